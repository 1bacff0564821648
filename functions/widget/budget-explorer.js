// The element: what it shows, and how a reader moves.
import { address, asked, KEYS, languageOf, usual } from './address.js';
import { h } from './elements.js';
import { levelView } from './level-view.js';
import { townList } from './town-list.js';
import { LANGUAGES } from './words.js';
import { yearView } from './year-view.js';
import LOOK from './page.css' with { type: 'css' };

const HOME = new URL('.', import.meta.url);

export class BudgetExplorer extends HTMLElement {
  static observedAttributes = ['municipality', 'year', 'base', 'side', 'view', 'lang'];

  #slot = h('slot');
  #body = h('div', this.#slot);
  #news = h('p.news', '', { ariaLive: 'polite' });
  #say = LANGUAGES.cs;
  #own = '';
  #state = {};
  #turn = 0;
  #seen;
  #back = () => this.#hash !== this.#state.hash && this.#show();
  #online = () => this.#body.querySelector('.error') && this.#show();

  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).append(this.#news, this.#body);
    this.shadowRoot.adoptedStyleSheets = [LOOK];
    this.#body.onclick = (event) => this.#click(event);
    this.#body.onkeydown = (event) => this.#press(event);
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

  #click(event) {
    // What a page brings for those without scripts leads where it says, and another language is another page.
    const link = event.target.getRootNode() === this.shadowRoot && event.target.closest('a:not([hreflang])');
    const href = link && link.getAttribute('href');
    if (!href || (!href.startsWith('#') && href.split('?')[0] !== this.#page) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.#go(href);
  }

  // The keyboard is the page's: only what is open here is closed, and only pages of ours go up.
  #press(event) {
    const open = event.key === 'Escape' && event.target.closest('details[open]');
    const { path, show } = this.#state;
    if (open) {
      open.open = false;
      open.firstChild.focus();
    } else if (/Backspace|Escape/.test(event.key) && event.target.localName !== 'input' && (path || show) && this.hasAttribute('pages')) {
      this.#go(this.#href(show ? { show: '' } : { path: path.split('/').slice(0, -1).join('/') }));
    } else return;
    event.preventDefault();
    event.stopPropagation();
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
    const place = asked(hash);
    const contradicts = ([name, value]) => place[name] != null && place[name] !== value;
    return this.#shared && !history.state?.budget && Object.entries(this.#given).some(contradicts) ? {} : place;
  }

  #href(changes, lang = this.#say.lang) {
    return address({ ...this.#state, ...changes }, this.#given, this.hasAttribute('pages'), lang);
  }

  #link(text, changes, properties, lang) {
    return h('a', text, { href: this.#href(changes, lang), ...properties });
  }

  #choice(kind, label, key, options, changes) {
    return h(`nav.${kind}`, options.map(([value, text = value]) => text && this.#link(text, { ...changes, [key]: value },
      { id: text, ariaCurrent: this.#state[key] === value || null })), { ariaLabel: label });
  }

  #go(href) {
    const hash = href === '#' ? '' : href;
    const next = this.#page ? href : location.pathname + location.search + hash;
    if (!this.#shared) this.#own = hash;
    else if (next !== location.pathname + location.search + location.hash) history.pushState({ budget: true }, '', next);
    this.#show(true);
  }

  async #show(moved) {
    const turn = ++this.#turn;
    // Attributes are set one by one, yet they are one question.
    await null;
    if (turn !== this.#turn || !this.isConnected) return;
    this.#speak();
    const before = this.#state.path;
    const hash = this.#hash;
    const place = this.#asked(hash);
    const state = this.#state = { ...usual(this.#given, place.side), ...place, hash };
    this.#body.ariaBusy = true;
    this.dispatchEvent(new Event('loadstart'));
    let kept;
    const content = await this.#content(state).catch((error) => {
      kept = !error.final && this.#seen && error;
      return [this.#failure(error), h('slot')];
    });
    if (turn !== this.#turn) return;
    if (kept) return this.#keep(kept, hash);
    this.#seen = state;
    const active = this.shadowRoot.activeElement;
    this.#body.replaceChildren(h('div', content));
    if (this.hasAttribute('pages')) this.#settle();
    // What is passed on and what the history lists is the level that is seen.
    if (moved && this.#page) document.title = [...this.#body.querySelectorAll('.title, .heading')].map((each) => each.innerText).join(', ');
    this.#body.ariaBusy = false;
    if (moved || active) {
      // On what was used, the row a way up led from, or the first row.
      const find = (id) => this.shadowRoot.getElementById(id);
      ((before === state.path && find(active?.id)) || find(`/${before?.replace(state.path, '').split('/').find(Boolean)}`)
        || this.#body.querySelector(state.path ? 'th a' : '.title') || this.#body.querySelector('.heading'))?.focus();
      this.#news.textContent = this.#body.querySelector('header')?.innerText;
    }
    if (moved) this.dispatchEvent(new CustomEvent('navigate', { detail: state }));
    this.dispatchEvent(new Event(this.#body.querySelector('.error') ? 'error' : 'load'));
  }

  #speak() {
    this.#say = LANGUAGES[languageOf(this)];
    this.#body.lang = this.#news.lang = this.#say.lang;
    this.#slot.textContent = this.#say.loading;
  }

  // What a page brings for those without scripts is of the level it was asked for, and so is its way to the other language.
  #settle() {
    if (!this.#body.querySelector('slot')) this.replaceChildren();
    const other = this.#state.municipality && document.querySelector('.masthead [hreflang]');
    if (other) other.href = this.#href({}, this.#say.other);
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
      throw new Error(navigator.onLine ? this.#say.silent : this.#say.offline);
    });
    const answer = await response.json().catch(() => ({}));
    if (response.ok) return answer;
    // What was wrongly asked for is not there a minute later either.
    throw Object.assign(new Error(answer.detail ?? this.#say.failure(response.status)), { final: response.status < 500 });
  }

  #failure({ message }, kept) {
    const say = this.#say;
    return h('p.error', [`${say.failed} ${message} `, kept && `${say.kept} `,
      h('a', say.again, { href: kept ?? this.#href({}) }),
      !kept && this.#state.path && [' · ', this.#link(say.whole, { path: '' })]], { role: 'alert' });
  }

  // What the views are given: where the reader is, words, the interface, and ways on.
  #view(state) {
    const pages = this.hasAttribute('pages');
    return {
      state,
      pages,
      home: HOME,
      say: this.#say,
      at: (path) => this.#at(path),
      get: (path) => this.#get(path),
      link: (...of) => this.#link(...of),
      choice: (...of) => this.#choice(...of),
      title: (text) => h(pages ? 'h1.title' : 'h2.title', text, { tabIndex: -1 }),
      tell: (text) => (this.#news.textContent = text),
    };
  }

  async #content(state) {
    const view = this.#view(state);
    if (!state.municipality) return townList(view, await this.#get('?origin=own&limit=200'));
    const profile = this.#get(`/${state.municipality}`);
    state.year ||= `${(await profile).years.at(-1)?.year ?? ''}`;
    if (!state.year) throw Object.assign(new Error(this.#say.nothing), { final: true });
    const from = `/${state.municipality}/years/${state.year}`;
    const year = this.#get(from);
    const level = levelView(view, from, year).catch((error) => {
      if (error.final) return this.#failure(error);
      throw error;
    });
    return yearView(view, ...await Promise.all([profile, year, level]));
  }
}
