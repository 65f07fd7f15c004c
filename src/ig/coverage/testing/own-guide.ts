import { join } from 'node:path';
import type { FhirResource } from 'fhir/r4.js';
import { memoryDefinitions } from '../../../definitions/memory.js';
import { core, corePlans } from '../../../plan/testing/core.js';
import { ownPackages, repository } from '../../testing/own-sources.js';
import { CoveredGuide } from '../guide.js';
import { ltt } from '../ltt.js';

export const testcases = join(repository, 'testcases');

/** The guide compiled from this repository, to run cases against; and the examples it compiles to. */
export async function ownGuide(): Promise<{ readonly guide: CoveredGuide; readonly examples: readonly FhirResource[] }> {
  const packages = await ownPackages();
  // SUSHI leaves properties that are undefined; as JSON they are not there.
  const asJson = <T>(resource: T): T => JSON.parse(JSON.stringify(resource)) as T;
  const resources = [...packages.values()].flatMap((each) => each.resources).map(asJson);
  const examples = packages.get(ltt.package)?.examples.map(asJson) ?? [];
  return {
    guide: new CoveredGuide({ core, corePlans, own: memoryDefinitions(resources, 'guide'), rootProfiles: ltt.rootProfiles }),
    examples,
  };
}
