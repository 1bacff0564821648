// What the page says, in both languages side by side.
export const ENGLISH = document.documentElement.lang === 'en';

const WORDS = {
  grant: ['Přístupový klíč', 'Grant'],
  open: ['Otevřít složku', 'Open the folder'],
  year: ['Rok', 'Year'],
  choose: ['Vybrat soubory', 'Choose files'],
  picked: ['Vybráno', 'Chosen'],
  orDrop: ['nebo je přetáhněte kamkoli na tuto stránku', 'or drop them anywhere on this page'],
  send: ['Ukázat náhled', 'Show the preview'],
  sendHint: [
    'Nic se nezveřejní, dokud náhled neuvidíte a nepotvrdíte.',
    'Nothing is published until you have seen the preview and said so.',
  ],
  sending: ['nahrává se', 'uploading'],
  sendingAll: ['Soubory se nahrávají…', 'The files are being uploaded…'],
  sent: ['nahráno', 'uploaded'],
  failed: ['nepodařilo se nahrát', 'could not be uploaded'],
  skipped: ['vynecháno: skrytý soubor', 'left out: a hidden file'],
  badName: [
    'Soubor přejmenujte: v jeho jménu nesmí být / \\ % # ? ani dvě tečky za sebou.',
    'Rename the file: its name must not have / \\ % # ? or two dots in a row.',
  ],
  twice: ['Dva soubory se jmenují stejně. Nechte jen jeden z nich.', 'Two files have the same name. Keep one of them.'],
  taking: ['Soubory se přebírají…', 'The files are taken over…'],
  looking: ['Připravuje se náhled…', 'The preview is being made…'],
  waiting: ['Zveřejňuje se, čeká se na výsledek importu…', 'Publishing, waiting for the import…'],
  late: [
    'Ještě to neskončilo. Výsledek najdete ve složce pod rokem.',
    'It is not over yet. You will find the outcome in the folder, under the year.',
  ],
  none: ['Vyberte aspoň jeden soubor.', 'Choose at least one file.'],
  noGrant: ['Vložte přístupový klíč.', 'Fill in the grant.'],
  underWay: ['Tyto soubory se už nahrávají.', 'These files are on their way already.'],
  later: [
    'Počkejte, až se předchozí soubory nahrají; pak přidejte tyto.',
    'Wait until the files before are uploaded, and add these then.',
  ],
  offline: ['Spojení selhalo; zkuste to znovu.', 'The connection failed; try again.'],
  refused: [
    'Klíč neplatí: je chybný, skončila jeho platnost, byl zrušen, nebo bylo pokusů příliš mnoho. '
      + 'Počkejte minutu, nebo požádejte provozovatele o nový.',
    'This grant is not accepted: it is wrong, expired or revoked, or there were too many attempts. '
      + 'Wait a minute, or ask for a new one.',
  ],
  expired: ['Tento náhled už není. Nahrajte soubory znovu.', 'This preview is gone. Upload the files again.'],
  broken: ['Služba teď neodpovídá, jak má; zkuste to za chvíli znovu.', 'The service is not well just now; try again in a moment.'],
  busy: ['Služba je teď zaneprázdněna; zkuste to za minutu.', 'The service is busy; try again in a minute.'],
  whose: ['Nahráváte za', 'You upload for'],
  validTo: ['klíč platí do', 'the grant holds until'],
  otherGrant: ['Jiný klíč', 'Another grant'],
  onlyReports: ['Tento klíč jen čte protokoly; soubory nahrát nemůže.', 'This grant only reads reports; it uploads nothing.'],
  folder: ['Co je ve složce', 'What is in the folder'],
  empty: ['Ve složce zatím nic není.', 'There is nothing in the folder yet.'],
  allYears: ['Nastavení obce', 'Settings of the municipality'],
  states: {
    published: ['zveřejněno', 'published'],
    rejected: ['nezveřejněno, ve složce je chyba', 'not published, the folder has an error'],
    waiting: ['čeká se na import', 'waiting for the import'],
    empty: ['bez souborů', 'no files'],
  },
  file: ['Soubor', 'File'],
  size: ['Velikost', 'Size'],
  written: ['Nahráno', 'Uploaded'],
  remove: ['Odebrat', 'Remove'],
  removal: ['Odebrání', 'Removal'],
  removes: ['Odebere se', 'Removed'],
  undo: ['Vrátit poslední zveřejnění', 'Undo the last publication'],
  publishedAt: ['zveřejněno', 'published'],
  undoLeft: ['lze ještě', 'possible for another'],
  undoTo: ['Složka se vrátí k souborům, ze kterých byla edice', 'The folder returns to the files of edition'],
  undoToNothing: [
    'Předtím rok zveřejněn nebyl: soubory se odeberou a rok přestane být zveřejněn.',
    'The year was not public before: its files are removed, and it is no longer published.',
  ],
  undoHides: [
    'Soubory se vrátí k těm, které ve složce byly předtím. Popisy plateb zůstanou skryté, a proto z nich bude nová edice.',
    'The files return to those that were in the folder before. Descriptions of payments stay hidden, so they give a new edition.',
  ],
  undoSays: ['V záznamu o zveřejnění bude vidět, že jste se vrátili.', 'The publication log will say that you returned.'],
  undoYes: ['Ano, vrátit', 'Yes, undo it'],
  undoNo: ['Ne, nechat', 'No, leave it'],
  undoing: ['Vrací se, čeká se na výsledek importu…', 'Undoing, waiting for the import…'],
  report: ['Poslední protokol', 'Last report'],
  page: ['Veřejná stránka', 'Public page'],
  entry: ['Co se zveřejněním změnilo', 'What the publication changed'],
  previewOf: ['Náhled: co by se zveřejnilo v roce', 'Preview: what would be published in'],
  previewNote: ['Zatím není nic zveřejněno.', 'Nothing is published yet.'],
  whole: ['Ukázat rok, jak by vypadal (nová karta)', 'Show the year as it would be (new tab)'],
  replaces: ['Nahradí se', 'Replaced'],
  totals: ['Součty v Kč', 'Totals in CZK'],
  before: ['předtím', 'before'],
  sides: { income: ['Příjmy', 'Income'], expenditure: ['Výdaje', 'Expenditure'], financing: ['Financování', 'Financing'] },
  stages: {
    approved: ['schválený rozpočet', 'approved budget'],
    amended: ['po změnách', 'amended budget'],
    actual: ['skutečnost', 'actual'],
  },
  changes: ['Deset největších změn', 'The ten largest changes'],
  now: ['nově', 'now'],
  change: ['změna', 'change'],
  node: ['Kde', 'Where'],
  noChange: ['Proti zveřejněnému se žádná částka nemění.', 'No amount differs from what is published.'],
  noLonger: ['Rok už nebude zveřejněn.', 'The year will no longer be published.'],
  questions: ['Než zveřejníte, rozhodněte', 'Before you publish, decide'],
  answered: ['zvoleno', 'chosen'],
  publish: ['Zveřejnit', 'Publish'],
  mayPublish: ['V pořádku, můžete zveřejnit.', 'All is well, you can publish.'],
  asks: ['Než zveřejníte, odpovězte:', 'Before you publish, answer:'],
  answerFirst: ['Nejdřív odpovězte na otázky výše.', 'Answer the questions above first.'],
  cannot: ['Takto soubory zveřejnit nelze', 'The files cannot be published like this'],
  decideOrMend: [
    'Odpovězte na otázky níže, nebo soubory opravte a nahrajte znovu.',
    'Answer the questions below, or mend the files and upload them again.',
  ],
  mendThem: [
    'Opravte je podle seznamu a nahrajte znovu. Zveřejněno zůstává to, co dosud.',
    'Mend them as listed and upload them again. What is public stays as it is.',
  ],
  throwAway: ['Zahodit náhled', 'Discard the preview'],
  thrownAway: ['Náhled je zahozen, nic se nezveřejnilo.', 'The preview is discarded, nothing was published.'],
  help: ['Co s tím podrobně', 'More on what to do'],
  errors: ['Chyby a upozornění', 'Errors and warnings'],
  severities: { bad: ['Chyba:', 'Error:'], ask: ['Upozornění:', 'Warning:'] },
  line: ['řádek', 'line'],
  found: ['nalezeno', 'found'],
  expected: ['očekáváno', 'expected'],
  times: ['výskytů', 'times'],
  others: ['další místa', 'other places'],
  cut: ['zkráceno', 'cut'],
  blank: ['prázdné', 'empty'],
  offer: ['Návrh mapping.json', 'A draft of mapping.json'],
  save: ['Uložit mapping.json', 'Save mapping.json'],
  accept: ['Použít návrh a nahrát znovu', 'Use the draft and upload again'],
  offered: [
    'Podle tohoto popisu lze číst soubory, které žádný známý formát nečte. Zkontrolujte ho, doplňte, co chybí, '
      + 'uložte jako mapping.json a nahrajte spolu s nimi.',
    'By this description the files can be read that no known format reads. Check it, fill in what it lacks, '
      + 'save it as mapping.json and upload it together with them.',
  ],
  pulled: ['Stahované soubory', 'Fetched files'],
  nothing: [
    'Nic se nestahuje: v municipality.json není žádný soubor ke stahování.',
    'Nothing is fetched: municipality.json names no file.',
  ],
  next: ['další pokus', 'next try'],
};

