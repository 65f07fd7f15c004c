import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadCore } from '../../definitions/core.js';
import { memoryDefinitions } from '../../definitions/memory.js';
import { coverageOf } from '../../ig/coverage/coverage.js';
import { guideCoverage, type GuideCoverage } from '../../ig/coverage/coverage-report.js';
import type { GoldenCase } from '../../ig/coverage/golden-case.js';
import { CoveredGuide } from '../../ig/coverage/guide.js';
import { ltt } from '../../ig/coverage/ltt.js';
import { readAnyCases } from '../../ig/coverage/read-cases.js';
import { describeProblem } from '../../ig/fsh-problem.js';
import { fallbackFor } from '../../library/fallback-for.js';
import { openForLint, type LintSources } from '../lint/open-linted.js';
import { packOnDisk } from '../packs.js';
import { UsageError } from '../usage-error.js';

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
  const opened = await openForLint([named], sources);
  const { structures, valueSets, codeSystems } = loadCore();
  const core = memoryDefinitions([...structures, ...valueSets, ...codeSystems], 'FHIR R4');
  const notes = [...opened.notes];
  const guides: GuideCoverage[] = [];
  for (const { id, version, definitions, structures: own, missingPackages } of opened.guides) {
    const profiles = own.map(({ definition }) => definition).filter(({ derivation }) => derivation === 'constraint');
    for (const missing of missingPackages) notes.push(`${id} depends on ${missing}, which is not here; what it defines is not checked`);
    for (const { url, differential } of profiles)
      if (differential === undefined) notes.push(`${url} has no differential: constraints that it states itself are not known`);
    const guide = new CoveredGuide({
      core,
      corePlans: packOnDisk('r4'),
      own: definitions,
      fallback: await fallbackFor(definitions),
      ...(id === ltt.package ? { rootProfiles: ltt.rootProfiles } : {}),
    });
    guides.push(guideCoverage({ id, version }, coverageOf(guide, profiles, cases)));
  }
  return { guides, notes, problems: opened.problems.map(describeProblem) };
}

function readNamedCases(folder: string, cwd: string): GoldenCase[] {
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
