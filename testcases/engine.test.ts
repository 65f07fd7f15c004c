import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FhirResource } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { deviationsOf } from '../src/ig/coverage/deviations.js';
import { CoveredGuide } from '../src/ig/coverage/guide.js';
import { definitionsFolder, readCases, topicsIn } from '../src/ig/coverage/read-cases.js';
import { testcases } from '../src/ig/coverage/testing/own-guide.js';
import { memoryDefinitions } from '../src/definitions/memory.js';
import { core, corePlans } from '../src/plan/testing/core.js';

const engine = join(testcases, 'engine');
const cases = readCases(engine, join(testcases, 'bases'));

/** The small definitions that a topic brings along. */
function definitionsOf(topic: string): FhirResource[] {
  const folder = join(engine, topic, definitionsFolder);
  // Where FHIR itself says enough there are none.
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as FhirResource);
}

describe.each(topicsIn(engine))('%s', (topic) => {
  const resources = definitionsOf(topic);
  const guide = new CoveredGuide({ core, corePlans, own: memoryDefinitions(resources, 'guide') });
  const validator = guide.validator();
  const own = cases.filter(({ name }) => name.startsWith(`${topic}/`));

  it.each(own)('$name: $about', (golden) => {
    expect(deviationsOf(golden, validator.validate(golden.document, { profiles: golden.profiles }), guide.hasNarrative)).toEqual({
      missing: [],
      unexpected: [],
    });
  });

  it('has a case for each of its profiles', () => {
    for (const resource of resources) {
      if (resource.resourceType !== 'StructureDefinition') continue;
      // By itself, or as what another of the definitions builds on.
      const others = resources.filter((other) => other !== resource);
      expect(JSON.stringify([own.map(({ document, profiles }) => [document, profiles]), others])).toContain(`"${resource.url}"`);
    }
  });

  it('has definitions without fault, except those that show one', () => {
    expect(validator.faults.map(({ definition }) => definition)).toEqual(
      topic === 'invariants' ? ['https://ltt-conformance.example/StructureDefinition/broken'] : [],
    );
  });
});
