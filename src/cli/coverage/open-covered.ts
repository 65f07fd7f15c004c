import type { StructureDefinition } from 'fhir/r4.js';
import { loadCore } from '../../definitions/core.js';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import { memoryDefinitions } from '../../definitions/memory.js';
import { CoveredGuide } from '../../ig/coverage/guide.js';
import { ltt } from '../../ig/coverage/ltt.js';
import { describeProblem } from '../../ig/fsh-problem.js';
import type { LintedResource } from '../../ig/lint/linted-guide.js';
import { fallbackFor } from '../../library/fallback-for.js';
import { openForLint, type LintSources } from '../lint/open-linted.js';
import { packOnDisk } from '../packs.js';

/** A guide whose constraints are to be broken. */
export interface OpenedGuide {
  readonly id: string;
  readonly version: string;
  readonly guide: CoveredGuide;
  /** Profiles that a document of the type is held to whatever it claims: the first, unless it claims another of them. */
  readonly demanded: ReadonlyMap<string, readonly string[]>;
  /** Its profiles and extensions. */
  readonly profiles: readonly StructureDefinition[];
  readonly resources: readonly LintedResource[];
}

/** What was named, and what there is to tell about it. */
export interface OpenedGuides {
  readonly guides: readonly OpenedGuide[];
  /** R4's own definitions. */
  readonly core: ListableDefinitions;
  readonly notes: readonly string[];
  /** Faults of FSH that did not compile. */
  readonly problems: readonly string[];
}

/**
 * Opens an FSH project, a folder of definitions, or a package.
 * @throws {UsageError} when it is not there, or holds no definition
 */
export async function openCovered(named: string, sources: LintSources): Promise<OpenedGuides> {
  const opened = await openForLint([named], sources);
  const { structures, valueSets, codeSystems } = loadCore();
  const core = memoryDefinitions([...structures, ...valueSets, ...codeSystems], 'FHIR R4');
  const notes = [...opened.notes];
  const guides: OpenedGuide[] = [];
  for (const { id, version, definitions, structures: own, missingPackages, resources } of opened.guides) {
    const profiles = own.map(({ definition }) => definition).filter(({ derivation }) => derivation === 'constraint');
    for (const missing of missingPackages) notes.push(`${id} depends on ${missing}, which is not here; what it defines is not checked`);
    for (const { url, differential } of profiles)
      if (differential === undefined) notes.push(`${url} has no differential: constraints that it states itself are not known`);
    const demanded: ReadonlyMap<string, readonly string[]> = id === ltt.package ? new Map(ltt.rootProfiles) : new Map<string, string[]>();
    const guide = new CoveredGuide({
      core,
      corePlans: packOnDisk('r4'),
      own: definitions,
      fallback: await fallbackFor(definitions),
      rootProfiles: demanded,
    });
    guides.push({ id, version, guide, demanded, profiles, resources });
  }
  return { guides, core, notes, problems: opened.problems.map(describeProblem) };
}
