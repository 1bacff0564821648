// What a level is drawn of: elements, tables and bars.
import { exact, negative, others, share, short } from './words.js';

export const STAGES = { actual: 'skutečnost', amended: 'rozpočet po změnách', approved: 'schválený rozpočet' };
export const stages = Object.keys(STAGES);
// By the first digit of a section; nothing else has these colours.
const HUES = [, '#5b7f3a', '#a8552a', '#1f6f8b', '#8a4f7d', '#8f6a00', '#4d5866'];

// h('td.share', '71 %'): data becomes text, never markup, and every class is also a part.
export function h(name, children, properties) {
  const [tag, part = ''] = name.split('.');
  const element = Object.assign(document.createElement(tag), { className: part, part, ...properties });
  element.append(...[children].flat(9).filter(Boolean));
  return element;
}

export const nameOf = ({ plainName, name, code }) => plainName ?? name ?? code;

// With spaces, so that nothing is read as one word.
export const named = (node, name) => [name, node.code && node.code !== '~' && [' ', h('small.code', node.code)],
  node.plainName && [' ', h('small.official', node.name)]];

export const table = (kind, labels, rows = []) => h(`table.${kind}`, [
  h('thead', h('tr', labels.map((label) => h('th', label, { scope: 'col' })))),
  h('tbody', rows)]);

// What is not shown one by one is a last row, their sum.
export const rowsOf = ({ children, rest }) => (rest ? [...children, { ...rest, name: others(rest.count), code: '' }] : children);

export const lowest = (rows) => Math.min(0, ...rows.flatMap((row) => stages.map((key) => row[key] ?? 0)));

// All bars of a level share one scale, and a line where it has its zero. Nothing is drawn of what is zero.
export function levelTable(level, kind, stage, link) {
  const { side, view, path, total } = level;
  const shown = rowsOf(level);
  const low = lowest(shown);
  const unit = 100 / (Math.max(0, ...shown.flatMap((row) => stages.map((key) => row[key] ?? 0))) - low || 1);
  const bar = (amount, key) => amount && h(`i.${key}`, '', {
    style: `left:${unit * ((key === 'approved' ? amount : Math.min(0, amount)) - low)}%;width:${unit * Math.abs(amount)}%`,
  });
  const word = (amount, code) => amount < 0 && negative(side, code);
  const told = (child) => stages.filter((key) => child[key] != null).map((key) =>
    `${STAGES[key]} ${exact(child[key])}${child[key] < 0 ? ` (${word(child[key], child.code)})` : ''}`).join(' · ');
  const hue = (child) => view === 'function' && HUES[(path[0] ?? child).code[0]];
  const row = (child) => h('tr', [
    h('th', named(child, child.code ? link(child) : child.name), { scope: 'row', title: child.name }),
    kind ? stages.map((key) => h('td', exact(child[key]), { title: STAGES[key] })) : [
      h('td', h('div.bar', [['amended', 'actual', 'approved'].map((key) => bar(child[key], key)),
        low < 0 && h('i.zero', '', { style: `left:${unit * -low}%` })], { role: 'img', title: told(child), ariaLabel: told(child) })),
      h('td.amount', [short(child[stage]), child[stage] < 0 && [' ', h('small', word(child[stage], child.code))]])],
    h('td.share', share(child, side)),
  ], hue(child) && { style: `--h:${hue(child)}` });
  return kind
    ? table('exact', ['Kč', ...Object.values(STAGES), 'podíl'], [...shown, { ...total, name: 'Celkem', code: '' }].map(row))
    : table('bars', ['název', 'porovnání', STAGES[stage], 'podíl'], shown.map(row));
}
