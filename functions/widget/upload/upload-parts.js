// What the page is put together from: texts become nodes of text alone.
import { ENGLISH, count, say, told } from './upload-words.js';

const PLACES = 5;

/** Makes an element: properties, then children, texts among them. */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export function button(text, onclick, properties = {}) {
  return make('button', { type: 'button', onclick, ...properties }, text);
}

export function heading(text, className = '') {
  return make('h2', { className: `heading ${className}`.trim(), tabIndex: -1 }, text);
}

/** A sentence that tells in one glance how it stands: `good`, `ask` or `bad`. */
export function verdict(kind, ...texts) {
  return make('p', { className: `verdict ${kind}` }, ...texts);
}

/** Things that can be done, beside each other. */
export function choices(...children) {
  return make('p', { className: 'choices' }, ...children);
}

export function table(caption, head, rows) {
  // On a phone a cell stands below the others, with what it is before it.
  const cellOf = (cell, at) => make('td', { title: cell === '' ? '' : head[at + 1] }, cell);
  const line = ([first, ...cells]) => make('tr', {}, make('th', { scope: 'row' }, first), ...cells.map(cellOf));
  const made = make('table', {},
    make('caption', {}, caption),
    make('thead', {}, make('tr', {}, ...head.map((text) => make(text === '' ? 'td' : 'th', text === '' ? {} : { scope: 'col' }, text)))),
    make('tbody', {}, ...rows.map(line)));
  return make('div', { className: 'frame', tabIndex: 0, role: 'region', ariaLabel: caption }, made);
}

/** Equal problems are one line. Reports of before they were put together have them one by one. */
function lines(said) {
  return said.groups ?? said.problems.map((of) => ({ ...of, places: [of] }));
}

function found(place) {
  return `${told(place, 'found')}${place.foundIsCut ? ` (${say('cut')})` : ''}`;
}

function spot(of, place) {
  const where = [of.file ?? place.file, place.line && `${say('line')} ${place.line}`].filter(Boolean).join(', ');
  const empty = place.found === '' ? ` (${say('blank')})` : '';
  return make('li', {}, where, place.found ? make('code', {}, ` ${found(place)}`) : empty);
}

/** The help on a message, beside the page: files that are on their way stay so. */
function help(code) {
  const href = `/napoveda/protokol${ENGLISH ? '?lang=en' : ''}#${code}`;
  return make('a', { href, target: '_blank', rel: 'noopener' }, say('help'));
}

function problem(of) {
  const only = of.places.length === 1 ? of.places[0] : null;
  const place = [of.file, only?.line && `${say('line')} ${only.line}`, told(of, 'column')].filter(Boolean).join(', ');
  const detail = [
    only?.found && `${say('found')}: ${found(only)}`,
    of.expected && `${say('expected')}: ${told(of, 'expected')}`,
    of.count > 1 && `${say('times')}: ${of.count}`,
  ].filter(Boolean).join('; ');
  const kind = of.severity === 'error' ? 'bad' : 'ask';
  const item = make('li', { className: kind },
    make('b', {}, make('span', { className: 'kind' }, say('severities', kind)), ` ${told(of, 'message')}`),
    ` ${place}${detail ? ` (${detail})` : ''} `,
    make('small', {}, told(of, 'mend'), ' ', help(of.code)));
  if (only) return item;

  const [first, others] = [of.places.slice(0, PLACES), of.places.slice(PLACES)];
  item.append(make('ul', {}, ...first.map((at) => spot(of, at))));
  if (others.length > 0) {
    item.append(make('details', {},
      make('summary', {}, `${say('others')}: ${others.length}`), make('ul', {}, ...others.map((at) => spot(of, at)))));
  }
  return item;
}

/**
 * A mapping.json to be saved, filled in where something is missing, and dropped; one that lacks nothing can be used at once.
 * @param onAccept called with the text of the mapping; nothing where there is nothing to upload again
 */
function offered(of, onAccept) {
  const text = `${JSON.stringify(of.mapping, null, 2)}\n`;
  const href = `data:application/json;charset=utf-8,${encodeURIComponent(text)}`;
  const missing = ENGLISH ? of.missing : of.missingCs;
  const mayAccept = onAccept && missing.length === 0;
  return [
    make('h3', {}, say('offer')),
    make('p', {}, say('offered')),
    ...(missing.length > 0 ? [make('ul', {}, ...missing.map((lack) => make('li', {}, lack)))] : []),
    make('pre', { tabIndex: 0, role: 'region', ariaLabel: say('offer') }, text),
    choices(
      ...(mayAccept ? [button(say('accept'), () => onAccept(text), { className: 'main' })] : []),
      make('a', { download: 'mapping.json', href }, say('save'))),
  ];
}

/** Problems of a report, and a draft of how to read what no format reads. */
export function problems(said, onAccept) {
  const parts = [];
  if (said.problems.length > 0) {
    parts.push(make('h3', {}, say('errors')), make('ul', { className: 'problems' }, ...lines(said).map(problem)));
  }
  if (said.offer) parts.push(...offered(said.offer, onAccept));
  return parts;
}

/** How many errors and warnings a report has, or nothing. */
export function counted(said) {
  return [said.errors > 0 && count('mistakes', said.errors), said.warnings > 0 && count('warnings', said.warnings)]
    .filter(Boolean).join(', ');
}

/** Where the outcome can be seen. */
export function links(year) {
  const shown = [[year?.links.page, say('page')], [year?.links.publication, say('entry')]].filter(([address]) => address);
  const local = (address) => new URL(address).pathname + (ENGLISH ? '?lang=en' : '');
  return shown.length === 0 ? [] : [choices(...shown.map(([address, text]) => make('a', { href: local(address) }, text)))];
}
