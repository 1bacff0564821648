// The page that a municipality drops its files on. The grant never stands in an address that is sent anywhere.
import { count, day, say, size } from './upload-words.js';
import { ask, pageOrNull, path, patiently, post, put, reportOf, until, use } from './upload-client.js';
import { button, make } from './upload-parts.js';
import { folder, isFinal, outcome, preview, pulled } from './upload-view.js';

const grant = make('input', { type: 'password', autocomplete: 'off', spellcheck: false, required: true });
const year = make('input', { type: 'number', min: 1990, max: 2100, value: new Date().getFullYear(), required: true });
const files = make('input', { type: 'file', multiple: true });
const send = make('button', { type: 'submit', className: 'main' }, say('send'));
const list = make('ul', { className: 'picked' });
const meter = make('progress', { max: 1, hidden: true, ariaLabel: say('sending') });
const status = make('p', { role: 'status' });
const report = make('section', { className: 'said', hidden: true });
const overview = make('section', { hidden: true });
const zone = make('label', { className: 'zone' },
  files, make('b', { className: 'pick' }, say('choose')), ' ', make('span', {}, say('orDrop')));
const entry = make('form', {},
  make('p', { className: 'choices' },
    make('label', {}, say('grant'), ' ', grant), make('button', { type: 'submit', className: 'main' }, say('open'))));
const form = make('form', { hidden: true },
  make('p', {}, make('label', {}, say('year'), ' ', year)), zone, list,
  make('p', { className: 'choices' }, send, make('small', {}, say('sendHint'))));
const whose = make('p', { className: 'whose', hidden: true, tabIndex: -1 });

let chosen = [];
/** The files that are on their way, while they are. */
let underWay = null;
/** Those whose preview is shown. */
let previewed = [];
/** One thing at a time: two answers at once would each change what the other has just changed. */
let isRunning = false;
/** What is told when it is over. */
let ending = '';

function tell(text, isFault = false) {
  status.className = isFault ? 'verdict bad' : '';
  status.textContent = text;
}

function isSame(one, other) {
  return one.length === other.length && one.every((file, at) => file.name === other[at].name && file.size === other[at].size);
}

function keep(picked) {
  chosen = picked;
  list.replaceChildren(...chosen.map((file) => make('li', {}, `${file.name}, ${size(file.size)}`)));
}

function choose(picked) {
  const next = [...picked];
  if (next.length === 0) return;
  if (underWay) {
    tell(say(isSame(underWay, next) ? 'underWay' : 'later'));
    return;
  }
  keep(next);
  if (!isRunning) tell(`${say('picked')}: ${count('files', next.length)}.`);
}

function line(file, text) {
  const at = chosen.indexOf(file);
  if (at >= 0) list.children[at].textContent = `${file.name}: ${text}`;
}

/** What desktops leave behind is no export. */
function isLeftover(file) {
  return /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/.test(file.name);
}

function display(parts, at = report) {
  at.replaceChildren(...parts);
  at.hidden = false;
  if (at === report) report.firstChild.focus();
}

/** The years of the folder that are shown whole. */
function opened() {
  return [...overview.querySelectorAll('details[open] > summary > b')].map((shown) => Number(shown.textContent));
}

/** Whose the grant is, and what lies in the folder. */
async function open(shown = opened()) {
  if (grant.value.trim() === '') throw new Error(say('noGrant'));
  use(grant.value);
  const said = await patiently(() => ask('/api/v1/uploads/folder'));
  const holder = `${said.label ? ` (${said.label})` : ''}, ${say('validTo')} ${day(said.validTo)}. `;
  whose.replaceChildren(
    `${say('whose')}: `, make('b', {}, said.name), holder, button(say('otherGrant'), () => location.reload()),
    ...(said.mayUpload ? [] : [make('br', {}), say('onlyReports')]));
  entry.hidden = true;
  whose.hidden = false;
  form.hidden = !said.mayUpload;
  display(folder(said, {
    report: (of) => run(async () => display(outcome(await ask(reportOf(of)), said.years.find((one) => one.year === of)))),
    undo: (of) => run(() => undo(of)),
    pulled: () => run(fetched),
    remove: said.mayRemove && ((of, file) => run(() => remove(of, file))),
  }, shown), overview);
  return said;
}

