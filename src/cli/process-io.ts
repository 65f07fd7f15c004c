import { availableParallelism } from 'node:os';
import { onInterrupt } from './interrupt.js';
import { reasonOf } from './system-error.js';
import { UsageError } from './usage-error.js';
import type { Io, Output, StartThread } from './io.js';

/** The running process's own input and output; `close` lets the process end although standard input is still open. */
export function processIo(): { readonly io: Io; readonly close: () => void } {
  let reads = false;
  const stderr = outputTo(process.stderr, 'standard error');
  const io: Io = {
    stdout: outputTo(process.stdout, 'standard output'),
    stderr,
    screen: stderr.isTerminal && process.env['TERM'] !== 'dumb' ? stderr : undefined,
    ask: process.stdin.isTTY && stderr.isTerminal ? ask : undefined,
    stdin: () => {
      reads = true;
      return process.stdin as AsyncIterable<Uint8Array>;
    },
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    onInterrupt,
    threads: { cores: availableParallelism, load: loadThreads },
  };
  const close = (): void => {
    if (reads) process.stdin.destroy();
  };
  return { io, close };
}

function outputTo(stream: NodeJS.WriteStream, name: string): Output {
  // Each write hears of its own error; without a listener the stream would end the process as well.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error && !isClosedPipe(error)) reject(new UsageError(`cannot write to ${name}: ${reasonOf(error)}`));
          else resolve();
        });
      }),
  };
}

/** The reader has gone, as in `ltt validate … | head`: there is nobody to complain to. */
function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
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

/** Loaded when there is enough to do for them. */
async function loadThreads(): Promise<StartThread> {
  const { WorkerThread } = await import('./work/worker-thread.js');
  return (assignment) => new WorkerThread(assignment);
}
