// Starts Azurite as a child that never outlives its parent: the parent holds the other end of standard input, and the
// kernel closes it even when the parent is killed. First argument: Azurite's main module; the rest is Azurite's own.
'use strict';

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

process.argv = [process.argv[0], main, ...rest];
require(main);
