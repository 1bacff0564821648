// Everything that is said, in Czech and in English side by side, and figures as readers of either write them.

const WORDS = {
  lang: ['cs', 'en'],
  locale: ['cs', 'en-GB'],
  compact: ['short', 'long'],
  money: [(text) => `${text}\xa0Kč`, (text) => `CZK\xa0${text}`],
  percent: [(text) => `${text}\xa0%`, (text) => `${text}%`],
  // Of names, and of columns in a workbook.
  asked: ['', '&lang=en'],
  askedFirst: ['', '?lang=en'],
  // Amounts have spaces that do not break, and no other.
  amounts: [/(−?\d[^ ]*?\xa0Kč)/, /(CZK\xa0−?\d(?:[\d,.]*\d)?(?:\xa0[a-z]+)?)/],
  lead: ['leadCs', 'lead'],
  other: ['en', 'cs'],
  otherName: ['English', 'Česky'],
  loading: ['Načítám rozpočet…', 'Loading the budget…'],
  silent: ['Server neodpovídá.', 'The server does not answer.'],
  offline: ['Nejste připojeni k internetu.', 'You are not connected to the internet.'],
  failure: [(status) => `Chyba ${status}.`, (status) => `Error ${status}.`],
  failed: ['Údaje se nepodařilo načíst.', 'The figures could not be loaded.'],
  kept: ['Níže zůstává, co bylo vidět předtím.', 'Below is what was seen before.'],
  again: ['Zkusit znovu', 'Try again'],
  whole: ['Celý rozpočet', 'The whole budget'],
  nothing: ['Obec zatím nic nezveřejnila.', 'The municipality has published nothing yet.'],
  more: ['načíst další', 'load more'],
  retry: ['zkusit znovu', 'try again'],
  loadingMore: ['Načítám další…', 'Loading more…'],
  loadedMore: ['Další jsou načteny.', 'More is loaded.'],
  moreFailed: ['Další se nepodařilo načíst.', 'More could not be loaded.'],
  towns: ['Obce', 'Municipalities'],
  townHeads: [['Obec', 'Obyvatelé', 'Roky'], ['Municipality', 'Inhabitants', 'Years']],
  district: [(name) => `okres ${name}`, (name) => `${name} district`],
  findTown: [(count) => `Najít obec, celkem ${count}`, (count) => `Find a municipality, ${count} in all`],
  townsFound: [(count) => `Nalezeno obcí: ${count}`, (count) => `Municipalities found: ${count}`],
  noneFound: ['Nic nenalezeno.', 'Nothing found.'],
  searchFailed: ['Hledat se nepodařilo.', 'The search failed.'],
  year: ['Rok', 'Year'],
  sideOf: ['Strana rozpočtu', 'Side of the budget'],
  sides: { expenditure: ['Výdaje', 'Expenditure'], income: ['Příjmy', 'Income'], financing: ['Financování', 'Financing'] },
  accounts: { expenditure: ['Náklady', 'Costs'], income: ['Výnosy', 'Revenues'], financing: ['Financování', 'Financing'] },
  planned: ['plánováno', 'planned'],
  ofAmended: [(part, sum) => `${part} upraveného rozpočtu (${sum})`, (part, sum) => `${part} of the amended budget (${sum})`],
  budget: [(sum) => `rozpočet ${sum}`, (sum) => `budget ${sum}`],
  balance: ['Saldo', 'Balance'],
  insteadOfPlanned: [(sum) => `místo plánovaných ${sum}`, (sum) => `instead of the planned ${sum}`],
  asOf: [(day) => `Platné k ${day}`, (day) => `As of ${day}`],
  edition: [(id) => `edice ${id}`, (id) => `edition ${id}`],
  source: [(name, format) => `zdroj ${name} (${format})`, (name, format) => `source ${name} (${format})`],
  csv: ['stáhnout CSV', 'download CSV'],
  follow: ['sledovat změny (Atom)', 'follow changes (Atom)'],
  embed: ['vložit na web', 'put on your site'],
  view: ['Pohled', 'View'],
  views: {
    function: ['podle účelu', 'by purpose'],
    economic: ['podle druhu', 'by kind'],
    event: ['podle akcí', 'by event'],
    unit: ['podle středisek', 'by unit'],
  },
  show: ['Zobrazení', 'Shown as'],
  bars: ['Pruhy', 'Bars'],
  map: ['Mapa', 'Map'],
  send: ['sdílet', 'share'],
  copy: ['zkopírovat odkaz', 'copy the link'],
  copied: ['odkaz je zkopírován', 'the link is copied'],
  table: ['Tabulka', 'Table'],
  payments: ['Platby', 'Payments'],
  transfers: ['Převody', 'Transfers'],
  net: ['bez převodů mezi vlastními účty', 'without transfers between own accounts'],
  gross: ['se všemi převody', 'with all transfers'],
  why: ['proč?', 'why?'],
  because: [
    'Převod mezi vlastními účty není příjem ani výdaj, součty by jen nafoukl.',
    'A transfer between own accounts is neither income nor expenditure; it would only inflate the sums.',
  ],
  way: ['Cesta', 'Path'],
  stages: {
    actual: ['skutečnost', 'actual'],
    amended: ['rozpočet po změnách', 'amended budget'],
    approved: ['schválený rozpočet', 'approved budget'],
  },
  leftOfZero: [(what) => `vlevo od nuly: ${what}`, (what) => `left of zero: ${what}`],
  cameBack: ['co se vrátilo', 'what came back'],
  wentOut: ['splátky a uložené peníze', 'repayments and money put aside'],
  returned: ['vráceno', 'returned'],
  repaid: ['splaceno', 'repaid'],
  saved: ['uloženo', 'put aside'],
  repaidOrSaved: ['splaceno či uloženo', 'repaid or put aside'],
  name: ['název', 'name'],
  inCrowns: ['částky v Kč', 'amounts in CZK'],
  comparison: ['porovnání', 'comparison'],
  share: ['podíl', 'share'],
  total: ['Celkem', 'Total'],
  others: [(text, count) => `${count < 5 ? 'další' : 'dalších'} ${text}`, (text, count) => `${text} other${count === 1 ? '' : 's'}`],
  find: [(count) => `Hledat mezi ${count} řádky`, (count) => `Search ${count} rows`],
  found: [(some, all) => `Nalezeno ${some} z\xa0${all}`, (some, all) => `Found ${some} of ${all}`],
  unknown: ['neuvedeno', 'not given'],
  outside: ['mimo rozpočet', 'not budgeted'],
  insteadOf: [(sum) => `místo ${sum}`, (sum) => `instead of ${sum}`],
  over: [(part) => `překročeno o ${part}`, (part) => `over by ${part}`],
  lessThan: [(part) => `méně než ${part}`, (part) => `less than ${part}`],
  paymentHeads: [['datum', 'protistrana', 'popis', 'Kč'], ['date', 'counterparty', 'description', 'CZK']],
  paymentSum: [(count, sum) => `Počet plateb ${count}, celkem ${sum}`, (count, sum) => `${count} payments, ${sum} in all`],
  lookThrough: ['Hledat v platbách, po měsících', 'Search the payments, by month'],
  ofEvent: ['plán, roky, dodavatelé', 'plan, years, suppliers'],
  noteOf: ['Poznámka obce:', 'The municipality notes:'],
  noPayments: ['Jednotlivé platby tu zveřejněny nejsou.', 'Single payments are not published here.'],
};

