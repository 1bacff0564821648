// The element: what it shows, and how a reader moves.
import { h, levelTable, lowest, named, nameOf, rowsOf, STAGES, stages, table } from './level-table.js';
import { crowns, date, exact, number, share, short } from './words.js';

const HOME = new URL('.', import.meta.url);
const SIDES = { expenditure: 'Výdaje', income: 'Příjmy', financing: 'Financování' };
const VIEWS = { function: 'podle účelu', economic: 'podle druhu', event: 'podle akcí', unit: 'podle středisek' };
const KEYS = ['municipality', 'year', 'side', 'view'];

const sidesOf = ({ kind }) => (kind === 'organisation' ? { ...SIDES, expenditure: 'Náklady', income: 'Výnosy' } : SIDES);

const usualView = (side) => (side === 'expenditure' ? 'function' : 'economic');

// A year of which nothing but the plan is known, or in which nothing has happened yet.
const isPlan = ({ totals: { income, expenditure } }) => !income.actual && !expenditure.actual
  && [income, expenditure].some(({ approved, amended }) => approved || amended);

export class BudgetExplorer extends HTMLElement {
  static observedAttributes = ['municipality', 'year', 'base', 'side', 'view'];

  #body = h('div', h('slot', 'Načítám rozpočet…'), { lang: 'cs' });
  #news = h('p.news', '', { ariaLive: 'polite', lang: 'cs' });
  #look = h('link', '', { rel: 'stylesheet', href: new URL('page.css', HOME) });
  #styled = new Promise((done) => (this.#look.onload = this.#look.onerror = done));
  #own = '';
  #state = {};
  #turn = 0;
  #seen;
  #back = () => this.#hash !== this.#state.hash && this.#show();
  #online = () => this.#body.querySelector('.error') && this.#show();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#look, this.#news, this.#body);
    this.#body.onclick = (event) => {
      // What a page brings for those without scripts leads where it says.
      if (event.target.getRootNode() !== this.shadowRoot) return;
      const href = event.target.closest('a')?.getAttribute('href');
      if (!href || (!href.startsWith('#') && href.split('?')[0] !== this.#page) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(href);
    };
    // The keyboard is the page's: only what is open here is closed, and only pages of ours go up.
    this.#body.onkeydown = (event) => {
      const open = event.key === 'Escape' && event.target.closest('details[open]');
      const { path, show } = this.#state;
      if (open) {
        open.open = false;
        open.firstChild.focus();
      } else if (/Backspace|Escape/.test(event.key) && (path || show) && this.hasAttribute('pages')) {
        this.#go(this.#href(show ? { show: '' } : { path: path.split('/').slice(0, -1).join('/') }));
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
  }

  connectedCallback() {
    addEventListener('popstate', this.#back);
    addEventListener('online', this.#online);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#back);
    removeEventListener('online', this.#online);
  }

  attributeChangedCallback() {
    this.#show();
  }

  // The page's address is the page's: only the first explorer that may uses it.
  get #shared() {
    return this.getRootNode().querySelector(`${this.localName}:is([hash],[pages])`) === this;
  }

  // On a page of ours every level has an address of its own, which is read without this script too.
  get #page() {
    const { municipality, year } = this.#state;
    return this.hasAttribute('pages') && this.#shared && municipality && `/budgets/${municipality}/${year}`;
  }

  get #hash() {
    return this.#shared ? (this.hasAttribute('pages') ? location.search : '') + location.hash : this.#own;
  }

  get #given() {
    return Object.fromEntries(KEYS.filter((name) => this.hasAttribute(name)).map((name) => [name, this.getAttribute(name)]));
  }

