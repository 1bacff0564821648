// All municipalities that publish themselves; all others are only found.
import { h, table } from './elements.js';

export function townList(page, { municipalities, total, others }) {
  const { say, get, link } = page;
  const row = ({ id, name, population, years, district }, part) => h('tr', [
    h(part ? 'th.district' : 'th', [link(name, { municipality: id }), district && [' ', h('small.official', say.district(district))]],
      { scope: 'row' }),
    h('td', population > 0 && say.number(population)),
    h('td', years.map((year) => [' ', link(`${year}`, { municipality: id, year: `${year}` })]))]);
  // City districts stand below their city.
  const cityOf = ({ parent, id }) => parent && municipalities.find((town) => town.id !== id && [town.id, town.name].includes(parent));
  const rows = municipalities.filter((town) => !cityOf(town)).flatMap((town) =>
    [row(town), ...municipalities.filter((part) => cityOf(part) === town).map((part) => row(part, true))]);
  const towns = table('municipalities', say.townHeads, rows);
  const ask = say.findTown(say.number(total + others));
  const search = h('input', '', { type: 'search', placeholder: ask, ariaLabel: ask });
  const found = h('p.found', '', { role: 'status' });
  search.oninput = async () => {
    const text = search.value;
    const answer = await (text.trim() ? get(`?limit=99&q=${encodeURIComponent(text)}`) : Promise.resolve({}))
      .catch(({ message }) => ({ message }));
    if (search.value !== text) return;
    const list = answer.municipalities;
    if (!answer.message) towns.tBodies[0].replaceChildren(...(list ? list.map((town) => row(town)) : rows));
    found.textContent = answer.message ? `${say.searchFailed} ${answer.message}`
      : !list ? ''
      : list[0] ? say.townsFound(say.number(answer.total ?? list.length))
      : say.noneFound;
  };
  return [h(page.pages ? 'h2.heading' : 'h2.title', say.towns, { tabIndex: -1 }), search, found, towns];
}