function figures(words) {
  const number = (value, digits = 0, notation = 'standard') => value.toLocaleString(words.locale, {
    notation,
    compactDisplay: words.compact,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).replace('-', '−').replace(' ', '\xa0');

  const isLong = (amount) => Math.abs(amount) >= 1e4;

  const digits = (amount) => (isLong(amount)
    ? number(amount, Math.abs(amount) < 1e6 ? 0 : Math.abs(amount) < 1e9 ? 1 : 2, 'compact')
    : number(amount, Math.abs(amount) < 10 && amount % 1 ? 2 : 0));

  const crowns = (amount) => (amount == null ? '–' : words.money(digits(amount)));

  return {
    ...words,
    number,
    crowns,

    // 117,3 mil., 845 tis., 9 870 Kč, and 0,01 Kč, which is not nothing.
    short: (amount) => (isLong(amount) ? digits(amount) : crowns(amount)),

    exact: (amount) => (amount == null ? words.unknown : number(amount, 2)),

    // At noon it is the same day in every time zone.
    date: (day) => new Date(`${day}T12:00`).toLocaleDateString(words.locale, { dateStyle: 'medium' }),

    // Of the amended budget: in percent, or the budget itself where a percentage would say nothing or something wrong.
    shareOf({ amended, actual }, side) {
      if (amended == null || actual == null || !(amended || actual)) return '';
      const value = Math.round(100 * actual / amended);
      const part = (text) => words.percent(number(text));
      return !amended ? words.outside
        : actual / amended < 0 || value >= 1000 ? words.insteadOf(crowns(amended))
        : value > 100 && side === 'expenditure' && actual > 0 ? words.over(part(value - 100))
        : !value && actual ? words.lessThan(part(1))
        : part(value);
    },

    percentOf: (part) => words.percent(number(100 * part, 1)),

    // What it is that lies left of zero.
    negative: (side, code) => (side !== 'financing' ? words.returned
      : /^8..[24]$/.test(code) ? words.repaid
      : /^8..[5-8]$/.test(code) ? words.saved : words.repaidOrSaved),

    // Things of a list that are not shown one by one.
    othersOf: (count) => words.others(number(count), count),
  };
}

const pick = (words, at) => Object.fromEntries(Object.entries(words).map(([key, words]) =>
  [key, Array.isArray(words) ? words[at] : pick(words, at)]));

const speech = (at) => figures(pick(WORDS, at));

export const LANGUAGES = { cs: speech(0), en: speech(1) };
