// Figures in Czech words.
export const number = (value, digits = 0, notation = 'standard') => value.toLocaleString('cs', {
  notation,
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
}).replace('-', '−');

// 117,3 mil., 845 tis., 9 870 Kč, and 0,01 Kč, which is not nothing.
export function short(amount) {
  const size = Math.abs(amount);
  return amount == null ? '–'
    : size < 1e4 ? `${number(amount, size < 10 && amount % 1 ? 2 : 0)}\xa0Kč`
    : number(amount, size < 1e6 ? 0 : size < 1e9 ? 1 : 2, 'compact');
}

export const crowns = (amount) => short(amount).replace(/\.$/, '.\xa0Kč');

export const exact = (amount) => (amount == null ? 'neuvedeno' : number(amount, 2));

// At noon it is the same day in every time zone.
export const date = (day) => new Date(`${day}T12:00`).toLocaleDateString('cs');

// Of the amended budget: in percent, or the budget itself where a percentage would say nothing or something wrong.
export function share({ amended, actual }, side) {
  if (amended == null || actual == null || !(amended || actual)) return '';
  const value = Math.round(100 * actual / amended);
  return !amended ? 'mimo rozpočet'
    : actual / amended < 0 || value >= 1000 ? `místo ${crowns(amended)}`
    : value > 100 && side === 'expenditure' && actual > 0 ? `překročeno o ${number(value - 100)}\xa0%`
    : !value && actual ? 'méně než 1\xa0%'
    : `${number(value)}\xa0%`;
}

// What it is that lies left of zero.
export const negative = (side, code) => (side !== 'financing' ? 'vráceno'
  : /^8..[24]$/.test(code) ? 'splaceno'
  : /^8..[5-8]$/.test(code) ? 'uloženo' : 'splaceno či uloženo');

// Things of a list that are not shown one by one.
export const others = (count) => (count === 1 ? 'ostatní 1 položka' : `${count < 5 ? 'ostatní' : 'ostatních'} ${number(count)}\xa0${count < 5 ? 'položky' : 'položek'}`);
