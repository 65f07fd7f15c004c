import { processIo } from './process-io.js';
import { run } from './run.js';

// The exit code is set and the process left to end by itself, so that everything written reaches a slow pipe.
const exitCode = await run(process.argv.slice(2), processIo());
if (exitCode !== 0) process.exitCode = exitCode;
