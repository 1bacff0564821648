// What a level is made of: a part of it at first, however long it is, with a search, an order and the way to the others.
import { downloads, h, more } from './elements.js';
import { levelTable, nameOf, STAGES } from './level-table.js';

// More rows than these are folded into a last one, their sum; a browser draws hundreds at once too late.
const MOST = 100;
const FIRST = 50;
const STEP = 200;
// From so many on a search is faster than the eye.
const SEARCHED = 12;
const PAGE = 1000;

// As people type: neither accents nor capitals.
const plain = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

// Haléře are added up, because crowns with decimals would drift.
const sum = (rows, key) => (rows.some((row) => row[key] == null) ? null
  : rows.reduce((all, row) => all + Math.round(100 * row[key]), 0) / 100);

export function levelList(page, address, level, stage, link) {
  const { say, state: { show } } = page;
  const { children } = level;
  const count = children.length + (level.rest?.count ?? 0);
  const heads = Object.fromEntries([['name', say.name], ...STAGES.map((key) => [key, say.stages[key]]), ['share', say.share]]
    .map(([key, label]) => [key, h('button.sort', label, { type: 'button', onclick: () => order(key) })]));
  const { element, draw } = levelTable(page, level, stage, link, heads);
  const found = h('p.found', '', { role: 'status' });
  const label = say.find(say.number(count));
  const search = h('input', '', { type: 'search', placeholder: label, ariaLabel: label, oninput: () => seek() });
  let drawn = count > MOST ? FIRST : MOST;
  let matches = children;
  let sorted;
  let coming;
  let left;

  // However many ask for it meanwhile, the next page comes once.
  const load = () => (coming ??= page.get(`${address}&limit=${PAGE}&next=${level.next}${say.asked}`)
    .then(({ children: others, rest, next }) => {
      children.push(...others);
      Object.assign(level, { rest, next });
    })
    .finally(() => (coming = undefined)));

  const all = async () => {
    while (level.next) await load();
  };

  const redraw = () => {
    const rows = sorted ? [...matches].sort(sorted) : matches;
    const hidden = rows.slice(drawn);
    if (!search.value.trim() && level.rest) hidden.push(level.rest);
    const folded = hidden[0] && {
      ...Object.fromEntries(STAGES.map((key) => [key, sum(hidden, key)])),
      name: say.othersOf(hidden.reduce((all, row) => all + (row.count ?? 1), 0)),
      code: '',
    };
    const shown = [...rows.slice(0, drawn), folded].filter(Boolean);
    const total = show === 'table' && matches.length === children.length && { ...level.total, name: say.total, code: '' };
    draw(total ? [...shown, total] : shown, folded ? [...children, folded] : children);
    left = !!folded;
    button.hidden = !left;
  };

  const button = more(page, async () => {
    if (drawn + STEP > matches.length && level.next) await load();
    drawn += STEP;
    redraw();
  }, () => left);

  const seek = async () => {
    const text = search.value;
    try {
      if (text.trim()) await all();
    } catch ({ message }) {
      found.textContent = `${say.searchFailed} ${message}`;
      return;
    }
    if (search.value !== text) return;
    const words = plain(text).split(/\s+/);
    matches = children.filter((child) => words.every((word) => plain(`${nameOf(child)} ${child.name} ${child.code}`).includes(word)));
    drawn = matches.length > MOST ? FIRST : MOST;
    redraw();
    found.textContent = !text.trim() ? ''
      : matches[0] ? say.found(say.number(matches.length), say.number(children.length))
      : say.noneFound;
  };

  // Names from A, amounts from the largest; again the other way round.
  const order = async (key) => {
    const head = heads[key].parentElement;
    const up = head.ariaSort ? head.ariaSort === 'descending' : key === 'name';
    try {
      await all();
    } catch ({ message }) {
      page.tell(`${say.moreFailed} ${message}`);
      return;
    }
    for (const each of Object.values(heads)) each.parentElement.ariaSort = null;
    head.ariaSort = up ? 'ascending' : 'descending';
    const value = (row) => (key === 'share' ? row.actual / row.amended : row[key]);
    const known = (row) => (Number.isFinite(value(row)) ? value(row) : -Infinity);
    const least = key === 'name'
      ? (one, other) => nameOf(one).localeCompare(nameOf(other), 'cs', { numeric: true })
      : (one, other) => known(one) - known(other) || 0;
    sorted = up ? least : (one, other) => least(other, one);
    redraw();
  };

  redraw();
  return [count > SEARCHED && [search, found], element, button, downloads(page, address)];
}
