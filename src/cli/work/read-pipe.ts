import { maxBytes } from '../../document/limits.js';
import { beginsWithLines } from '../../document/read-documents.js';
import { problemOf } from '../sources/read-file.js';
import type { Job } from './job.js';
import { damageOf, unpacked } from './unpack.js';
import { LineCutter } from './line-cutter.js';

/** So much is gathered before it is asked whether there is a document on each line. In bytes. */
const head = 4_194_304;
/** When so much does not tell, it is one document. */
const longestHead = 33_554_432;

/**
 * What can only be read once: as a whole when it is short or one document, and piece by piece when it is long and has a
 * document on each line.
 * @param stretch how long a piece is, in bytes
 */
export async function* pipeJobs(file: string, chunks: AsyncIterable<Uint8Array>, stretch: number): AsyncGenerator<Job> {
  let gathered: Uint8Array[] = [];
  let length = 0;
  let known: boolean | undefined;
  let ask = head;
  const cutter = new LineCutter(stretch);
  try {
    for await (const chunk of unpacked(chunks)) {
      length += chunk.length;
      if (known === true) {
        yield* linesOf(file, cutter.add(chunk));
        continue;
      }
      gathered.push(chunk);
      if (known === undefined && length >= ask) {
        known = ask > longestHead ? false : beginsWithLines(file, Buffer.concat(gathered));
        ask *= 2;
        if (known === true) {
          for (const piece of gathered) yield* linesOf(file, cutter.add(piece));
          gathered = [];
        }
      }
      if (length > maxBytes && known !== true) {
        yield { kind: 'problem', file, problem: { id: 'document-too-large', params: { size: length, limit: maxBytes } } };
        return;
      }
    }
  } catch (error) {
    yield { kind: 'problem', file, problem: damageOf(error) ?? problemOf(error) };
    return;
  }
  if (known === true) yield* linesOf(file, cutter.rest());
  else yield { kind: 'content', file, bytes: Buffer.concat(gathered) };
}

function* linesOf(file: string, pieces: Iterable<{ readonly bytes: Uint8Array; readonly line: number }>): Generator<Job> {
  for (const { bytes, line } of pieces) yield { kind: 'lines', file, bytes, line };
}
