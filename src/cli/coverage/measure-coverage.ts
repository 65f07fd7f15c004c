import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { coverageOf } from '../../ig/coverage/coverage.js';
import { guideCoverage, type GuideCoverage } from '../../ig/coverage/coverage-report.js';
import type { GoldenCase } from '../../ig/coverage/golden-case.js';
import { readAnyCases } from '../../ig/coverage/read-cases.js';
import type { LintSources } from '../lint/open-linted.js';
import { UsageError } from '../usage-error.js';
import { openCovered } from './open-covered.js';

/** The coverage of what was named, and what there is to tell about it. */
export interface MeasuredCoverage {
  readonly guides: readonly GuideCoverage[];
  readonly notes: readonly string[];
  /** Faults of FSH that did not compile: then the figures are of what is left. */
  readonly problems: readonly string[];
}

/**
 * Runs cases against a guide, and against the guide without each of its constraints in turn.
 * @throws {UsageError} when the guide or the cases cannot be read, or there are none
 */
export async function measureCoverage(named: string, folder: string, sources: LintSources): Promise<MeasuredCoverage> {
  const cases = readNamedCases(folder, sources.cwd);
  const { guides, notes, problems } = await openCovered(named, sources);
  return {
    guides: guides.map(({ id, version, guide, profiles }) => guideCoverage({ id, version }, coverageOf(guide, profiles, cases))),
    notes,
    problems,
  };
}

/** The cases that a folder holds. @throws {UsageError} when there are none, or one cannot be read */
export function readNamedCases(folder: string, cwd: string): GoldenCase[] {
  const path = resolve(cwd, folder);
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) throw new UsageError(`--cases ${folder}: not a folder`);
  let cases: GoldenCase[];
  try {
    cases = readAnyCases(path);
  } catch (error) {
    throw new UsageError(`--cases ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  if (cases.length === 0) throw new UsageError(`--cases ${folder}: there is no JSON file`);
  return cases;
}
