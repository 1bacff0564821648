// The page that a municipality drops its files on. The grant never stands in an address that is sent anywhere.
const WORDS = {
  cs: {
    grant: 'Přístupový klíč', year: 'Rok', check: 'Jen zkontrolovat, nezveřejňovat', choose: 'Vyberte soubory nebo je sem přetáhněte', send: 'Nahrát', sending: 'nahrává se', sent: 'nahráno',
    failed: 'nepodařilo se nahrát', taking: 'Soubory se přebírají…', waiting: 'Čeká se na výsledek importu…', late: 'Import ještě neskončil. Výsledek bude v poslední zprávě.', none: 'Vyberte aspoň jeden soubor a vyplňte klíč.',
    offline: 'Spojení selhalo; zkuste to znovu.', line: 'řádek', found: 'nalezeno', expected: 'očekáváno', times: 'výskytů', others: 'další místa', cut: 'zkráceno', empty: 'prázdné', offer: 'Návrh mapping.json', save: 'Uložit mapping.json',
    offered: 'Podle tohoto popisu lze číst soubory, které žádný známý formát nečte. Zkontrolujte ho, doplňte, co chybí, uložte jako mapping.json a nahrajte do stejné složky.', errors: 'Chyby a upozornění', last: 'Poslední zpráva', skipped: 'vynecháno: skrytý soubor',
    pulled: 'Stahované soubory', nothing: 'Nic se nestahuje: v municipality.json není žádný soubor ke stahování.', next: 'další pokus',
  },
  en: {
    grant: 'Grant', year: 'Year', check: 'Only check, do not publish', choose: 'Choose files or drop them here', send: 'Upload', sending: 'uploading', sent: 'uploaded',
    failed: 'could not be uploaded', taking: 'The files are taken over…', waiting: 'Waiting for the import…', late: 'The import is not over yet. The last report will tell.', none: 'Choose at least one file and fill in the grant.',
    offline: 'The connection failed; try again.', line: 'line', found: 'found', expected: 'expected', times: 'times', others: 'other places', cut: 'cut', empty: 'empty', offer: 'A draft of mapping.json', save: 'Save mapping.json',
    offered: 'By this description the files can be read that no known format reads. Check it, fill in what it lacks, save it as mapping.json and drop it into the same folder.', errors: 'Errors and warnings', last: 'Last report', skipped: 'left out: a hidden file',
    pulled: 'Fetched files', nothing: 'Nothing is fetched: municipality.json names no file.', next: 'next try',
  },
};
const ENGLISH = document.documentElement.lang === 'en';
const words = WORDS[ENGLISH ? 'en' : 'cs'];
const POLL = 1000;
const PATIENCE = 600;
const FINISHES = 5;
const PLACES = 5;

/** Makes an element: properties, then children, texts among them. */
function make(name, properties, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

const grant = make('input', { type: 'password', autocomplete: 'off', spellcheck: false, required: true });
const year = make('input', { type: 'number', min: 1990, max: 2100, value: new Date().getFullYear(), required: true });
const check = make('input', { type: 'checkbox' });
const files = make('input', { type: 'file', multiple: true });
const send = make('button', { type: 'submit' }, words.send);
const last = make('button', { type: 'button' }, words.last);
const pulled = make('button', { type: 'button' }, words.pulled);
const list = make('ul', {});
const status = make('p', { role: 'status' });
const report = make('section', { hidden: true });
const zone = make('label', {}, make('b', {}, words.choose), make('br', {}), files);
const form = make('form', {},
  make('p', {}, make('label', {}, words.grant, ' ', grant)),
  make('p', {}, make('label', {}, words.year, ' ', year), ' ', make('label', {}, check, ' ', words.check)),
  make('p', {}, zone), send, ' ', last, ' ', pulled);
for (const field of [grant, files]) field.style.maxWidth = '100%';
Object.assign(zone.style, { display: 'block', padding: '2em', border: '2px dashed var(--budget-line)', textAlign: 'center' });

let chosen = [];

function choose(picked) {
  chosen = [...picked];
  list.replaceChildren(...chosen.map((file) => make('li', {}, file.name)));
}

function line(file, text) {
  list.children[chosen.indexOf(file)].textContent = `${file.name}: ${text}`;
}

/** What desktops leave behind is no export. */
function isLeftover(file) {
  return file.name.startsWith('.') || file.name === 'Thumbs.db' || file.name === 'desktop.ini';
}

async function ask(address, options = {}) {
  const answer = await fetch(address, { ...options, cache: 'no-store', headers: { ...options.headers, Authorization: `Bearer ${grant.value.trim()}` } });
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(body.detail), { status: answer.status });
  return body;
}

