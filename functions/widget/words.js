// Figures in Czech words.
export const number = (value, digits = 0, notation = 'standard') => value.toLocaleString('cs', {
  notation,
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
}).replace('-', '−');

// 117,3 mil., 845 tis., 9 870 Kč
export function short(amount) {
  const size = Math.abs(amount);
  return amount == null ? '–'
    : size < 1e4 ? `${number(amount)}\xa0Kč`
    : number(amount, size < 1e6 ? 0 : size < 1e9 ? 1 : 2, 'compact');
}

export const crowns = (amount) => short(amount).replace(/\.$/, '.\xa0Kč');

export const exact = (amount) => (amount == null ? 'neuvedeno' : number(amount, 2));

// At noon it is the same day in every time zone.
export const date = (day, options) => new Date(`${day}T12:00`).toLocaleDateString('cs', options);

// In percent of the amended budget; NaN where the two cannot be compared.
const percent = ({ amended, actual }) => (amended && actual != null && actual / amended >= 0 ? Math.round(100 * actual / amended) : NaN);

export function share(amounts, side) {
  const value = percent(amounts);
  return amounts.amended === 0 && amounts.actual ? 'mimo rozpočet'
    : value > 100 && side === 'expenditure' && amounts.actual > 0 ? `překročeno o ${number(value - 100)}\xa0%`
    : value >= 0 ? `${number(value)}\xa0%` : '';
}

const FRACTIONS = { 25: 'čtvrtinu', 33: 'třetinu', 50: 'polovinu', 67: 'dvě třetiny', 75: 'tři čtvrtiny' };

// In pieces, so that amounts can be stressed.
export function lead({ municipality: { kind, population }, validTo, totals }, { income, expenditure }) {
  const spent = expenditure.actual;
  const planned = expenditure.amended ?? expenditure.approved;
  if (spent == null) {
    return ['Kolik se utratilo, zatím není známo. ', ...planned == null ? [] : ['Rozpočet počítá s\xa0výdaji ', crowns(planned), '.']];
  }
  const a = kind === 'region' ? '' : 'a';
  const who = { district: 'městská část', region: 'kraj', organisation: 'organizace' }[kind] ?? 'obec';
  const value = percent(expenditure);
  const balance = income.actual - spent;
  const rest = crowns(Math.abs(balance));
  // Said only if financing accounts for the difference.
  const financed = Math.abs(totals.financing?.actual + balance) <= Math.abs(balance) / 100;
  return [
    `${validTo?.endsWith('12-31') === false ? `Do ${date(validTo, { dateStyle: 'long' })} ${who}` : who[0].toUpperCase() + who.slice(1)} utratil${a} `,
    crowns(spent),
    (value > 100 ? `, o ${number(value - 100)}\xa0% víc, než předpokládal upravený rozpočet`
      : value >= 0 ? `, ${FRACTIONS[value] ?? `${value}\xa0%`} toho, s\xa0čím počítal upravený rozpočet` : '') + '. ',
    ...income.actual == null ? [] : [`Získal${a} `, crowns(income.actual), !balance ? '. '
      : balance < 0 ? `; ${financed ? `chybějících ${rest} doplatil${a} z\xa0úspor nebo úvěrů` : `chybělo ${rest}`}. `
      : `; ${financed ? `zbylých ${rest} uložil${a} nebo jimi splatil${a} dluhy` : `přebylo ${rest}`}. `],
    // 44 613 is said as 44 600.
    population > 0 && `Na obyvatele připadá ${number(+(spent / population).toPrecision(3))}\xa0Kč výdajů.`,
  ];
}

// Things of a list that are not shown one by one.
export const others = (count) => (count === 1 ? 'ostatní 1 položka' : `${count < 5 ? 'ostatní' : 'ostatních'} ${number(count)}\xa0${count < 5 ? 'položky' : 'položek'}`);
