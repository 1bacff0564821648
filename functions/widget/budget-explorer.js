// The element: what it shows, and how a reader moves.
import { crowns, date, exact, lead, number, others, share, short } from './words.js';

const HOME = new URL('.', import.meta.url);
const SIDES = { expenditure: 'Výdaje', income: 'Příjmy', financing: 'Financování' };
const VIEWS = { function: 'podle účelu', economic: 'podle druhu', event: 'podle akcí', unit: 'podle středisek' };
const STAGES = { actual: 'skutečnost', amended: 'rozpočet po změnách', approved: 'schválený rozpočet' };
const stages = Object.keys(STAGES);
// By the first digit of the code.
const HUES = [, '#5b7f3a', '#a8552a', '#1f6f8b', '#8a4f7d', '#b03a48', '#4d5866'];

// h('td.share', '71 %'): data becomes text, never markup, and every class is also a part.
function h(name, children, properties) {
  const [tag, part = ''] = name.split('.');
  const element = Object.assign(document.createElement(tag), { className: part, part, ...properties });
  element.append(...[children].flat(9).filter(Boolean));
  return element;
}

const sidesOf = ({ kind }) => (kind === 'organisation' ? { ...SIDES, expenditure: 'Náklady', income: 'Výnosy' } : SIDES);

const usualView = (side) => (side === 'expenditure' ? 'function' : 'economic');

const nameOf = ({ plainName, name, code }) => plainName ?? name ?? code;

const named = (node, name) => [name, node.code && node.code !== '~' && h('small.code', node.code), node.plainName && h('small.official', node.name)];

const table = (kind, labels, rows = []) => h(`table.${kind}`, [
  h('thead', h('tr', labels.map((label) => h('th', label, { scope: 'col' })))),
  h('tbody', rows)]);

// All bars of a level share one scale. What is not shown one by one is a last row, their sum.
function levelTable({ side, view, path, children, rest, total }, kind, stage, link) {
  const shown = rest ? [...children, { ...rest, name: others(rest.count), code: '' }] : children;
  const amounts = shown.flatMap((child) => stages.map((key) => child[key] ?? 0));
  const low = Math.min(0, ...amounts);
  const unit = 100 / (Math.max(0, ...amounts) - low || 1);
  const bar = (amount, key) => amount != null && h(`i.${key}`, '', {
    style: `left:${unit * ((key === 'approved' ? amount : Math.min(0, amount)) - low)}%;width:${unit * Math.abs(amount)}%`,
  });
  const row = (child) => h('tr', [
    h('th', named(child, child.code ? link(child) : child.name), { scope: 'row', title: child.name }),
    kind ? stages.map((key) => h('td', exact(child[key]))) : [
      h('td', h('div.bar', ['amended', 'actual', 'approved'].map((key) => bar(child[key], key)),
        { role: 'img', title: stages.map((key) => `${STAGES[key]} ${exact(child[key])}`).join(' · ') })),
      h('td.amount', short(child[stage]))],
    h('td.share', share(child, side)),
  ], { style: `--h:${/function|economic/.test(view) && HUES[(path[0] ?? child).code[0]] || 'var(--budget-accent)'}` });
  return kind
    ? table('exact', ['Kč', ...Object.values(STAGES), 'podíl'], [...shown, { ...total, name: 'Celkem', code: '' }].map(row))
    : table('bars', ['název', 'porovnání', STAGES[stage], 'podíl'], shown.map(row));
}

export class BudgetExplorer extends HTMLElement {
  static observedAttributes = ['municipality', 'year', 'base', 'side', 'view'];

