// A level drawn as bars, or as a table of exact amounts.
import { h, table } from './elements.js';

export const STAGES = ['actual', 'amended', 'approved'];
// By the first digit of a section; nothing else has these colours.
const HUES = [, '#5b7f3a', '#a8552a', '#1f6f8b', '#8a4f7d', '#8f6a00', '#4d5866'];

export const nameOf = ({ plainName, name, code }) => plainName ?? name ?? code;

// Official names and the municipality's own are Czech in any language; only what has none at all is said in the reader's.
export const spoken = ({ lang }, { plainName, code }) => (lang === 'en' && !plainName && code && code !== '~' ? { lang: 'cs' } : {});

// With spaces, so that nothing is read as one word.
export const named = ({ lang }, node, name) => [name, node.code && node.code !== '~' && [' ', h('small.code', node.code)],
  node.plainName && [' ', h('small.official', node.name, lang === 'en' && { lang: 'cs' })]];

export const hueOf = ({ view, path }, child) => view === 'function' && HUES[(path[0] ?? child).code[0]];

const amounts = (rows) => rows.flatMap((row) => STAGES.map((key) => row[key] ?? 0));

export const lowest = (rows) => Math.min(0, ...amounts(rows));

// Rows with nothing to lead to, such as a sum, have no code. All bars of a level share one scale, and a line where it has its zero.
export function levelTable({ say, state: { show, side } }, level, stage, link, heads) {
  const body = h('tbody');
  const word = (amount, code) => amount < 0 && say.negative(side, code);
  const told = (child) => STAGES.filter((key) => child[key] != null).map((key) =>
    `${say.stages[key]} ${say.exact(child[key])}${child[key] < 0 ? ` (${word(child[key], child.code)})` : ''}`).join(' · ');
  const hue = (child) => hueOf(level, child);
  const element = show === 'table'
    ? table('exact', [[heads.name, ' ', h('small', say.inCrowns)], ...STAGES.map((key) => heads[key]), heads.share])
    : table('bars', [say.name, say.comparison, say.stages[stage], say.share]);
  element.tBodies[0].replaceWith(body);

  // Nothing is drawn of what is zero.
  const draw = (rows, measured) => {
    const low = lowest(measured);
    const unit = 100 / (Math.max(0, ...amounts(measured)) - low || 1);
    const bar = (amount, key) => amount && h(`i.${key}`, '', {
      style: `left:${unit * ((key === 'approved' ? amount : Math.min(0, amount)) - low)}%;width:${unit * Math.abs(amount)}%`,
    });
    body.replaceChildren(...rows.map((child) => h('tr', [
      h('th', named(say, child, child.code ? link(child) : child.name), { scope: 'row', title: say.lang === 'cs' ? child.name : '' }),
      show === 'table' ? STAGES.map((key) => h('td', say.exact(child[key]), { title: say.stages[key] })) : [
        h('td', h('div.bar', [['amended', 'actual', 'approved'].map((key) => bar(child[key], key)),
          low < 0 && h('i.zero', '', { style: `left:${unit * -low}%` })], { role: 'img', title: told(child), ariaLabel: told(child) })),
        h('td.amount', [say.short(child[stage]), child[stage] < 0 && [' ', h('small', word(child[stage], child.code))]])],
      h('td.share', say.shareOf(child, side)),
    ], hue(child) && { style: `--h:${hue(child)}` })));
  };

  return { element, draw };
}