  // An address that somebody else wrote counts unless attributes say otherwise; where the reader went from here always does.
  #asked(hash) {
    const asked = Object.fromEntries(new URLSearchParams(hash.replaceAll(/[?#]/g, '&')));
    const contradicts = ([name, value]) => asked[name] != null && asked[name] !== value;
    return this.#shared && !history.state?.budget && Object.entries(this.#given).some(contradicts) ? {} : asked;
  }

  #usual(side = this.getAttribute('side') ?? 'expenditure') {
    const usual = { municipality: '', year: '', side: 'expenditure', path: '', gross: '', show: '' };
    usual.view = usualView(side);
    return Object.assign(usual, this.#given);
  }

  // Only what is unusual is written into an address.
  #href(changes) {
    const next = { ...this.#state, ...changes };
    const usual = this.#usual(next.side);
    next.view ??= usual.view;
    let page = '#';
    if (this.hasAttribute('pages') && next.municipality) {
      page = `/budgets/${next.municipality}${next.year && `/${next.year}`}?`;
      Object.assign(usual, { municipality: next.municipality, year: next.year });
    }
    const words = new URLSearchParams(Object.keys(usual).filter((key) => next[key] !== usual[key]).map((key) => [key, next[key]]));
    return `${page}${words}`.replaceAll('%2F', '/').replace(/\?$/, '');
  }

  #link(text, changes, properties) {
    return h('a', text, { href: this.#href(changes), ...properties });
  }

  #choice(kind, label, key, options, changes) {
    return h(`nav.${kind}`, options.map(([value, text = value]) => text && this.#link(text, { ...changes, [key]: value },
      { id: text, ariaCurrent: this.#state[key] === value || null })), { ariaLabel: label });
  }

  #go(href) {
    const hash = href === '#' ? '' : href;
    const address = this.#page ? href : location.pathname + location.search + hash;
    if (!this.#shared) this.#own = hash;
    else if (address !== location.pathname + location.search + location.hash) history.pushState({ budget: true }, '', address);
    this.#show(true);
  }

  async #show(moved) {
    const turn = ++this.#turn;
    // Attributes are set one by one, yet they are one question.
    await null;
    if (turn !== this.#turn || !this.isConnected) return;
    const before = this.#state.path;
    const hash = this.#hash;
    const asked = this.#asked(hash);
    const state = this.#state = { ...this.#usual(asked.side), ...asked, hash };
    this.#body.ariaBusy = true;
    this.dispatchEvent(new Event('loadstart'));
    let kept;
    const content = await this.#content(state).catch((error) => {
      kept = !error.final && this.#seen && error;
      return [this.#failure(error), h('slot')];
    });
    await this.#styled;
    if (turn !== this.#turn) return;
    if (kept) return this.#keep(kept, hash);
    this.#seen = state;
    const active = this.shadowRoot.activeElement;
    this.#body.replaceChildren(h('div', content));
    // What a page brings for those without scripts is of the level it was asked for; from here on it is another.
    if (this.hasAttribute('pages') && !this.#body.querySelector('slot')) this.replaceChildren();
    this.#body.ariaBusy = false;
    if (moved || active) {
      // On what was used, the row a way up led from, or the first row.
      const find = (id) => this.shadowRoot.getElementById(id);
      ((before === state.path && find(active?.id)) || find(`/${before?.replace(state.path, '').split('/').find(Boolean)}`)
        || this.#body.querySelector(state.path ? 'tbody a' : '.title') || this.#body.querySelector('.heading'))?.focus();
      this.#news.textContent = this.#body.querySelector('header')?.innerText;
    }
    if (moved) this.dispatchEvent(new CustomEvent('navigate', { detail: state }));
    this.dispatchEvent(new Event(this.#body.querySelector('.error') ? 'error' : 'load'));
  }

  // What a reader looks at is not taken away because the network is gone.
  #keep(error, hash) {
    this.#state = { ...this.#seen, hash };
    const before = this.#body.querySelector(':scope > .error');
    const again = before?.contains(this.shadowRoot.activeElement);
    before?.remove();
    this.#body.prepend(this.#failure(error, this.#page ? location.pathname + hash : hash || '#'));
    this.#body.ariaBusy = false;
    if (again) this.#body.querySelector('.error a').focus();
    this.dispatchEvent(new Event('error'));
  }

  #at(path) {
    return new URL(path, this.getAttribute('base') ?? HOME);
  }

  async #get(path) {
    // Asked again, which is a 304: answers of different ages would show two editions.
    const response = await fetch(this.#at(`/api/v1/municipalities${path}`), { cache: 'no-cache' }).catch(() => {
      throw new Error(navigator.onLine ? 'Server neodpovídá.' : 'Nejste připojeni k internetu.');
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    // What was wrongly asked for is not there a minute later either.
    throw Object.assign(new Error(answer.detail ?? `Chyba ${response.status}.`), { final: response.status < 500 });
  }

  #failure({ message }, kept) {
    return h('p.error', [`Údaje se nepodařilo načíst. ${message} `, kept ? 'Níže zůstává, co bylo vidět předtím. ' : '',
      h('a', 'Zkusit znovu', { href: kept ?? this.#href({}) }),
      !kept && this.#state.path && [' · ', this.#link('Celý rozpočet', { path: '' })]], { role: 'alert' });
  }

  async #content(state) {
    if (!state.municipality) return this.#list(await this.#get('?origin=own&limit=200'));
    const profile = this.#get(`/${state.municipality}`);
    state.year ||= `${(await profile).years.at(-1)?.year ?? ''}`;
    if (!state.year) throw Object.assign(new Error('Obec zatím nic nezveřejnila.'), { final: true });
    const from = `/${state.municipality}/years/${state.year}`;
    const year = this.#get(from);
    const level = this.#level(from, state, year).catch((error) => {
      if (error.final) return this.#failure(error);
      throw error;
    });
    return this.#year(state, ...await Promise.all([profile, year, level]));
  }

  #title(text) {
    return h(this.hasAttribute('pages') ? 'h1.title' : 'h2.title', text, { tabIndex: -1 });
  }

  // All others are only found.
  #list({ municipalities, total, others }) {
    const row = ({ id, name, population, years, district }) => h('tr', [
      h('th', [this.#link(name, { municipality: id }), district && [' ', h('small.official', `okres ${district}`)]], { scope: 'row' }),
      h('td', population > 0 && number(population)),
      h('td', years.map((year) => [' ', this.#link(`${year}`, { municipality: id, year: `${year}` })]))]);
    const towns = table('municipalities', ['Obec', 'Obyvatelé', 'Roky'], municipalities.map(row));
    const ask = `Najít obec, celkem ${number(total + others)}`;
    const search = h('input', '', { type: 'search', placeholder: ask, ariaLabel: ask });
    const found = h('p.found', '', { role: 'status' });
    search.oninput = async () => {
      const text = search.value;
      const answer = await (text.trim() ? this.#get(`?limit=99&q=${encodeURIComponent(text)}`) : Promise.resolve({ municipalities }))
        .catch(({ message }) => ({ message }));
      if (search.value !== text) return;
      const list = answer.municipalities;
      if (list) towns.tBodies[0].replaceChildren(...list.map(row));
      found.textContent = !list ? `Hledat se nepodařilo. ${answer.message}`
        : !list[0] ? 'Nic nenalezeno.'
        : text.trim() ? `Nalezeno obcí: ${number(answer.total ?? list.length)}` : '';
    };
    return [this.#title('Obce'), search, found, towns];
  }

  #year(state, { years }, year, level) {
    const { municipality, totals, consolidated, validTo, sources, links, leadCs = '' } = year;
    const plan = isPlan(year);
    const shown = state.gross ? totals : { ...totals, ...consolidated };
    const planned = ({ approved, amended }) => amended ?? approved;
    const balance = (of) => (of(shown.income) == null || of(shown.expenditure) == null ? null : of(shown.income) - of(shown.expenditure));
    const sum = (label, amount, note) => h('div', [h('dt', label), h('dd', [short(amount), ' ', h('p', note)])]);
    const sides = sidesOf(municipality);
    const flow = (side) => {
      const amounts = shown[side];
      const part = share(amounts, side);
      return plan ? sum(sides[side], planned(amounts), 'plánováno')
        : sum(sides[side], amounts.actual, /%$/.test(part) ? `${part} upraveného rozpočtu (${short(amounts.amended)})`
          : planned(amounts) != null && `rozpočet ${short(planned(amounts))}`);
    };
    const [difference, wanted] = [balance(plan ? planned : ({ actual }) => actual), balance(planned)];
    const file = (text, href) => href && h('a', text, { href: this.#at(href) });
    return [
      this.#title(`${municipality.name} ${year.year}`),
      // Amounts have spaces that do not break, and no other.
      h('p.lead', leadCs.split(/(−?\d[^ ]*?\xa0Kč)/).map((text, at) => (at % 2 ? h('b', text) : text))),
      this.#choice('years', 'Rok', 'year', years.map(({ year: each }) => [`${each}`])),
      h('dl.sums', [flow('income'), flow('expenditure'),
        sum('Saldo', difference, plan ? 'plánováno' : wanted != null && `místo plánovaných ${short(wanted)}`)]),
      this.#choice('sides', 'Strana rozpočtu', 'side',
        Object.entries(sides).filter(([side]) => stages.some((stage) => side !== 'financing' || totals[side]?.[stage])),
        { view: undefined, path: '' }),
      h('div.panel', level),
      h('footer.provenance', [
        validTo && h('span', `Platné k ${date(validTo)}`), h('span', `edice ${year.edition}`),
        sources.map(({ name, format }) => h('span', `zdroj ${name} (${format})`)),
        file('stáhnout CSV', links.budgetCsv), file('sledovat změny (Atom)', links.feed),
        h('details', [h('summary', 'vložit na web'), h('pre', `<script type="module" src="${HOME}widget.js"></script>
<budget-explorer municipality="${municipality.id}" year="${year.year}"></budget-explorer>`)])]),
    ];
  }

  async #level(from, { side, view, path, gross, show }, year) {
    // The usual view of accounts is another.
    const query = new URLSearchParams({ side, view: view === usualView(side) ? '' : view, path, consolidated: !gross });
    const level = await this.#get(`${from}/budget?${query}`);
    const { children, total, municipality } = level;
    const accounts = level.view === 'account';
    const known = stages.filter((stage) => total[stage] != null);
    const first = known[+(isPlan(await year) && known[0] === 'actual')] ?? known[0];
    const codes = level.path.map(({ code }) => encodeURIComponent(code));
    const here = level.path.at(-1);
    const flows = side !== 'financing' && !accounts;
    const link = (child) => {
      const code = encodeURIComponent(child.code);
      return child.children || child.payments ? this.#link(nameOf(child), { path: [...codes, code].join('/') }, { id: `/${code}` }) : nameOf(child);
    };
    return [
      h('div.tools', [
        flows && this.#choice('views', 'Pohled', 'view', Object.entries(VIEWS).slice(+(side === 'income')), { path: '' }),
        children[0] && this.#choice('shows', 'Zobrazení', 'show', [['', 'Pruhy'], ['table', 'Tabulka'],
          ['payments', [...children, level.rest].some((child) => child?.payments) && 'Platby']])]),
      flows && h('div.tools', [
        this.#choice('transfers', 'Převody', 'gross', [['', 'bez převodů mezi vlastními účty'], ['1', 'se všemi převody']]),
        h('details', [h('summary', 'proč?'), 'Převod mezi vlastními účty není příjem ani výdaj, součty by jen nafoukl.'])]),
      h('header', [
        here && [
          h('nav.crumbs', [sidesOf(municipality)[side], ...level.path.map(nameOf)].slice(0, -1).map((name, at) =>
            this.#link(name, { path: codes.slice(0, at).join('/') })), { ariaLabel: 'Cesta' }),
          h('h3.heading', named(here, nameOf(here)), { tabIndex: -1 })],
        h('p.legend', [
          known.map((stage) => h('span', [h(`i.${stage}`), `${STAGES[stage]} ${crowns(total[stage])}`])),
          !show && lowest(rowsOf(level)) < 0 && h('span', [h('i.zero'),
            `vlevo od nuly: ${side === 'financing' ? 'splátky a uložené peníze' : 'co se vrátilo'}`]),
        ]),
      ]),
      !children[0] || show === 'payments' ? await this.#payments(from, side, accounts ? [] : level.path)
        : this.#children(`${from}/budget?${query}`, level, () => levelTable(level, show, first, link)),
    ];
  }

  #children(address, level, draw) {
    let list = draw();
    const fill = async () => {
      const page = await this.#get(`${address}&next=${level.next}`);
      level.children.push(...page.children);
      Object.assign(level, { rest: page.rest, next: page.next });
      list.replaceWith(list = draw());
    };
    return [list, level.next && this.#more(fill, () => level.next), this.#tables(address)];
  }

  #tables(address) {
    return h('small', ['csv', 'xlsx'].map((format) => [h('a', format, {
      href: this.#at(`/api/v1/municipalities${address}&format=${format}`),
    }), ' ']));
  }

  // One press is one page, however often it is pressed meanwhile; what failed can be tried again.
  #more(fill, next) {
    const more = h('button', 'načíst další', { hidden: !next(), type: 'button' });
    const failed = h('p.error', '', { role: 'alert' });
    more.onclick = async () => {
      if (more.ariaBusy) return;
      more.ariaBusy = true;
      failed.remove();
      this.#news.textContent = 'Načítám další…';
      try {
        await fill();
        more.textContent = 'načíst další';
        this.#news.textContent = 'Další jsou načteny.';
      } catch ({ message }) {
        more.before(failed);
        failed.textContent = `Další se nepodařilo načíst. ${message}`;
        more.textContent = 'zkusit znovu';
      }
      more.ariaBusy = null;
      more.hidden = !next();
    };
    return more;
  }

  async #payments(from, side, path) {
    const query = new URLSearchParams([['side', side], ...path.map(({ level, code }) => [level, code])]);
    const list = table('payments', ['datum', 'protistrana', 'popis', 'Kč']);
    const tables = this.#tables(`${from}/payments?${query}`);
    const fill = async () => {
      const page = await this.#get(`${from}/payments?${query}`);
      list.tBodies[0].append(...page.payments.map(({ date: day, counterparty, description, amount }) => h('tr', [
        h('td', day && date(day)),
        h('td', [counterparty?.name ?? 'neuvedeno', counterparty?.id && [' ', h('small.code', `IČO\xa0${counterparty.id}`)]]),
        h('td', description),
        h('td.amount', exact(amount))])));
      query.set('next', page.next ?? '');
      return page.total;
    };
    const { count, [side]: amount } = await fill();
    if (!count) return 'Jednotlivé platby tu zveřejněny nejsou.';
    return [h('p.total', `Počet plateb ${number(count)}, celkem ${exact(amount)}\xa0Kč`), list, this.#more(fill, () => query.get('next')), tables];
  }
}
