import type { Finding } from '../../finding/finding.js';
import { isSamePlace, normalisedPlace } from './places.js';
import { isError, isInvalid, type ExpectedIssue, type SuiteRun } from './suite-case.js';

/** What came of one run: a verdict on each side, and how far the places of the errors agree. */
export interface RunComparison {
  readonly run: SuiteRun;
  readonly ours: 'valid' | 'invalid';
  readonly theirs: 'valid' | 'invalid';
  readonly ourErrors: readonly Finding[];
  readonly theirErrors: readonly ExpectedIssue[];
  /** Of their error places, those that are among ours. */
  readonly found: number;
  /** Of our error places, those at which they have no error. */
  readonly alone: number;
  /** Why the document could not be read, where it could not: that makes it invalid. */
  readonly unreadable?: string;
}

/** Compares findings with what the reference said. */
export function compareRun(run: SuiteRun, findings: readonly Finding[], unreadable?: string): RunComparison {
  const ourErrors = findings.filter((finding) => finding.severity === 'error');
  const theirErrors = run.expected.filter(isError);
  const ourPlaces = [...new Set(ourErrors.map((finding) => normalisedPlace(finding.expression)))];
  const theirPlaces = [...new Set(theirErrors.map((issue) => normalisedPlace(issue.expression)))];
  return {
    run,
    ours: ourErrors.length > 0 || unreadable !== undefined ? 'invalid' : 'valid',
    theirs: isInvalid(run.expected) ? 'invalid' : 'valid',
    ourErrors,
    theirErrors,
    found: theirPlaces.filter((place) => ourPlaces.some((other) => isSamePlace(place, other))).length,
    alone: ourPlaces.filter((place) => !theirPlaces.some((other) => isSamePlace(place, other))).length,
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

export interface Totals {
  readonly runs: number;
  readonly agreeing: number;
}

/** How many runs have the same verdict. */
export function totals(comparisons: readonly RunComparison[]): Totals {
  return { runs: comparisons.length, agreeing: comparisons.filter(agrees).length };
}

export function agrees({ ours, theirs }: RunComparison): boolean {
  return ours === theirs;
}

/** Over the runs that both call invalid: the share of their error places among ours, and of ours that they do not have. */
export function placeShares(comparisons: readonly RunComparison[]): { readonly found: number; readonly alone: number } {
  const both = comparisons.filter(({ ours, theirs, unreadable }) => ours === 'invalid' && theirs === 'invalid' && unreadable === undefined);
  const theirs = sum(both, ({ theirErrors }) => places(theirErrors));
  const ours = sum(comparisons, ({ ourErrors }) => places(ourErrors));
  return { found: theirs === 0 ? 1 : sum(both, ({ found }) => found) / theirs, alone: ours === 0 ? 0 : sum(comparisons, ({ alone }) => alone) / ours };
}

function places(issues: readonly { readonly expression: string }[]): number {
  return new Set(issues.map(({ expression }) => normalisedPlace(expression))).size;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}
