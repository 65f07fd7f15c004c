import { processIo } from './process-io.js';
import { run } from './run.js';

/** What Node gives a program that ends while it still waits for something. */
const neverSettled = 13;

// The exit code is set and the process left to end by itself, so that everything written reaches a slow pipe. There is no
// `await` at the top, which the format of the bundle does not have: so it is said here that a run that never ends is no success.
process.exitCode = neverSettled;
const { io, close } = processIo();
void run(process.argv.slice(2), io).then((exitCode) => {
  close();
  // A command may have set its own.
  if (exitCode !== 0 || process.exitCode === neverSettled) process.exitCode = exitCode;
});