/** What is fetched by a schedule. */
async function fetched() {
  display(pulled(await ask('/api/v1/uploads/pull').catch((fault) => {
    throw fault.status === 404 ? new Error(say('nothing')) : fault;
  })));
}

/** Files that can be sent; what is wrong with the others is said beside them. */
function sendable() {
  chosen.filter(isLeftover).forEach((file) => line(file, say('skipped')));
  const rest = chosen.filter((file) => !isLeftover(file));
  const wrong = rest.find((file) => /[/\\%#?]|\.\.|\.$/.test(file.name));
  if (wrong) throw new Error(`${wrong.name}: ${say('badName')}`);
  if (new Set(rest.map((file) => file.name)).size < rest.length) throw new Error(say('twice'));
  if (rest.length === 0) throw new Error(say('none'));
  return rest;
}

/** Sends files to where the service wants them, one after the other. */
async function sendAll(sent, targets) {
  const all = Math.max(sent.reduce((sum, file) => sum + file.size, 0), 1);
  let done = 0;
  for (const [at, file] of sent.entries()) {
    await put(file, targets[at], (bytes, of) => {
      line(file, `${say('sending')} ${Math.round((100 * bytes) / Math.max(of, 1))} %`);
      meter.value = (done + bytes) / all;
    });
    done += file.size;
    line(file, say('sent'));
  }
}

async function upload() {
  const sent = sendable();
  underWay = previewed = chosen;
  meter.value = 0;
  meter.hidden = false;
  tell(say('sendingAll'));
  try {
    const asked = await post('/api/v1/uploads', { year: Number(year.value), files: sent.map((file) => file.name), preview: true });
    await sendAll(sent, asked.files);
    tell(say('taking'));
    await patiently(() => post(path(asked.links.finish), {}));
    await look(asked.links);
  } finally {
    underWay = null;
    meter.hidden = true;
  }
}

let shown = null;

/** The page of what would be published, at an address that only this page knows; or nothing where there is none. */
async function pageOf(address) {
  if (shown) URL.revokeObjectURL(shown);
  const text = await pageOrNull(address);
  // Addresses in it begin here, not where the browser keeps it.
  const html = text?.replaceAll('href="/', `href="${location.origin}/`);
  shown = html ? URL.createObjectURL(new Blob([html], { type: 'text/html' })) : null;
  return shown;
}

/**
 * Waits for the preview of an upload and shows it; of one that is published meanwhile, what came of that: then it answers true. After a
 * refusal it waits for no publication: the reason says what to do.
 */
async function look(of, isRefused = false) {
  if (!isRefused) tell(say('looking'));
  const waiting = await until(async () => {
    const said = await ask(path(of.preview));
    if (said.state === 'publishing' && isRefused) return said;
    if (said.state === 'publishing') tell(say('waiting'));
    return (said.isPublished || said.state === 'discarded' || (said.preview && said.state === 'waiting')) && said;
  });
  if (waiting.isPublished) {
    tell(say('waiting'));
    // Not insisted on: one that is undone is refused, however often it is looked at.
    await arrived(await patiently(() => post(path(of.publish), { answers: {} })));
    return true;
  }
  if (waiting.state === 'publishing') return false;
  if (waiting.state === 'discarded') {
    throwAway();
    return true;
  }
  waiting.page = waiting.links.page && await pageOf(path(waiting.links.page));
  year.value = waiting.year;
  const answers = {};
  display(preview(waiting, {
    answer: (question, answer) => decide(of, answers, question, answer),
    publish: () => run(() => publish(of, answers)),
    discard: () => run(() => discard(of)),
    accept: (text) => run(async () => {
      keep([...chosen.filter((file) => file.name !== 'mapping.json'), new File([text], 'mapping.json')]);
      await upload();
    }),
  }, answers));
  return false;
}

/** An answer that lets the files be published is kept; another asks for another preview. */
function decide(of, answers, question, answer) {
  if (isRunning) return;
  if (isFinal(answer)) {
    answers[question.code] = answer.code;
    return;
  }
  const change = {
    move: { year: answer.year },
    'leave-out': { without: [answer.file] },
    replace: { replaces: [answer.file] },
  }[answer.code];
  run(async () => {
    if (await insist(of, () => post(path(of.change), change))) await look(of);
  });
}

/**
 * What is refused is looked at again: what is shown is no longer what would be published, or it is published already, and nothing is
 * answered.
 */
async function insist(of, work) {
  try {
    return await patiently(work);
  } catch (fault) {
    if (fault.status !== 409) throw fault;
    tell(fault.message, true);
    if (!await look(of, true).catch(() => false)) throw fault;
    return null;
  }
}

async function publish(of, answers) {
  tell(say('waiting'));
  const taken = await insist(of, () => post(path(of.publish), { answers }));
  if (taken) await arrived(taken);
}

/** What would be published without a file is looked at as every other preview. */
async function remove(of, file) {
  tell(say('looking'));
  previewed = [];
  const asked = await patiently(() => post('/api/v1/uploads/folder/remove', { year: of, file }));
  await look(asked.links);
}

async function undo(of) {
  tell(say('undoing'));
  previewed = [];
  await arrived(await patiently(() => post('/api/v1/uploads/folder/undo', { year: of })));
}

/** Waits for the import that has seen all of what the folder has now, and shows what came of it. */
async function arrived(taken) {
  const said = await until(async () => {
    const now = await ask(reportOf(taken.year)).catch((fault) => {
      if (fault.status !== 404) throw fault;
    });
    const isSeen = ({ path: name, etag }) => now.covers.some((seen) => seen.path === name && seen.etag === etag);
    return now && taken.files.every(isSeen) && now;
  });
  const known = await open([...opened(), taken.year]);
  // What was chosen meanwhile stays.
  keep(chosen.filter((file) => !previewed.includes(file)));
  if (chosen.length === 0) files.value = '';
  display(outcome(said, known.years.find((one) => one.year === taken.year)));
}

/** From its answer on nothing of it is published; what is published already, or just now, is shown instead. */
async function discard(of) {
  const gone = await insist(of, () => post(path(of.change), { discard: true }));
  if (gone?.isPublished) await publish(of, {});
  else if (gone) throwAway();
}

function throwAway() {
  previewed = [];
  report.hidden = true;
  report.replaceChildren();
  ending = say('thrownAway');
  files.focus();
}

/** Whether buttons do anything now. They keep the focus, which one that is disabled would lose. */
function hold(isHeld) {
  isRunning = isHeld;
  for (const one of document.querySelectorAll('#upload button')) one.ariaDisabled = isHeld ? 'true' : null;
}

async function run(work) {
  if (isRunning) return;
  hold(true);
  ending = '';
  tell('');
  try {
    await work();
    tell(ending);
  } catch (fault) {
    tell(fault instanceof TypeError || fault instanceof SyntaxError ? say('offline') : fault.message, true);
  } finally {
    hold(false);
  }
}

entry.onsubmit = (event) => {
  event.preventDefault();
  run(async () => {
    await open();
    whose.focus();
  });
};
form.onsubmit = (event) => {
  event.preventDefault();
  if (isRunning) return;
  report.hidden = true;
  run(upload);
};
files.onchange = () => choose(files.files);
// A file dropped beside the field would otherwise replace the page.
document.ondragover = (event) => {
  event.preventDefault();
  zone.classList.add('over');
};
document.ondragleave = (event) => {
  if (!event.relatedTarget) zone.classList.remove('over');
};
document.ondrop = (event) => {
  event.preventDefault();
  zone.classList.remove('over');
  if (form.hidden) return;
  choose(event.dataTransfer.files);
};

const given = new URLSearchParams(location.hash.slice(1)).get('grant');
document.getElementById('upload').replaceChildren(entry, whose, form, meter, status, report, overview);
if (given) {
  grant.value = given;
  // Not left where a screenshot or the history would show it.
  history.replaceState(null, '', location.pathname + location.search);
  run(() => open());
}
