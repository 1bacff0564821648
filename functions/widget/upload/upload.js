// The page that a municipality drops its files on. The grant never stands in an address that is sent anywhere.
import { ENGLISH, day, say, told } from './upload-words.js';
import { folder, heading, links, make, preview, problems, pulled } from './upload-view.js';

const POLL = 1000;
const PATIENCE = 600;
const FINISHES = 5;
const LANGUAGE = `lang=${ENGLISH ? 'en' : 'cs'}`;

const grant = make('input', { type: 'password', autocomplete: 'off', spellcheck: false, required: true });
const year = make('input', { type: 'number', min: 1990, max: 2100, value: new Date().getFullYear(), required: true });
const files = make('input', { type: 'file', multiple: true });
const send = make('button', { type: 'submit' }, say('send'));
const fetched = make('button', { type: 'button' }, say('pulled'));
const list = make('ul', {});
const meter = make('progress', { max: 1, hidden: true, ariaLabel: say('sending') });
const status = make('p', { role: 'status' });
const report = make('section', { hidden: true });
const overview = make('section', { hidden: true });
const zone = make('label', {}, make('b', {}, say('choose')), make('br', {}), files);
const entry = make('form', {}, make('p', {}, make('label', {}, say('grant'), ' ', grant), ' ', make('button', { type: 'submit' }, say('open'))));
const form = make('form', { hidden: true }, make('p', {}, make('label', {}, say('year'), ' ', year)), make('p', {}, zone), send, ' ', fetched, make('p', {}, make('small', {}, say('sendHint'))));
const whose = make('p', { hidden: true });
for (const field of [grant, files]) field.style.maxWidth = '100%';
meter.style.width = '100%';
Object.assign(zone.style, { display: 'block', padding: '2em', border: '2px dashed var(--budget-line)', textAlign: 'center' });

let chosen = [];
/** The files that are on their way, while they are. */
let underWay = null;

function isSame(one, other) {
  return one.length === other.length && one.every((file, at) => file.name === other[at].name && file.size === other[at].size);
}

function choose(picked) {
  const next = [...picked];
  if (next.length === 0) return;
  if (underWay) {
    status.textContent = isSame(underWay, next) ? say('underWay') : say('later');
    return;
  }
  chosen = next;
  list.replaceChildren(...chosen.map((file) => make('li', {}, file.name)));
}

function line(file, text) {
  const at = chosen.indexOf(file);
  if (at >= 0) list.children[at].textContent = `${file.name}: ${text}`;
}

/** What desktops leave behind is no export. */
function isLeftover(file) {
  return /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/.test(file.name);
}

/** A sentence in the language of the page, where the answer has one in English alone. */
function sentence(status, detail) {
  if (status === 401) return say('refused');
  if (status === 404) return say('expired');
  if (status === 503) return say('busy');
  return detail;
}

async function ask(address, options = {}) {
  const answer = await fetch(address, { ...options, cache: 'no-store', headers: { ...options.headers, Authorization: `Bearer ${grant.value.trim()}` } });
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(sentence(answer.status, body.detail)), { status: answer.status });
  return body;
}

function post(address, body) {
  return ask(`${address}?${LANGUAGE}`, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } });
}

function pause(time) {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Asks until there is an answer, while the service is busy or the connection broken. */
async function patiently(work) {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (fault) {
      if (tries === FINISHES || !(fault instanceof TypeError || fault instanceof SyntaxError || fault.status === 503)) throw fault;
    }
    await pause(tries * POLL);
  }
}

/** With XMLHttpRequest, because fetch tells nothing of how far an upload is. */
function put(file, target, done, all) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(target.method, target.url);
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (at) => {
      line(file, `${say('sending')} ${Math.round((100 * at.loaded) / Math.max(at.total, 1))} %`);
      meter.value = (done + at.loaded) / Math.max(all, 1);
    };
    request.onload = () => (request.status === 201 ? resolve() : reject(new Error(`${file.name}: ${say('failed')} (${request.status})`)));
    request.onerror = () => reject(new Error(`${file.name}: ${say('failed')}`));
    request.send(file);
  });
}

/** Waits until there is something. */
async function until(look) {
  for (let tries = 0; tries < PATIENCE; tries++) {
    const seen = await patiently(look);
    if (seen) return seen;
    await pause(POLL);
  }
  throw new Error(say('late'));
}

function path(link) {
  return new URL(link).pathname;
}

function reportOf(of) {
  return `/api/v1/uploads/report?year=${encodeURIComponent(of)}`;
}

function display(parts, at = report) {
  at.replaceChildren(...parts);
  at.hidden = false;
  if (at === report) report.firstChild.focus();
}

function showReport(said, of) {
  display([heading(told(said, 'sentence')), ...links(of), ...problems(said)]);
}

/** Whose the grant is, and what lies in the folder. */
async function open() {
  if (grant.value.trim() === '') throw new Error(say('noGrant'));
  const said = await patiently(() => ask('/api/v1/uploads/folder'));
  const other = make('button', { type: 'button', onclick: () => location.reload() }, say('otherGrant'));
  whose.replaceChildren(`${say('whose')}: `, make('b', {}, said.name), `${said.label ? ` (${said.label})` : ''}, ${say('validTo')} ${day(said.validTo)}. `, other, ...(said.mayUpload ? [] : [make('br', {}), say('onlyReports')]));
  whose.hidden = false;
  entry.hidden = true;
  form.hidden = false;
  zone.hidden = send.hidden = !said.mayUpload;
  zone.style.display = said.mayUpload ? 'block' : 'none';
  display(folder(said, (of) => run(async () => showReport(await ask(reportOf(of)), said.years.find((one) => one.year === of)))), overview);
  return said;
}

