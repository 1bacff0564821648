// A level to take along: as a picture, and its address.
import { h } from './elements.js';

export function pictures({ at, say, state: { side, path, gross, show } }, { municipality, year, view }) {
  const query = new URLSearchParams({ side, view, path, gross, form: show === 'map' ? 'treemap' : '' });
  return ['svg', 'png'].map((format) => [h('a', format, {
    href: at(`/budgets/${municipality.id}/${year}/chart.${format}?${query}${say.asked}`),
  }), ' ']);
}

// Only where it works: browsers share and copy on safe pages alone.
export function shareButton(say, title) {
  const send = navigator.share ? () => navigator.share({ title, url: location.href })
    : navigator.clipboard && (() => navigator.clipboard.writeText(location.href));
  if (!send) return '';
  const button = h('button.send', navigator.share ? say.send : say.copy, { type: 'button' });
  button.onclick = () => send().then(() => {
    if (!navigator.share) button.textContent = say.copied;
  }, () => {});
  return button;
}
