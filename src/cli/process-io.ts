import { onInterrupt } from './interrupt.js';
import type { Io, Output } from './io.js';

/** The running process's own input and output. */
export function processIo(): Io {
  const stderr = outputTo(process.stderr);
  return {
    stdout: outputTo(process.stdout),
    stderr,
    screen: stderr.isTerminal && process.env['TERM'] !== 'dumb' ? stderr : undefined,
    ask: process.stdin.isTTY && stderr.isTerminal ? ask : undefined,
    stdin: readStdin,
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    onInterrupt,
  };
}

function outputTo(stream: NodeJS.WriteStream): Output {
  // Each write hears of its own error; without a listener the stream would end the process as well.
  stream.on('error', () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error && !isClosedPipe(error)) reject(error);
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

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