/** Files that can be sent; what is wrong with the others is said beside them. */
function kept() {
  chosen.filter(isLeftover).forEach((file) => line(file, say('skipped')));
  const rest = chosen.filter((file) => !isLeftover(file));
  const wrong = rest.find((file) => /[/\\%#?]|\.\.|\.$/.test(file.name));
  if (wrong) throw new Error(`${wrong.name}: ${say('badName')}`);
  if (new Set(rest.map((file) => file.name)).size < rest.length) throw new Error(say('twice'));
  if (rest.length === 0) throw new Error(say('none'));
  return rest;
}

async function upload() {
  const sent = kept();
  underWay = chosen;
  meter.value = 0;
  meter.hidden = false;
  try {
    const all = sent.reduce((sum, file) => sum + file.size, 0);
    const asked = await ask('/api/v1/uploads', { method: 'POST', body: JSON.stringify({ year: Number(year.value), files: sent.map((file) => file.name), preview: true }), headers: { 'Content-Type': 'application/json' } });
    let done = 0;
    for (const [at, file] of sent.entries()) {
      await put(file, asked.files[at], done, all);
      done += file.size;
      line(file, say('sent'));
    }
    status.textContent = say('taking');
    await patiently(() => post(path(asked.links.finish), {}));
    await look(asked.links);
  } finally {
    underWay = null;
    meter.hidden = true;
  }
}

/** Waits for the preview of an upload and shows it. */
async function look(of) {
  status.textContent = say('looking');
  const waiting = await until(async () => {
    const said = await ask(path(of.preview));
    return said.preview && said;
  });
  const answers = {};
  year.value = waiting.year;
  display(preview(waiting, {
    answer: (question, answer) => decide(of, answers, question, answer),
    publish: () => run(() => publish(of, waiting, answers)),
    discard,
    accept: (text) => run(async () => {
      choose([...chosen.filter((file) => file.name !== 'mapping.json'), new File([text], 'mapping.json')]);
      await upload();
    }),
  }, answers));
}

/** An answer that lets the files be published is kept; another asks for another preview. */
function decide(of, answers, question, answer) {
  if (answer.code === 'keep' || answer.code === 'hide') {
    answers[question.code] = answer.code;
    return;
  }
  const change = { move: { year: answer.year }, 'leave-out': { without: [answer.file] }, replace: { replaces: [answer.file] } }[answer.code];
  run(async () => {
    await patiently(() => post(path(of.change), change));
    await look(of);
  });
}

async function publish(of, waiting, answers) {
  status.textContent = say('waiting');
  const taken = await patiently(() => post(path(of.publish), { answers })).catch(async (fault) => {
    // The folder has changed: what is shown is no longer what would be published.
    if (fault.status === 409) {
      await look(of).catch(() => {});
    }
    throw fault;
  });
  const said = await until(async () => {
    const now = await ask(reportOf(taken.year)).catch((fault) => {
      if (fault.status !== 404) throw fault;
    });
    return now && taken.files.every(({ path: name, etag }) => now.covers.some((seen) => seen.path === name && seen.etag === etag)) && now;
  });
  const known = await open();
  chosen = [];
  list.replaceChildren();
  files.value = '';
  showReport(said, known.years.find((one) => one.year === taken.year));
}

/** Nothing was published, and what waits goes by itself. */
function discard() {
  report.hidden = true;
  report.replaceChildren();
  status.textContent = say('thrownAway');
  files.focus();
}

// One thing at a time: two answers at once would each change what the other has just changed.
let isRunning = false;

async function run(work) {
  if (isRunning) return;
  isRunning = true;
  send.disabled = fetched.disabled = true;
  status.textContent = '';
  try {
    await work();
    status.textContent = '';
  } catch (fault) {
    status.textContent = fault instanceof TypeError ? say('offline') : fault.message;
  } finally {
    isRunning = false;
    send.disabled = fetched.disabled = false;
  }
}

entry.onsubmit = (event) => {
  event.preventDefault();
  run(open);
};
form.onsubmit = (event) => {
  event.preventDefault();
  report.hidden = true;
  run(upload);
};
fetched.onclick = () => run(async () => {
  display(pulled(await ask('/api/v1/uploads/pull').catch((fault) => {
    throw fault.status === 404 ? new Error(say('nothing')) : fault;
  })));
});
files.onchange = () => choose(files.files);
// A file dropped beside the field would otherwise replace the page.
document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  choose(event.dataTransfer.files);
};

const given = new URLSearchParams(location.hash.slice(1)).get('grant');
document.getElementById('upload').replaceChildren(entry, whose, form, list, meter, status, report, overview);
if (given) {
  grant.value = given;
  // Not left where a screenshot or the history would show it.
  history.replaceState(null, '', location.pathname + location.search);
  run(open);
}
