// Starts Azurite as a child that never outlives its parent: the parent holds the other end of standard input, and the
// kernel closes it even when the parent is killed. First argument: Azurite's main module; the rest is Azurite's own, but for --forgetful.
'use strict';

const forgetful = '--forgetful';
const [main, ...rest] = process.argv.slice(2);
let stopping = false;

function stop() {
  if (stopping) return;
  stopping = true;
  // Azurite writes its tables of contents down only when it closes; whatever it does, it is gone after fifteen seconds.
  setTimeout(() => process.exit(0), 15000).unref();
  process.stdin.destroy();
  if (process.listenerCount('SIGTERM') === 1) process.exit(0); // only ours: Azurite is not up yet
  process.emit('SIGTERM');
}

process.on('SIGTERM', stop);
process.stdin.on('end', stop).on('close', stop).on('error', stop).resume();

// Ctrl-C reaches every process of the terminal, but storage must stay until the host has let go of it.
process.on('newListener', (event, listener) => {
  if (event === 'SIGINT' && listener !== ignore) process.nextTick(() => process.removeListener(event, listener));
});
process.on('SIGINT', ignore);
function ignore() {}

// When the parent is killed, Azurite's own last words find nobody who reads them: that must not end it before it has saved.
process.stdout.on('error', ignore);
process.stderr.on('error', ignore);

process.on('uncaughtException', (error) => {
  if (stopping || (error && error.code === 'EPIPE')) return; // Saving goes on; the timer ends it.
  console.error(String((error && error.message) || error).split('\n')[0]);
  process.exit(1);
});

// Azurite asks its store for a blob by account, container and name in this order, and the store looks a first condition up alone: each
// request would go through every blob of the account. Which condition comes first changes no answer.
function askForNamesFirst({ Resultset }) {
  const inGivenOrder = Resultset.prototype.findAnd;

  Resultset.prototype.findAnd = Resultset.prototype.$and = function findAnd(conditions) {
    const names = conditions.flatMap(narrow).filter((name) => this.collection.binaryIndices[Object.keys(name)[0]]);
    return inGivenOrder.call(this, [...names, ...conditions]);
  };
}

// A name that is given whole, or the range of names that begin with a folder; the store takes bounds that look like numbers for numbers.
function narrow(condition) {
  const [[key, value]] = Object.entries(condition);
  if ((key === 'name' || key === 'blobName') && typeof value === 'string') return [condition];
  if (key !== 'name' || !value || typeof value.$regex !== 'string') return [];

  const folder = value.$regex.replace(/^\^/, '').replace(/\\(.)/g, '$1');
  return folder.endsWith('/') ? [{ name: { $between: [folder, folder + '\uffff'.repeat(1024)] } }] : [];
}

// The store goes through all its tables for each question, and Azurite asks for each table twice: in small letters, and as it is written.
function knowTablesByName(Loki) {
  const known = new WeakMap();

  Loki.prototype.getCollection = function getCollection(name) {
    const tables = this.collections;
    let seen = known.get(this);
    if (!seen || seen.count !== tables.length || seen.last !== tables.at(-1)) {
      seen = { count: tables.length, last: tables.at(-1), byName: new Map(tables.map((table) => [table.name, table])) };
      known.set(this, seen);
    }
    return seen.byName.get(name) ?? null;
  };
}

// The store sorts all its indices anew for whatever a search removes; of a single row it can take out what belongs to it.
function removeOneByItself({ Resultset }) {
  const removeAll = Resultset.prototype.remove;

  Resultset.prototype.remove = function remove() {
    if (!this.filterInitialized || this.filteredrows.length !== 1) return removeAll.call(this);
    this.collection.remove(this.collection.data[this.filteredrows[0]]);
    this.filteredrows = [];
    return this;
  };
}

// Azurite writes all its tables of contents down every five seconds: for whom nobody asks again, that is the most of what it does.
function writeNothingDown(Loki) {
  Loki.prototype.saveDatabase = function saveDatabase(callback) {
    if (callback) setImmediate(callback);
  };
}

try {
  const Loki = require(require.resolve('lokijs', { paths: [main] }));
  askForNamesFirst(Loki);
  knowTablesByName(Loki);
  removeOneByItself(Loki);
  if (rest.includes(forgetful)) writeNothingDown(Loki);
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error; // An emulator with another store keeps its own ways.
}

process.argv = [process.argv[0], main, ...rest.filter((argument) => argument !== forgetful)];
require(main);
