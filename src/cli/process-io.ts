import { onInterrupt } from './interrupt.js';
import type { Io, Output } from './io.js';

/** The running process's own input and output. */
export function processIo(): Io {
  const stderr = outputTo(process.stderr);
  return {
    stdout: outputTo(process.stdout),
    stderr,
    screen: stderr.isTerminal && process.env['TERM'] !== 'dumb' ? stderr : undefined,
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

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
