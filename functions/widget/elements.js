// What everything is made of: elements with classes that are parts, tables, and a button for more.

// h('td.share', '71 %'): data becomes text, never markup, and every class is also a part.
export function h(name, children, properties) {
  const [tag, part = ''] = name.split('.');
  const element = Object.assign(document.createElement(tag), { className: part, part, ...properties });
  element.append(...[children].flat(9).filter(Boolean));
  return element;
}

export const table = (kind, heads, rows = []) => h(`table.${kind}`, [
  h('thead', h('tr', heads.map((head) => h('th', head, { scope: 'col' })))),
  h('tbody', rows)]);

// The same list for a spreadsheet and for programs.
export const downloads = ({ at, say }, address) => h('small', ['csv', 'xlsx'].map((format) => [h('a', format, {
  href: at(`/api/v1/municipalities${address}${say.asked}&format=${format}`),
}), ' ']));

// One press is one page, however often it is pressed meanwhile; what failed can be tried again.
export function more({ say, tell }, fill, next) {
  const button = h('button', say.more, { hidden: !next(), type: 'button' });
  const failed = h('p.error', '', { role: 'alert' });
  button.onclick = async () => {
    if (button.ariaBusy) return;
    button.ariaBusy = true;
    failed.remove();
    tell(say.loadingMore);
    try {
      await fill();
      button.textContent = say.more;
      tell(say.loadedMore);
    } catch ({ message }) {
      button.before(failed);
      failed.textContent = `${say.moreFailed} ${message}`;
      button.textContent = say.retry;
    }
    button.ariaBusy = null;
    button.hidden = !next();
  };
  return button;
}
