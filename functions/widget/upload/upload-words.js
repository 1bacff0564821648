// What the page says, in both languages side by side.
export const ENGLISH = document.documentElement.lang === 'en';

const WORDS = {
  grant: ['Přístupový klíč', 'Grant'],
  open: ['Otevřít složku', 'Open the folder'],
  year: ['Rok', 'Year'],
  choose: ['Vyberte soubory nebo je sem přetáhněte', 'Choose files or drop them here'],
  send: ['Ukázat náhled', 'Show the preview'],
  sendHint: ['Nic se nezveřejní, dokud náhled neuvidíte a nepotvrdíte.', 'Nothing is published until you have seen the preview and said so.'],
  sending: ['nahrává se', 'uploading'],
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
  late: ['Ještě to neskončilo. Výsledek najdete ve složce pod rokem.', 'It is not over yet. You will find the outcome in the folder, under the year.'],
  none: ['Vyberte aspoň jeden soubor.', 'Choose at least one file.'],
  noGrant: ['Vložte přístupový klíč.', 'Fill in the grant.'],
  underWay: ['Tyto soubory se už nahrávají.', 'These files are on their way already.'],
  later: ['Počkejte, až se předchozí soubory nahrají; pak přidejte tyto.', 'Wait until the files before are uploaded, and add these then.'],
  offline: ['Spojení selhalo; zkuste to znovu.', 'The connection failed; try again.'],
  refused: [
    'Klíč neplatí: je chybný, skončila jeho platnost, byl zrušen, nebo bylo pokusů příliš mnoho. Počkejte minutu, nebo požádejte provozovatele o nový.',
    'This grant is not accepted: it is wrong, expired or revoked, or there were too many attempts. Wait a minute, or ask for a new one.',
  ],
  expired: ['Tento náhled už není. Nahrajte soubory znovu.', 'This preview is gone. Upload the files again.'],
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
  files: ['souborů', 'files'],
  file: ['Soubor', 'File'],
  size: ['Velikost', 'Size'],
  written: ['Nahráno', 'Uploaded'],
  report: ['Poslední protokol', 'Last report'],
  page: ['Veřejná stránka', 'Public page'],
  entry: ['Co se zveřejněním změnilo', 'What the publication changed'],
  previewOf: ['Náhled: co by se zveřejnilo v roce', 'Preview: what would be published in'],
  previewNote: ['Zatím není nic zveřejněno.', 'Nothing is published yet.'],
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
  questions: ['Než zveřejníte, rozhodněte', 'Before you publish, decide'],
  answered: ['zvoleno', 'chosen'],
  publish: ['Zveřejnit', 'Publish'],
  cannot: [
    'Takto soubory zveřejnit nelze. Odpovězte na otázky výše, nebo soubory opravte a nahrajte znovu.',
    'The files cannot be published like this. Answer the questions above, or mend the files and upload them again.',
  ],
  throwAway: ['Zahodit náhled', 'Discard the preview'],
  thrownAway: ['Náhled je zahozen, nic se nezveřejnilo.', 'The preview is discarded, nothing was published.'],
  errors: ['Chyby a upozornění', 'Errors and warnings'],
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
    'Podle tohoto popisu lze číst soubory, které žádný známý formát nečte. Zkontrolujte ho, doplňte, co chybí, uložte jako mapping.json a nahrajte do stejné složky.',
    'By this description the files can be read that no known format reads. Check it, fill in what it lacks, save it as mapping.json and drop it into the same folder.',
  ],
  pulled: ['Stahované soubory', 'Fetched files'],
  nothing: ['Nic se nestahuje: v municipality.json není žádný soubor ke stahování.', 'Nothing is fetched: municipality.json names no file.'],
  next: ['další pokus', 'next try'],
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

export function amount(value) {
  return value === null || value === undefined ? '–' : value.toLocaleString(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
}

export function day(time) {
  return time ? new Date(time).toLocaleString(LOCALE, { dateStyle: 'medium', timeStyle: 'short' }) : '–';
}

export function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1024)} kB` : `${(bytes / 1048576).toLocaleString(LOCALE, { maximumFractionDigits: 1 })} MB`;
}
