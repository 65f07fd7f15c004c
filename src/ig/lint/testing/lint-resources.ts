import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoryDefinitions } from '../../../definitions/memory.js';
import type { JsonObject } from '../../../fhir/json.js';
import { LazyPack } from '../../../library/lazy-pack.js';
import { Pack } from '../../../plan/pack/pack.js';
import type { LintBase } from '../make-guide.js';
import { makeGuide } from '../make-guide.js';
import { lint, type LintOptions } from '../lint.js';

const r4 = new LazyPack(() => new Pack(readFileSync(join(import.meta.dirname, '../../../../dist/packs/r4.pack'), 'utf8')));

/** FHIR R4 from the pack that the build made. */
export const r4Base: LintBase = { plans: r4, terminology: r4.terminology(), resourceTypes: r4.resourceTypes() };

/** Lints resources as one guide: `id subject` of each finding. Those without a url are examples. */
export function lintResources(
  resources: readonly object[],
  { missingPackages = [], ...options }: LintOptions & { readonly missingPackages?: readonly string[] } = {},
): string[] {
  const plain = resources.map((resource) => JSON.parse(JSON.stringify(resource)) as JsonObject);
  const guide = makeGuide(
    {
      id: 'test',
      version: '1',
      canonical: 'http://test.example',
      resources: plain.map((resource) => ({
        resource,
        isExample: typeof resource['url'] !== 'string',
        file: `${String(resource['id'])}.json`,
      })),
      definitions: memoryDefinitions(plain),
      missingPackages,
    },
    r4Base,
  );
  return lint(guide, options).findings.map(({ id, subject }) => `${id} ${subject}`);
}
