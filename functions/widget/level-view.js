// A level of a budget: what of it can be chosen, the way to it, and what it is made of.
import { segment, usualView } from './address.js';
import { h } from './elements.js';
import { levelList } from './level-list.js';
import { lowest, named, nameOf, spoken, STAGES } from './level-table.js';
import { paymentList } from './payment-list.js';
import { pictures, shareButton } from './share.js';
import { treemap } from './treemap.js';

export async function levelView(page, from, year) {
  const { say, state: { side, view, path, gross, show }, get, link, choice } = page;
  // The usual view of accounts is another.
  const query = new URLSearchParams({ side, view: view === usualView(side) ? '' : view, path, consolidated: !gross });
  const level = await get(`${from}/budget?${query}${say.asked}`);
  const { children, rest, total, municipality } = level;
  const accounts = level.view === 'account';
  const known = STAGES.filter((stage) => total[stage] != null);
  const first = known[+(isPlan(await year) && known[0] === 'actual')] ?? known[0];
  const codes = level.path.map(({ code }) => encodeURIComponent(code));
  const here = level.path.at(-1);
  const flows = side !== 'financing' && !accounts;
  const step = (child) => {
    const code = encodeURIComponent(child.code);
    return child.children || child.payments
      ? link(nameOf(child), { path: [...codes, code].join('/') }, { id: `/${code}`, ...spoken(say, child) })
      : h('span', nameOf(child), spoken(say, child));
  };
  return [
    h('div.tools', [
      flows && choice('views', say.view, 'view', Object.entries(say.views).slice(+(side === 'income')), { path: '' }),
      children[0] && choice('shows', say.show, 'show', [['', say.bars], ['map', say.map], ['table', say.table],
        ['payments', [...children, rest].some((child) => child?.payments) && say.payments]])]),
    flows && h('div.tools', [
      choice('transfers', say.transfers, 'gross', [['', say.net], ['1', say.gross]]),
      h('details', [h('summary', say.why), say.because])]),
    h('header', [
      here && [
        h('nav.crumbs', [[sidesOf(say, municipality)[side]], ...level.path.map((step) => [nameOf(step), spoken(say, step)])].slice(0, -1)
          .map(([name, spoken], at) => link(name, { path: codes.slice(0, at).join('/') }, spoken)), { ariaLabel: say.way }),
        h(page.pages ? 'h2.heading' : 'h3.heading', named(say, here, h('span', nameOf(here), spoken(say, here))), { tabIndex: -1 }),
        here.level === 'event' && here.code !== '~' && level.path.length === 1 && h('p', h('a', say.ofEvent, {
          href: page.at(`/budgets${from.replace('/years', '')}/events/${segment(here.code)}${say.askedFirst}`),
        })),
        noteOf(say, level)],
      h('p.legend', [
        known.map((stage) => h('span', [h(`i.${stage}`), `${say.stages[stage]} ${say.crowns(total[stage])}`])),
        !show && lowest(rest ? [...children, rest] : children) < 0 && h('span', [h('i.zero'),
          say.leftOfZero(side === 'financing' ? say.wentOut : say.cameBack)]),
      ]),
    ]),
    !children[0] || show === 'payments' ? await paymentList(page, from, side, accounts ? [] : level.path)
      : [show === 'map' && treemap(page, level, first, step), levelList(page, `${from}/budget?${query}`, level, first, step)],
    h('small.files', [pictures(page, level), page.pages && shareButton(say, document.title)]),
  ];
}

// In the reader's language, or in the one it was written in.
function noteOf({ lang, other, noteOf }, { note }) {
  const own = note?.[lang] != null;
  return note && h('p.note', [noteOf, ' ', h('span', own ? note[lang] : note[other], own ? {} : { lang: other })]);
}

export const sidesOf = (say, { kind }) => (kind === 'organisation' ? say.accounts : say.sides);

// A year of which nothing but the plan is known, or in which nothing has happened yet.
export const isPlan = ({ totals: { income, expenditure } }) => !income.actual && !expenditure.actual
  && [income, expenditure].some(({ approved, amended }) => approved || amended);