  #body = h('div', h('slot', 'Načítám rozpočet…'), { lang: 'cs' });
  #news = h('p.news', '', { ariaLive: 'polite' });
  #look = h('link', '', { rel: 'stylesheet', href: new URL('page.css', HOME) });
  #styled = new Promise((done) => (this.#look.onload = this.#look.onerror = done));
  #own = '';
  #state = {};
  #turn = 0;
  #back = () => this.#hash !== this.#state.hash && this.#show();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#look, this.#news, this.#body);
    this.#body.onclick = (event) => {
      const href = event.target.closest('a')?.getAttribute('href');
      if (!href?.startsWith('#') || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.#go(href);
    };
    this.#body.onkeydown = (event) => {
      const { path, show } = this.#state;
      if (!/Backspace|Escape/.test(event.key) || !(path || show)) return;
      event.preventDefault();
      this.#go(this.#href(show ? { show: '' } : { path: path.split('/').slice(0, -1).join('/') }));
    };
  }

  connectedCallback() {
    addEventListener('popstate', this.#back);
    this.#show();
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#back);
  }

  attributeChangedCallback() {
    this.#show();
  }

  // Only the first explorer of a page uses its address.
  get #shared() {
    return this.getRootNode().querySelector(`${this.localName}:not([nohash])`) === this;
  }

  get #hash() {
    return this.#shared ? location.hash : this.#own;
  }

  #usual(side = this.getAttribute('side') ?? 'expenditure') {
    const usual = { municipality: '', year: '', side: 'expenditure', path: '', gross: '', show: '' };
    usual.view = usualView(side);
    for (const { name, value } of this.attributes) usual[name] = value;
    return usual;
  }

  // Only what is unusual is written into an address.
  #href(changes) {
    const next = { ...this.#state, ...changes };
    const usual = this.#usual(next.side);
    next.view ??= usual.view;
    let page = '';
    if (this.hasAttribute('pages') && (changes.year || changes.municipality)) {
      page = `/budgets/${next.municipality}${next.year && `/${next.year}`}`;
      Object.assign(usual, { municipality: next.municipality, year: next.year });
    }
    const words = new URLSearchParams(Object.keys(usual).filter((key) => next[key] !== usual[key]).map((key) => [key, next[key]]));
    return `${page}#${words}`.replaceAll('%2F', '/').replace(/(?<=.)#$/, '');
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
    if (!this.#shared) this.#own = hash;
    else if (hash !== location.hash) history.pushState(null, '', location.pathname + location.search + hash);
    this.#show(true);
  }

  async #show(moved) {
    const turn = ++this.#turn;
    // Attributes are set one by one, yet they are one question.
    await null;
    if (turn !== this.#turn || !this.isConnected) return;
    const before = this.#state.path;
    const hash = this.#hash;
    const asked = Object.fromEntries(new URLSearchParams(hash.slice(1)));
    const state = this.#state = { ...this.#usual(asked.side), ...asked, hash };
    this.#body.ariaBusy = true;
    this.dispatchEvent(new Event('loadstart'));
    const content = await this.#content(state).catch((error) => [this.#failure(error), h('slot')]);
    await this.#styled;
    if (turn !== this.#turn) return;
    const active = this.shadowRoot.activeElement;
    this.#body.replaceChildren(h('div', content));
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

  #at(path) {
    return new URL(path, this.getAttribute('base') ?? HOME);
  }

  async #get(path) {
    // Asked again, which is a 304: answers of different ages would show two editions.
    const response = await fetch(this.#at(`/api/v1/municipalities${path}`), { cache: 'no-cache' }).catch(() => {
      throw new Error('Server neodpovídá.');
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    throw new Error(answer.detail ?? `Chyba ${response.status}.`);
  }

  #failure({ message }) {
    return h('p.error', [`Údaje se nepodařilo načíst. ${message} `, this.#link('Zkusit znovu', {}),
      this.#state.path && [' · ', this.#link('Celý rozpočet', { path: '' })]], { role: 'alert' });
  }

  async #content(state) {
    if (!state.municipality) return this.#list(await this.#get('?origin=own&limit=200'));
    const profile = this.#get(`/${state.municipality}`);
    state.year ||= `${(await profile).years.at(-1)?.year ?? ''}`;
    if (!state.year) throw new Error('Obec zatím nic nezveřejnila.');
    const from = `/${state.municipality}/years/${state.year}`;
    const level = this.#level(from, state).catch((error) => this.#failure(error));
    return this.#year(state, ...await Promise.all([profile, this.#get(from), level]));
  }

  #title(text) {
    return h(this.hasAttribute('pages') ? 'h1.title' : 'h2.title', text, { tabIndex: -1 });
  }

  // All others are only found.
  #list({ municipalities, total, others }) {
    const row = ({ id, name, population, years, district }) => h('tr', [
      h('th', [this.#link(name, { municipality: id }), district && h('small.official', `okres ${district}`)], { scope: 'row' }),
      h('td', population > 0 && number(population)),
      h('td', years.map((year) => [' ', this.#link(`${year}`, { municipality: id, year: `${year}` })]))]);
    const towns = table('municipalities', ['Obec', 'Obyvatelé', 'Roky'], municipalities.map(row));
    const ask = `Najít obec, celkem ${number(total + others)}`;
    const search = h('input', '', { type: 'search', placeholder: ask, ariaLabel: ask });
    search.oninput = async () => {
      const text = search.value;
      const found = text.trim() ? await this.#get(`?limit=99&q=${encodeURIComponent(text)}`) : { municipalities };
      if (search.value === text) towns.tBodies[0].replaceChildren(...found.municipalities.map(row));
    };
    return [this.#title('Obce'), search, towns];
  }

  #year(state, { years }, year, level) {
    const { municipality, totals, consolidated, validTo, sources, links } = year;
    const shown = state.gross ? totals : { ...totals, ...consolidated };
    const balance = (stage) => (shown.income[stage] == null || shown.expenditure[stage] == null ? null
      : shown.income[stage] - shown.expenditure[stage]);
    const sum = (label, amount, note) => h('div', [h('dt', label), h('dd', [short(amount), h('p', note)])]);
    const sides = sidesOf(municipality);
    const flow = (side) => {
      const { approved, amended, actual } = shown[side];
      const part = share(shown[side], side);
      return sum(sides[side], actual, part ? `${part} upraveného rozpočtu (${short(amended)})` : `rozpočet ${short(amended ?? approved)}`);
    };
    const file = (text, href) => href && h('a', text, { href: this.#at(href) });
    return [
      this.#title(`${municipality.name} ${year.year}`),
      h('p.lead', lead(year, shown).map((text) => (/Kč$/.test(text) ? h('b', text) : text))),
      this.#choice('years', 'Rok', 'year', years.map(({ year: each }) => [`${each}`])),
      h('dl.sums', [flow('income'), flow('expenditure'),
        sum('Saldo', balance('actual'), balance('amended') != null && `místo plánovaných ${short(balance('amended'))}`)]),
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

  async #level(from, { side, view, path, gross, show }) {
    // The usual view of accounts is another.
    const query = new URLSearchParams({ side, view: view === usualView(side) ? '' : view, path, consolidated: !gross });
    const level = await this.#get(`${from}/budget?${query}`);
    const { children, total, municipality } = level;
    const accounts = level.view === 'account';
    const known = stages.filter((stage) => total[stage] != null);
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
        h('p.legend', known.map((stage) => h('span', [h(`i.${stage}`), `${STAGES[stage]} ${crowns(total[stage])}`])))]),
      !children[0] || show === 'payments' ? await this.#payments(from, side, accounts ? [] : level.path)
        : this.#children(`${from}/budget?${query}`, level, () => levelTable(level, show, known[0], link)),
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
    return h('small', ['csv', 'xlsx'].map((format) => h('a', ` ${format} `, {
      href: this.#at(`/api/v1/municipalities${address}&format=${format}`),
    })));
  }

  #more(fill, next) {
    const more = h('button', 'načíst další', { hidden: !next() });
    more.onclick = () => fill().then(() => (more.hidden = !next()), ({ message }) => (more.textContent = `${message} Zkusit znovu`));
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
        h('td', [counterparty?.name ?? 'neuvedeno', counterparty?.id && h('small.code', `IČO\xa0${counterparty.id}`)]),
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