function reportAddress(isCheck) {
  return `/api/v1/uploads/report?year=${encodeURIComponent(year.value)}${isCheck ? '&check=true' : ''}`;
}

/** With XMLHttpRequest, because fetch tells nothing of how far an upload is. */
function put(file, target) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(target.method, target.url);
    for (const [name, value] of Object.entries(target.headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = (at) => line(file, `${words.sending} ${Math.round((100 * at.loaded) / Math.max(at.total, 1))} %`);
    request.onload = () => (request.status === 201 ? resolve() : reject(new Error(`${file.name}: ${words.failed} (${request.status})`)));
    request.onerror = () => reject(new Error(`${file.name}: ${words.failed}`));
    request.send(file);
  });
}

/** All files are written: they are taken over into the folder. What is asked twice is done once, so a lost answer is asked for again. */
async function finish(link) {
  const address = `${new URL(link).pathname}?lang=${ENGLISH ? 'en' : 'cs'}`;
  for (let tries = 1; ; tries++) {
    try {
      return (await ask(address, { method: 'POST' })).files;
    } catch (fault) {
      if (tries === FINISHES || !(fault instanceof TypeError || fault instanceof SyntaxError || fault.status === 503)) throw fault;
    }
    await new Promise((resolve) => setTimeout(resolve, tries * POLL));
  }
}

