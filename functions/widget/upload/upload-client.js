// Asks the service and sends files. The grant stands in a header, never in an address.
import { ENGLISH, say } from './upload-words.js';

const POLL = 1000;
const PATIENCE = 600;
const TRIES = 5;
const LANGUAGE = `lang=${ENGLISH ? 'en' : 'cs'}`;

let token = '';

/** From now on everything is asked with this grant. */
export function use(grant) {
  token = grant.trim();
}

/** A sentence in the language of the page, where the answer has one in English alone. */
function sentence(code, detail) {
  if (code === 401) return say('refused');
  if (code === 404) return say('expired');
  if (code === 503) return say('busy');
  if (code >= 500) return say('broken');
  return detail;
}

function request(address, options) {
  return fetch(address, { ...options, cache: 'no-store', headers: { ...options.headers, Authorization: `Bearer ${token}` } });
}

export async function ask(address, options = {}) {
  const answer = await request(address, options);
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(sentence(answer.status, body.detail)), { status: answer.status });
  return body;
}

export function post(address, body) {
  const headers = { 'Content-Type': 'application/json' };
  return ask(`${address}?${LANGUAGE}`, { method: 'POST', body: JSON.stringify(body), headers });
}

/** The text of a page, or null where there is none. */
export async function pageOrNull(address) {
  const answer = await request(`${address}?${LANGUAGE}`, {}).catch(() => null);
  return answer?.ok ? answer.text() : null;
}

function pause(time) {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** What is worth asking for again: no answer, half of one, or that it is too early. */
function passes(fault) {
  return fault instanceof TypeError || fault instanceof SyntaxError || fault.status >= 502;
}

/** Asks until there is an answer, while the service is busy or the connection broken. */
export async function patiently(work) {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (fault) {
      if (tries === TRIES || !passes(fault)) throw fault;
    }
    await pause(tries * POLL);
  }
}

/** Waits until there is something. */
export async function until(look) {
  for (let tries = 0; tries < PATIENCE; tries++) {
    const seen = await patiently(look);
    if (seen) return seen;
    await pause(POLL);
  }
  throw new Error(say('late'));
}

/**
 * Sends a file to the storage; with XMLHttpRequest, because fetch tells nothing of how far an upload is.
 * @param told called with how many bytes of how many are sent
 */
export function put(file, target, told) {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const fail = (why) => reject(new Error(`${file.name}: ${say('failed')}${why}`));
    sending.open(target.method, target.url);
    for (const [name, value] of Object.entries(target.headers)) sending.setRequestHeader(name, value);
    sending.upload.onprogress = (at) => told(at.loaded, at.total);
    sending.onload = () => (sending.status === 201 ? resolve() : fail(` (${sending.status})`));
    sending.onerror = () => fail(`. ${say('offline')}`);
    sending.send(file);
  });
}

export function path(link) {
  return new URL(link).pathname;
}

export function reportOf(year) {
  return `/api/v1/uploads/report?year=${encodeURIComponent(year)}`;
}
