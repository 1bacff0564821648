// Single payments of a level.
import { downloads, h, more, table } from './elements.js';

export async function paymentList(page, from, side, path) {
  const { say, get, at } = page;
  const query = new URLSearchParams([['side', side], ...path.map(({ level, code }) => [level, code])]);
  const lists = at(`/budgets${from.replace('/years', '')}/payments?${query}${say.asked}`);
  const list = table('payments', say.paymentHeads);
  const tables = downloads(page, `${from}/payments?${query}`);
  const fill = async () => {
    const { payments, next, total } = await get(`${from}/payments?${query}`);
    list.tBodies[0].append(...payments.map(({ date, counterparty, description, amount }) => h('tr', [
      h('td', date && say.date(date)),
      // Who has an IČO has a page; nobody else is told apart.
      h('td', counterparty?.id
        ? [h('a', counterparty.name || say.unknown, { href: at(`/counterparties/${counterparty.id}${say.askedFirst}`) }), ' ',
          h('small.code', `IČO\xa0${counterparty.id}`)]
        : counterparty?.name ?? say.unknown),
      h('td', description),
      h('td.amount', say.exact(amount))])));
    query.set('next', next ?? '');
    return total;
  };
  const { count, [side]: amount } = await fill();
  if (!count) return say.noPayments;
  return [h('p', h('a', say.lookThrough, { href: lists })),
    h('p.total', say.paymentSum(say.number(count), say.money(say.exact(amount)))),
    list, more(page, fill, () => query.get('next')), tables];
}
