// What the page shows of answers: texts become nodes of text alone.
import { ENGLISH, amount, day, say, size, told } from './upload-words.js';

const PLACES = 5;
const STAGES = ['approved', 'amended', 'actual'];

/** Makes an element: properties, then children, texts among them. */
export function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

export function heading(text) {
  return make('h2', { className: 'heading', tabIndex: -1 }, text);
}

function table(caption, head, rows) {
  const title = make('caption', {}, caption);
  title.style.textAlign = 'left';
  title.style.fontWeight = '600';
  const made = make('table', {}, title,
    make('thead', {}, make('tr', {}, ...head.map((text) => make('th', { scope: 'col' }, text)))),
    make('tbody', {}, ...rows.map(([first, ...cells]) => make('tr', {}, make('th', { scope: 'row' }, first), ...cells.map((cell) => make('td', {}, cell))))));
  const frame = make('div', { tabIndex: 0, role: 'region', ariaLabel: caption }, made);
  frame.style.overflowX = 'auto';
  frame.style.margin = '1em 0';
  return frame;
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

function problem(of) {
  const only = of.places.length === 1 ? of.places[0] : null;
  const place = [of.file, only?.line && `${say('line')} ${only.line}`, told(of, 'column')].filter(Boolean).join(', ');
  const detail = [
    only?.found && `${say('found')}: ${found(only)}`,
    of.expected && `${say('expected')}: ${told(of, 'expected')}`,
    of.count > 1 && `${say('times')}: ${of.count}`,
  ].filter(Boolean).join('; ');
  const item = make('li', {}, make('b', {}, told(of, 'message')), ` ${place}${detail ? ` (${detail})` : ''} `, make('small', {}, told(of, 'mend')));
  if (only) return item;
  item.append(make('ul', {}, ...of.places.slice(0, PLACES).map((at) => spot(of, at))));
  const others = of.places.slice(PLACES);
  if (others.length > 0) item.append(make('details', {}, make('summary', {}, `${say('others')}: ${others.length}`), make('ul', {}, ...others.map((at) => spot(of, at)))));
  return item;
}

/** A mapping.json to be saved, filled in where something is missing, and dropped; one that lacks nothing can be used at once. */
function offered(of, onAccept) {
  const text = `${JSON.stringify(of.mapping, null, 2)}\n`;
  const save = make('a', { download: 'mapping.json', href: `data:application/json;charset=utf-8,${encodeURIComponent(text)}` }, say('save'));
  const missing = ENGLISH ? of.missing : of.missingCs;
  const sketch = make('pre', { tabIndex: 0 }, text);
  sketch.style.overflowX = 'auto';
  const accept = make('button', { type: 'button', onclick: () => onAccept(text) }, say('accept'));
  return [
    make('h3', {}, say('offer')), make('p', {}, say('offered')), make('ul', {}, ...missing.map((lack) => make('li', {}, lack))), sketch,
    make('p', {}, save, ...(onAccept && missing.length === 0 ? [' ', accept] : [])),
  ];
}

/** Problems of a report, and a draft of how to read what no format reads. */
export function problems(said, onAccept) {
  const parts = [];
  if (said.problems.length > 0) parts.push(make('h3', {}, say('errors')), make('ul', {}, ...lines(said).map(problem)));
  if (said.offer) parts.push(...offered(said.offer, onAccept));
  return parts;
}

function totals(said) {
  const rows = ['income', 'expenditure', 'financing'].filter((side) => said.totals?.[side]).flatMap((side) => [
    [say('sides', side), ...STAGES.map((stage) => amount(said.totals[side][stage]))],
    ...(said.before?.[side] ? [[say('before'), ...STAGES.map((stage) => amount(said.before[side][stage]))]] : []),
  ]);
  return rows.length === 0 ? [] : [table(say('totals'), ['', ...STAGES.map((stage) => say('stages', stage))], rows)];
}

function changes(nodes) {
  const widest = (node) => STAGES.filter((stage) => node.change[stage]).sort((one, other) => Math.abs(node.change[other]) - Math.abs(node.change[one]))[0];
  const row = (node) => {
    const stage = widest(node);
    return [`${say('sides', node.side)} ${node.code} ${node.name}, ${say('stages', stage)}`, amount(node.before[stage]), amount(node.after[stage]), amount(node.change[stage])];
  };
  return table(say('changes'), [say('node'), say('before'), say('now'), say('change')], nodes.filter(widest).map(row));
}

/**
 * What would be published, and the questions with their buttons.
 * @param waiting the answer about the upload
 * @param acts what buttons do: `answer(question, answer)`, `publish()`, `discard()`, `accept(mapping)`
 * @param chosen the answers given so far, by the code of the question
 */
export function preview(waiting, acts, chosen) {
  const { report, changes: nodes, replaces, questions } = waiting.preview;
  const isGood = report.outcome === 'checked';
  const publish = make('button', { type: 'button', onclick: acts.publish }, say('publish'));
  const buttons = [];

  const settle = () => {
    for (const [button, question, answer] of buttons) {
      const isChosen = chosen[question.code] === answer.code && (answer.code === 'keep' || answer.code === 'hide');
      button.ariaPressed = String(isChosen);
      button.textContent = `${told(answer, 'text')}${isChosen ? ` ✓ ${say('answered')}` : ''}`;
    }
    publish.disabled = !isGood || questions.some((question) => !(question.code in chosen));
  };

  const ask = (question) => make('li', {}, make('p', {}, told(question, 'text')), ...question.answers.flatMap((answer) => {
    const button = make('button', { type: 'button' });
    button.onclick = () => {
      acts.answer(question, answer);
      settle();
    };
    buttons.push([button, question, answer]);
    return [button, ' '];
  }));

  const parts = [
    heading(`${say('previewOf')} ${waiting.year}`),
    make('p', {}, isGood ? say('previewNote') : told(report, 'sentence')),
  ];
  if (questions.length > 0) parts.push(make('h3', {}, say('questions')), make('ul', {}, ...questions.map(ask)));
  if (replaces.length > 0) parts.push(make('p', {}, `${say('replaces')}: ${replaces.join(', ')}`));
  if (isGood) parts.push(...totals(report));
  if (nodes.length > 0) parts.push(changes(nodes));
  else if (isGood && report.before) parts.push(make('p', {}, say('noChange')));
  parts.push(make('p', {}, publish, ' ', make('button', { type: 'button', onclick: acts.discard }, say('throwAway')), ...(isGood ? [] : [make('br', {}), say('cannot')])));
  parts.push(...problems(report, acts.accept));
  settle();
  return parts;
}

/** Where the outcome can be seen. */
export function links(year) {
  const shown = [[year?.links.page, say('page')], [year?.links.publication, say('entry')]].filter(([address]) => address);
  const local = (address) => {
    const at = new URL(address);
    return at.pathname + (ENGLISH ? '?lang=en' : '');
  };
  return shown.length === 0 ? [] : [make('p', {}, ...shown.flatMap(([address, text], at) => [at > 0 ? ' · ' : '', make('a', { href: local(address) }, text)]))];
}

function files(caption, list) {
  return table(caption, [say('file'), say('size'), say('written')], list.map((file) => [file.name, size(file.bytes), day(file.written)]));
}

function folderYear(year, onReport) {
  const more = year.fileCount - year.files.length;
  const part = make('details', {},
    make('summary', {}, make('b', {}, String(year.year)), ` ${say('states', year.state)}, ${say('files')}: ${year.fileCount}`));
  if (year.report) part.append(make('p', {}, told(year.report, 'sentence'), ` (${day(year.report.finishedAt)}) `, make('button', { type: 'button', onclick: () => onReport(year.year) }, say('report'))));
  part.append(...links(year));
  if (year.files.length > 0) part.append(files(`${say('folder')}, ${year.year}`, year.files));
  if (more > 0) part.append(make('p', {}, `… + ${more}`));
  return part;
}

/** The municipality's folder: years, their state and their files. */
export function folder(said, onReport) {
  const parts = [heading(say('folder'))];
  if (said.years.length === 0) parts.push(make('p', {}, say('empty')));
  parts.push(...said.years.map((year) => folderYear(year, onReport)));
  if (said.settings.length > 0) parts.push(files(say('allYears'), said.settings));
  return parts;
}

/** What came of the files that are fetched by a schedule. */
export function pulled(said) {
  const mistake = (of) => make('li', {}, make('code', {}, of.path), ` ${told(of, 'found')} (${say('expected')}: ${told(of, 'expected')})`);
  const file = (of) => make('li', {}, make('b', {}, of.file), ` (${of.from}) ${told(of, 'sentence')} `, make('small', {}, of.next ? `${say('next')}: ${day(of.next)}` : ''));
  const parts = [heading(say('pulled')), make('ul', {}, ...said.files.map(file))];
  if (said.mistakes.length > 0) parts.push(make('h3', {}, say('errors')), make('ul', {}, ...said.mistakes.map(mistake)));
  return parts;
}
