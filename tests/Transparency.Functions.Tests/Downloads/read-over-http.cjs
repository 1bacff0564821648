// DuckDB, compiled for the browser with its own files over HTTP, answers queries of Parquet at addresses: each argument is one,
// each answer a line of JSON.
// What a browser would lend it is lent here: requests that are waited for, and the module from the disk.
const { spawnSync } = require('node:child_process')
const fs = require('node:fs')
const path = require('node:path')

const ask = `
  const [url, method, headers] = process.argv.slice(1)
  fetch(url, { method, headers: JSON.parse(headers) }).then(async reply => {
    const body = Buffer.from(await reply.arrayBuffer())
    process.stdout.write(JSON.stringify({ status: reply.status, headers: Object.fromEntries(reply.headers) }) + '\\n')
    process.stdout.write(body)
  })`

globalThis.XMLHttpRequest = class {
  #asked = {}
  #headers = {}
  status = 0

  open (method, url) { Object.assign(this, { method, url }) }
  overrideMimeType () {}
  setRequestHeader (name, value) { this.#asked[name] = value }
  getResponseHeader (name) { return this.#headers[name.toLowerCase()] ?? null }

  send () {
    const { stdout, stderr } = spawnSync(
      process.execPath, ['-e', ask, this.url, this.method, JSON.stringify(this.#asked)], { maxBuffer: 1 << 28 })
    const end = stdout.indexOf(10)
    if (end < 0) throw new Error(stderr.toString())
    const { status, headers } = JSON.parse(stdout.subarray(0, end).toString())
    Object.assign(this, { status, readyState: 4, response: new Uint8Array(stdout.subarray(end + 1)).buffer })
    this.#headers = headers
  }
}

const fetchOverHttp = globalThis.fetch
globalThis.fetch = async (asked, options) => {
  const url = asked.url ?? asked
  return url.startsWith('file:') ? new Response(fs.readFileSync(new URL(url))) : fetchOverHttp(asked, options)
}
WebAssembly.instantiateStreaming = async (reply, imports) => WebAssembly.instantiate(await (await reply).arrayBuffer(), imports)

async function main (queries) {
  const dist = path.dirname(require.resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.cjs'))
  const duckdb = require(path.join(dist, 'duckdb-browser-blocking.cjs'))
  const module = name => ({ mainModule: new URL(`file://${path.join(dist, name)}`).href })
  const bundles = { mvp: module('duckdb-mvp.wasm'), eh: module('duckdb-eh.wasm') }
  const db = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.BROWSER_RUNTIME)
  await db.instantiate(() => {})
  db.open({ path: ':memory:' })
  const connection = db.connect()
  for (const query of queries) {
    const rows = connection.query(query).toArray().map(row => Object.values(row.toJSON()).map(String).join('|'))
    console.log(JSON.stringify(rows))
  }
}

main(process.argv.slice(2)).catch(error => {
  console.error(error.message)
  process.exitCode = 1
})
