import type { Finding } from '../../finding/finding.js';
import { isSamePlace, normalisedPlace } from './places.js';
import { quirks } from './quirks/index.js';
import type { Quirk } from './quirks/quirk.js';
import { isError, isInvalid, type ExpectedIssue, type SuiteRun } from './suite-case.js';

/** A place at which we have errors and the reference has none. */
export interface LonePlace {
  readonly place: string;
  readonly findings: readonly Finding[];
  /** The way in which the reference says all of it elsewhere. */
  readonly quirk?: Quirk;
}

/** What came of one run: a verdict on each side, and how far the places of the errors agree. */
export interface RunComparison {
  readonly run: SuiteRun;
  readonly ours: 'valid' | 'invalid';
  readonly theirs: 'valid' | 'invalid';
  readonly ourErrors: readonly Finding[];
  readonly theirErrors: readonly ExpectedIssue[];
  /** Of their error places, those that are among ours. */
  readonly found: number;
  /** Of their error places that are not, those whose faults we report elsewhere. */
  readonly foundElsewhere: number;
  readonly alone: readonly LonePlace[];
  /** Why the document could not be read, where it could not: that makes it invalid. */
  readonly unreadable?: string;
}

/** Compares findings with what the reference said. */
export function compareRun(run: SuiteRun, findings: readonly Finding[], unreadable?: string): RunComparison {
  const ourErrors = findings.filter((finding) => finding.severity === 'error');
  const theirErrors = run.expected.filter(isError);
  const ours = byPlace(ourErrors);
  const theirs = byPlace(theirErrors);
  const missed = [...theirs].filter(([place]) => !hasPlace(ours, place));
  return {
    run,
    ours: ourErrors.length > 0 || unreadable !== undefined ? 'invalid' : 'valid',
    theirs: isInvalid(run.expected) ? 'invalid' : 'valid',
    ourErrors,
    theirErrors,
    found: theirs.size - missed.length,
    foundElsewhere: missed.filter(([, issues]) =>
      issues.every((issue) => ourErrors.some((finding) => quirkBetween(finding, issue, ourErrors))),
    ).length,
    alone: [...ours].filter(([place]) => !hasPlace(theirs, place)).map(([place, its]) => lonePlace(place, its, ourErrors, theirErrors)),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
}

/** A place is explained when everything that we say there is. */
function lonePlace(place: string, findings: readonly Finding[], ours: readonly Finding[], theirs: readonly ExpectedIssue[]): LonePlace {
  const found = findings.map((finding) => theirs.map((issue) => quirkBetween(finding, issue, ours)).find((quirk) => quirk !== undefined));
  const [quirk] = found;
  return { place, findings, ...(quirk && found.every((other) => other !== undefined) ? { quirk } : {}) };
}

function quirkBetween(finding: Finding, issue: ExpectedIssue, ours: readonly Finding[]): Quirk | undefined {
  return quirks.find((quirk) => quirk.isSame(finding, issue, ours));
}

function byPlace<T extends { readonly expression: string }>(issues: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const places = new Map<string, T[]>();
  for (const issue of issues) {
    const place = normalisedPlace(issue.expression);
    const known = places.get(place);
    if (known) known.push(issue);
    else places.set(place, [issue]);
  }
  return places;
}

function hasPlace(places: ReadonlyMap<string, unknown>, place: string): boolean {
  return [...places.keys()].some((other) => isSamePlace(place, other));
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

/** How far the places of errors agree, as they stand, and with what is known to be the same fault elsewhere. */
export interface PlaceShares {
  /** Over the runs that both call invalid: the share of the reference's error places that are among ours. */
  readonly found: number;
  readonly foundExplained: number;
  /** Over all runs: the share of our error places at which the reference has none. */
  readonly alone: number;
  readonly aloneUnexplained: number;
}

export function placeShares(comparisons: readonly RunComparison[]): PlaceShares {
  const both = comparisons.filter(({ ours, theirs, unreadable }) => ours === 'invalid' && theirs === 'invalid' && unreadable === undefined);
  const theirs = sum(both, ({ theirErrors }) => byPlace(theirErrors).size);
  const ours = sum(comparisons, ({ ourErrors }) => byPlace(ourErrors).size);
  const found = sum(both, (each) => each.found);
  const alone = comparisons.flatMap((each) => each.alone);
  return {
    found: share(found, theirs, 1),
    foundExplained: share(found + sum(both, (each) => each.foundElsewhere), theirs, 1),
    alone: share(alone.length, ours, 0),
    aloneUnexplained: share(alone.filter(({ quirk }) => !quirk).length, ours, 0),
  };
}

function share(part: number, whole: number, otherwise: number): number {
  return whole === 0 ? otherwise : part / whole;
}

function sum<T>(list: readonly T[], of: (item: T) => number): number {
  return list.reduce((total, item) => total + of(item), 0);
}
