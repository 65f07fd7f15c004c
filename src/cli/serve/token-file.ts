import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../system-error.js';
import { UsageError } from '../usage-error.js';

/** A shorter one could be guessed over a network. */
const shortest = 16;

/**
 * The bearer token in a file, without the white space around it.
 * @throws {UsageError} when it cannot be read, or is not a token
 */
export async function readToken(file: string, cwd: string): Promise<string> {
  const text = await readFile(resolve(cwd, file), 'utf8').catch((error: unknown) => {
    throw new UsageError(`cannot read the token in ${file}: ${reasonOf(error)}`);
  });
  const token = text.trim();
  if (!/^[\x21-\x7e]+$/.test(token) || token.length < shortest)
    throw new UsageError(`${file} must hold one token of at least ${shortest} characters without spaces`);
  return token;
}
