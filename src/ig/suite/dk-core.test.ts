import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { StructureDefinition } from 'fhir/r4.js';
import { loadCore } from '../../definitions/core.js';
import type { Definitions } from '../../definitions/definitions.js';
import { layered } from '../../definitions/layered.js';
import { MemoryDefinitions } from '../../definitions/memory.js';
import { packageBytes } from '../../definitions/package-tgz.js';
import { readTar } from '../../definitions/tar.js';
import { PlanBuilder } from '../../plan/builder.js';
import { localTerminology } from '../../terminology/open.js';
import { Validator } from '../../validate/validator.js';

const archive = fileURLToPath(new URL('../../../../shared/reference/packages/hl7.fhir.dk.core-3.4.0.tgz', import.meta.url));

/** The guide's own publication found its examples valid. */
describe.skipIf(!existsSync(archive))('DK Core 3.4.0 as published (skipped where ../shared/reference is not there)', () => {
  let definitions: Definitions;
  let validator: Validator;
  const resources: { readonly name: string; readonly resource: unknown }[] = [];

  beforeAll(() => {
    const core = loadCore();
    const own = new MemoryDefinitions();
    for (const resource of [...core.structures, ...core.valueSets, ...core.codeSystems]) own.add(resource, 'R4');
    const bytes = readFileSync(archive);
    definitions = layered(packageBytes(bytes, 'dk-core').definitions, own);
    validator = new Validator({ plans: new PlanBuilder(definitions), terminology: localTerminology(definitions) });
    for (const { name, bytes: content } of readTar(gunzipSync(bytes))) {
      if (!/\.json$/.test(name) || /\.index\.json$|package\.json$|\/(?:other|xml)\//.test(name)) continue;
      resources.push({ name, resource: JSON.parse(Buffer.from(content).toString('utf8')) });
    }
  });

  const errorsIn = (inFolder: (name: string) => boolean): string[] =>
    resources
      .filter(({ name }) => inFolder(name))
      .flatMap(({ name, resource }) =>
        validator
          .validate(resource)
          .filter(({ severity }) => severity === 'error')
          .map(({ id, expression }) => `${name.slice(name.lastIndexOf('/') + 1)} ${id} ${expression}`),
      );

  it('has valid examples, but for one that refers to no vital sign where its profile demands one', () => {
    expect(resources.filter(({ name }) => name.includes('/example/')).length).toBeGreaterThan(50);
    // R4's vitalsigns lets derivedFrom lead to vitalsigns alone, and the time stamp it leads to has no such category.
    expect(errorsIn((name) => name.includes('/example/'))).toEqual([
      'Bundle-ContinuaBundleWithDevice.json reference-target-profile Bundle.entry[5].resource.derivedFrom[0]',
      'Bundle-ContinuaBundleWithDevice.json reference-target-profile Bundle.entry[6].resource.derivedFrom[0]',
    ]);
  });

  it('has definitions without fault, whose snapshots say what their differentials yield', () => {
    const plans = new PlanBuilder(definitions);
    const structures = resources.flatMap(({ resource }) =>
      (resource as { resourceType: string }).resourceType === 'StructureDefinition' ? [resource as StructureDefinition] : [],
    );
    expect(structures.length).toBeGreaterThan(20);
    expect(structures.filter(({ snapshot }) => !snapshot)).toEqual([]);
    expect(structures.filter(({ url }) => !plans.get(url))).toEqual([]);
    expect(structures.flatMap(({ url }) => plans.get(url)?.faults ?? [])).toEqual([]);
  });

  it('has valid definitions', () => {
    expect(errorsIn((name) => !name.includes('/example/'))).toEqual([]);
  });
});
