import { flatMapped, mapped } from '../mapped.js';
import type { RunResults } from '../results.js';
import { documentName } from '../verdict.js';
import { documentTest, testsOf, type Test } from './tests-of.js';
import type { DocumentResult } from '../document-result.js';

/** A test suite: a document, or the comparison of all. */
export interface Suite {
  /** The same in every run over the same data: CI servers know tests by it. */
  readonly name: string;
  readonly tests: readonly Test[];
  /** The documents it is about; one, unless they were compared. */
  readonly results: Iterable<DocumentResult>;
  /** The document, when the suite is about one. */
  readonly only?: DocumentResult;
}

/**
 * The suites of a run: one for each document; where documents were compared, one for the comparison, and one for each that could not be
 * read.
 */
export function suitesOf({ results, comparedBy }: Pick<RunResults, 'results' | 'comparedBy'>): Iterable<Suite> {
  if (comparedBy === undefined) return mapped(results, suiteOf);
  const compared = flatMapped(results, (result) => (result.problem === undefined ? [result] : []));
  const unreadable = flatMapped(results, (result) => (result.problem === undefined ? [] : [suiteOf(result)]));
  // No document was validated by itself.
  const tests = testsOf(compared, { profiles: [], rules: comparedBy }).filter(
    ({ name, failures, suppressed }) => name !== documentTest || failures.count + suppressed.count > 0,
  );
  return flatMapped([[{ name: 'history', tests, results: compared }], unreadable], (suites) => suites);
}

function suiteOf(result: DocumentResult): Suite {
  const { file, line, resource } = result;
  // The line of a document changes when another is put before it.
  const name = line === undefined || resource === undefined ? documentName(result) : `${file} ${resource}`;
  return { name, tests: testsOf([result], result.checked), results: [result], only: result };
}
