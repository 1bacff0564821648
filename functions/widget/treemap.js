// A level as areas as large as its amounts, each of which leads on.
import { h } from './elements.js';
import { hueOf, nameOf } from './level-table.js';

// Side by side, each as near to a square as it can be (Bruls, Huizing, van Wijk 2000).
function areas(sizes, width, height) {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const scaled = sizes.map((size) => size / all * width * height);
  const placed = [];
  let [x, y, w, t] = [0, 0, width, height];
  while (placed.length < scaled.length) {
    const side = Math.min(w, t);
    const sum = (row) => row.reduce((a, b) => a + b, 0);
    const worst = (row) => Math.max(...row.map((size) => Math.max(sum(row) ** 2 / size, size * side ** 4 / sum(row) ** 2) / side ** 2));
    const row = [scaled[placed.length]];
    for (const next of scaled.slice(placed.length + 1)) {
      if (worst([...row, next]) > worst(row)) break;
      row.push(next);
    }
    // The last row takes what is left, so that rounding leaves nothing outside.
    const last = placed.length + row.length === scaled.length;
    const deep = last ? Math.max(w, t) : Math.min(sum(row) / side, Math.max(w, t));
    let at = 0;
    for (const size of row) {
      placed.push(w >= t ? [x, y + at, deep, size / deep] : [x + at, y, size / deep, deep]);
      at += size / deep;
    }
    if (w >= t) [x, w] = [x + deep, w - deep];
    else [y, t] = [y + deep, t - deep];
  }
  return placed;
}

export function treemap({ say }, level, stage, link) {
  const others = level.rest && { ...level.rest, name: say.othersOf(level.rest.count), code: '' };
  const rows = [...level.children, others].filter((row) => row?.[stage] > 0).sort((a, b) => b[stage] - a[stage]);
  const sum = rows.reduce((all, row) => all + row[stage], 0);
  const tiles = rows.map((row) => {
    const lead = row.code ? link(row) : nameOf(row);
    const told = `${nameOf(row)}: ${say.short(row[stage])}, ${say.percentOf(row[stage] / sum)}`;
    const tile = h(lead.href ? 'a.tile' : 'span.tile', [h('b', nameOf(row)), ' ', h('small', say.short(row[stage]))],
      { title: told, ariaLabel: told });
    tile.style.setProperty('--h', (row.code && hueOf(level, row)) || (row.code ? '#4a5fa5' : '#5a6470'));
    if (lead.href) tile.href = lead.getAttribute('href');
    return [tile, tile.getAttribute('href')];
  });
  const map = h('div.map', tiles.map(([tile]) => tile));
  new ResizeObserver(([{ contentRect: { width } }]) => {
    const height = Math.max(320, width / (width < 600 ? .7 : 2));
    map.style.height = `${height}px`;
    areas(rows.map((row) => row[stage]), width, height).forEach(([left, top, wide, high], at) => {
      const [tile, href] = tiles[at];
      // No word of a name is broken where it has room when it is smaller.
      const fitting = (wide - 16) / 10 / Math.max(...nameOf(rows[at]).split(/\s/).map((word) => word.length));
      Object.assign(tile.style, { left: `${left}px`, top: `${top}px`, width: `${wide}px`, height: `${high}px`,
        fontSize: `${Math.max(.65, Math.min(1.5, fitting, Math.sqrt(wide * high) / 150))}em` });
      tile.classList.toggle('small', wide < 54 || high < 30);
      // What nobody hits leads nowhere; its row below does.
      if (wide < 24 || high < 24) tile.removeAttribute('href');
      else if (href) tile.href = href;
    });
  }).observe(map);
  return map;
}
