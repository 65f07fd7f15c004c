import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { onInterrupt } from './interrupt.js';
import type { Io, StartThread } from './io.js';
import { isTerminal, outputTo } from './standard-output.js';

/** The running process's own input and output; `close` lets the process end although standard input is still open. */
export function processIo(): { readonly io: Io; readonly close: () => void } {
  let reads = false;
  const stderr = outputTo(2);
  const io: Io = {
    stdout: outputTo(1),
    stderr,
    screen: stderr.isTerminal && process.env['TERM'] !== 'dumb' ? stderr : undefined,
    ask: isTerminal(0) && stderr.isTerminal ? ask : undefined,
    stdin: () => {
      reads = true;
      return process.stdin as AsyncIterable<Uint8Array>;
    },
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    onInterrupt,
    saveMemory,
    threads: { cores: () => availableParallelism(), load: loadThreads },
  };
  const close = (): void => {
    if (reads) process.stdin.destroy();
  };
  return { io, close };
}

/** Asks on standard error, so that standard output stays what the command is about. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline/promises');
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  let answered = false;
  return new Promise((resolve, reject) => {
    // Ctrl-D: the line ends unanswered. Ctrl-C: the terminal is in raw mode, so that the signal is ours to send.
    reader.once('close', () => {
      if (!answered) process.stderr.write('\n');
      resolve(undefined);
    });
    reader.once('SIGINT', () => {
      reader.close();
      process.kill(process.pid, 'SIGINT');
    });
    reader.question(question).then((answer) => {
      answered = true;
      resolve(answer);
      reader.close();
    }, reject);
  });
}

/** V8 lets its heap grow to a multiple of what is in use before it collects what is not; from now on, by a fifth. */
function saveMemory(): void {
  setFlagsFromString('--heap-growing-percent=20');
}

/** Loaded when there is enough to do for them. */
async function loadThreads(): Promise<StartThread> {
  const { WorkerThread } = await import('./work/worker-thread.js');
  return (assignment) => new WorkerThread(assignment);
}
