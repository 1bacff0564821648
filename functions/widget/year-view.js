// A municipality's year: what happened in a sentence, three sums, the sides, the level that is open, and where it is from.
import { h } from './elements.js';
import { STAGES } from './level-table.js';
import { isPlan, sidesOf } from './level-view.js';

export function yearView(page, { years }, year, level) {
  const { say, state, link, choice, at } = page;
  const { municipality, totals, consolidated, validTo, sources, links } = year;
  const plan = isPlan(year);
  const shown = state.gross ? totals : { ...totals, ...consolidated };
  const planned = ({ approved, amended }) => amended ?? approved;
  const balance = (of) => (of(shown.income) == null || of(shown.expenditure) == null ? null : of(shown.income) - of(shown.expenditure));
  const sum = (label, amount, note) => h('div', [h('dt', label), h('dd', [say.short(amount), ' ', h('p', note)])]);
  const sides = sidesOf(say, municipality);
  const flow = (side) => {
    const amounts = shown[side];
    const part = say.shareOf(amounts, side);
    return plan ? sum(sides[side], planned(amounts), say.planned)
      : sum(sides[side], amounts.actual, /%$/.test(part) ? say.ofAmended(part, say.short(amounts.amended))
        : planned(amounts) != null && say.budget(say.short(planned(amounts))));
  };
  const [difference, wanted] = [balance(plan ? planned : ({ actual }) => actual), balance(planned)];
  const file = (text, href) => href && h('a', text, { href: at(href) });
  const language = say.lang === 'en' ? ' lang="en"' : '';
  return [
    page.title(`${municipality.name} ${year.year}`),
    h('p.lead', (year[say.lead] ?? '').split(say.amounts).map((text, at) => (at % 2 ? h('b', text) : text))),
    choice('years', say.year, 'year', years.map(({ year: each }) => [`${each}`])),
    h('dl.sums', [flow('income'), flow('expenditure'),
      sum(say.balance, difference, plan ? say.planned : wanted != null && say.insteadOfPlanned(say.short(wanted)))]),
    choice('sides', say.sideOf, 'side',
      Object.entries(sides).filter(([side]) => STAGES.some((stage) => side !== 'financing' || totals[side]?.[stage])),
      { view: undefined, path: '' }),
    h('div.panel', level),
    h('footer.provenance', [
      validTo && h('span', say.asOf(say.date(validTo))), h('span', say.edition(year.edition)),
      sources.map(({ name, format }) => h('span', say.source(name, format))),
      file(say.csv, links.budgetCsv), file(say.follow, links.feed),
      h('details', [h('summary', say.embed), h('pre', `<script type="module" src="${page.home}widget.js"></script>
<budget-explorer municipality="${municipality.id}" year="${year.year}"${language}></budget-explorer>`)]),
      page.pages && link(say.otherName, {}, { lang: say.other, hreflang: say.other }, say.other)]),
  ];
}