/** Waits until the report covers what was written. */
async function wait(written, isCheck) {
  for (let tries = 0; tries < PATIENCE; tries++) {
    const said = await ask(reportAddress(isCheck)).catch((fault) => {
      if (fault.status !== 404 && fault.status !== 503) throw fault;
    });
    if (said && written.every(({ path, etag }) => said.covers.some((seen) => seen.path === path && seen.etag === etag))) return said;
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
  throw new Error(words.late);
}

/** A text of a report in the language of the page. Reports of before both were written have some texts in English alone. */
function told(of, text) {
  return ENGLISH ? of[text] : (of[`${text}Cs`] ?? of[text]);
}

/** Equal problems are one line. Reports of before they were put together have them one by one. */
function lines(said) {
  return said.groups ?? said.problems.map((of) => ({ ...of, places: [of] }));
}

function found(place) {
  return `${told(place, 'found')}${place.foundIsCut ? ` (${words.cut})` : ''}`;
}

function spot(of, place) {
  const where = [of.file ?? place.file, place.line && `${words.line} ${place.line}`].filter(Boolean).join(', ');
  const empty = place.found === '' ? ` (${words.empty})` : '';
  return make('li', {}, where, place.found ? make('code', {}, ` ${found(place)}`) : empty);
}

function problem(of) {
  const only = of.places.length === 1 ? of.places[0] : null;
  const place = [of.file, only?.line && `${words.line} ${only.line}`, told(of, 'column')].filter(Boolean).join(', ');
  const detail = [
    only?.found && `${words.found}: ${found(only)}`,
    of.expected && `${words.expected}: ${told(of, 'expected')}`,
    of.count > 1 && `${words.times}: ${of.count}`,
  ].filter(Boolean).join('; ');
  const item = make('li', {}, make('b', {}, told(of, 'message')), ` ${place}${detail ? ` (${detail})` : ''} `, make('small', {}, told(of, 'mend')));
  if (only) return item;
  item.append(make('ul', {}, ...of.places.slice(0, PLACES).map((at) => spot(of, at))));
  const others = of.places.slice(PLACES);
  if (others.length > 0) item.append(make('details', {}, make('summary', {}, `${words.others}: ${others.length}`), make('ul', {}, ...others.map((at) => spot(of, at)))));
  return item;
}

/** A mapping.json to be saved, filled in where something is missing, and dropped. */
function offered(of) {
  const text = `${JSON.stringify(of.mapping, null, 2)}\n`;
  const save = make('a', { download: 'mapping.json', href: `data:application/json;charset=utf-8,${encodeURIComponent(text)}` }, words.save);
  const missing = ENGLISH ? of.missing : of.missingCs;
  const sketch = make('pre', {}, text);
  sketch.style.overflowX = 'auto';
  return [make('h3', {}, words.offer), make('p', {}, words.offered), make('ul', {}, ...missing.map((lack) => make('li', {}, lack))), sketch, make('p', {}, save)];
}

function show(said) {
  status.textContent = '';
  report.replaceChildren(make('h2', { className: 'heading', tabIndex: -1 }, told(said, 'sentence')));
  if (said.problems.length > 0) report.append(make('h3', {}, words.errors), make('ul', {}, ...lines(said).map(problem)));
  if (said.offer) report.append(...offered(said.offer));
  report.hidden = false;
  report.firstChild.focus();
}

/** What came of the files that are fetched by a schedule. */
function showPulled(said) {
  const mistake = (of) => make('li', {}, make('code', {}, of.path), ` ${told(of, 'found')} (${words.expected}: ${told(of, 'expected')})`);
  const file = (of) => make('li', {}, make('b', {}, of.file), ` (${of.from}) ${told(of, 'sentence')} `, make('small', {}, of.next ? `${words.next}: ${new Date(of.next).toLocaleString(ENGLISH ? 'en-GB' : 'cs-CZ')}` : ''));
  report.replaceChildren(make('h2', { className: 'heading', tabIndex: -1 }, words.pulled), make('ul', {}, ...said.files.map(file)));
  if (said.mistakes.length > 0) report.append(make('h3', {}, words.errors), make('ul', {}, ...said.mistakes.map(mistake)));
  report.hidden = false;
  report.firstChild.focus();
}

async function pull() {
  return ask('/api/v1/uploads/pull').catch((fault) => {
    throw fault.status === 404 ? new Error(words.nothing) : fault;
  });
}

async function upload() {
  const isCheck = check.checked;
  chosen.filter(isLeftover).forEach((file) => line(file, words.skipped));
  const kept = chosen.filter((file) => !isLeftover(file));
  if (kept.length === 0 || grant.value.trim() === '') throw new Error(words.none);
  const asked = JSON.stringify({ year: Number(year.value), files: kept.map((file) => file.name), check: isCheck });
  const targets = await ask('/api/v1/uploads', { method: 'POST', body: asked, headers: { 'Content-Type': 'application/json' } });
  for (const [at, file] of kept.entries()) {
    await put(file, targets.files[at]);
    line(file, words.sent);
  }
  status.textContent = words.taking;
  const taken = await finish(targets.links.finish);
  status.textContent = words.waiting;
  return wait(taken, isCheck);
}

async function run(work, display = show) {
  send.disabled = last.disabled = pulled.disabled = true;
  report.hidden = true;
  status.textContent = '';
  try {
    display(await work());
  } catch (fault) {
    status.textContent = fault instanceof TypeError ? words.offline : fault.message;
  } finally {
    send.disabled = last.disabled = pulled.disabled = false;
  }
}

form.onsubmit = (event) => {
  event.preventDefault();
  run(upload);
};
last.onclick = () => run(() => ask(reportAddress(check.checked)));
pulled.onclick = () => run(pull, showPulled);
files.onchange = () => choose(files.files);
// A file dropped beside the field would otherwise replace the page.
document.ondragover = (event) => event.preventDefault();
document.ondrop = (event) => {
  event.preventDefault();
  choose(event.dataTransfer.files);
};

const given = new URLSearchParams(location.hash.slice(1)).get('grant');
if (given) {
  grant.value = given;
  // Not left where a screenshot or the history would show it.
  history.replaceState(null, '', location.pathname + location.search);
}
document.getElementById('upload').replaceChildren(form, list, status, report);