const COUNTS = {
  files: [{ one: 'soubor', few: 'soubory', other: 'souborů' }, { one: 'file', other: 'files' }],
  questions: [{ one: 'otázka', few: 'otázky', other: 'otázek' }, { one: 'question', other: 'questions' }],
  mistakes: [{ one: 'chyba', few: 'chyby', other: 'chyb' }, { one: 'error', other: 'errors' }],
  warnings: [{ other: 'upozornění' }, { one: 'warning', other: 'warnings' }],
};

/** A text of the list, in the language of the page: `say('sides', 'income')`. */
export function say(...path) {
  return path.reduce((at, name) => at[name], WORDS)[ENGLISH ? 1 : 0];
}

/** A text of an answer in the language of the page. Reports of before both were written have some texts in English alone. */
export function told(of, text) {
  return ENGLISH ? of[text] : (of[`${text}Cs`] ?? of[text]);
}

const LOCALE = ENGLISH ? 'en-GB' : 'cs-CZ';

/** So many of something: `count('files', 2)`. */
export function count(what, number) {
  const forms = COUNTS[what][ENGLISH ? 1 : 0];
  return `${number.toLocaleString(LOCALE)} ${forms[new Intl.PluralRules(LOCALE).select(number)] ?? forms.other}`;
}

export function amount(value) {
  const halere = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  return value === null || value === undefined ? '–' : value.toLocaleString(LOCALE, halere);
}

export function day(time) {
  return time ? new Date(time).toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }) : '–';
}

/** How long it is until then, in hours and minutes. */
export function left(time) {
  const minutes = Math.max(0, Math.floor((new Date(time) - Date.now()) / 60000));
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1048576).toLocaleString(LOCALE, { maximumFractionDigits: 1 })} MB`;
}
