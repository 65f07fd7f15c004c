import type { Language } from '../finding/message.js';
import type { DocumentResult } from '../report/results.js';
import type { Checker } from './check-source.js';
import { findSources, type Argument } from './find-sources.js';
import type { Io } from './io.js';
import { startProgress } from './progress.js';

/** What came of the arguments. */
interface Checked {
  readonly results: readonly DocumentResult[];
  /** Arguments that nothing was found for. */
  readonly idle: readonly string[];
}

/** Checks everything that the paths name, in their order, and tells on the terminal how far it has come. */
export async function checkAll(paths: readonly string[], checker: Checker, io: Io, language: Language): Promise<Checked> {
  const found: Argument[] = [];
  for await (const argument of findSources(paths, io)) found.push(argument);
  const progress = startProgress(found.reduce((count, { sources }) => count + sources.length, 0), io, language);
  const results: DocumentResult[] = [];
  const idle: string[] = [];
  try {
    for (const { argument, sources } of found) {
      const before = results.length;
      for (const source of sources) {
        for await (const result of checker.check(source, (bytes) => progress.opened(bytes))) {
          results.push(result);
          await progress.checked(result);
        }
        progress.closed();
      }
      if (results.length === before) idle.push(argument);
    }
  } finally {
    await progress.end();
  }
  return { results, idle };
}
