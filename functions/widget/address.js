// Where a reader is, and how an address says so.
export const KEYS = ['municipality', 'year', 'side', 'view'];

export const usualView = (side) => (side === 'expenditure' ? 'function' : 'economic');

// What is shown where nobody says otherwise, in the order in which addresses say it.
export const usual = (given, side = given.side ?? 'expenditure') =>
  ({ municipality: '', year: '', side: 'expenditure', view: usualView(side), path: '', gross: '', show: '', ...given });

export const asked = (hash) => Object.fromEntries(new URLSearchParams(hash.replaceAll(/[?#]/g, '&')));

// Only what is unusual is written. On a page of ours every level has an address of its own, which says the language too.
export function address(place, given, pages, lang) {
  const known = usual(given, place.side);
  const next = { ...place, view: place.view ?? known.view };
  const page = pages && next.municipality && `/budgets/${next.municipality}${next.year && `/${next.year}`}?`;
  if (page) Object.assign(known, { municipality: next.municipality, year: next.year });
  const words = new URLSearchParams(Object.keys(known).filter((key) => next[key] !== known[key]).map((key) => [key, next[key]]));
  if (page && lang === 'en') words.set('lang', lang);
  return `${page || '#'}${words}`.replaceAll('%2F', '/').replace(/\?$/, '');
}

// A code of the municipality's own as a part of a path, which is in small letters and holds no other sign.
export const segment = (code) => code.replace(/^~~/, '~').replaceAll(/[^a-z0-9_-]/gu, (sign) =>
  [...new TextEncoder().encode(sign)].map((byte) => `~${byte.toString(16).padStart(2, '0')}`).join(''));

// Of the element, or else of what it stands in; Czech where nobody says.
export function languageOf(element) {
  for (let at = element; at; at = at.getRootNode().host) {
    const near = at.closest('[lang]');
    if (near) return /^en\b/i.test(near.lang) ? 'en' : 'cs';
  }
  return 'cs';
}
