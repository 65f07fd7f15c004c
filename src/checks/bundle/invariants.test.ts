import { beforeAll, describe, expect, it } from 'vitest';
import { loadFallback, type Fallback } from '../../fhirpath/fallback.js';
import { compile, FhirpathError, nodeOf } from '../../fhirpath/index.js';
import { readR4 } from '../../fhirpath/testing/r4.js';
import { randomFrom } from '../../regex/testing/random.js';
import { bundleInvariants, entryInvariants } from './invariants.js';

const { model } = readR4();
const random = randomFrom(20260501);
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
const sometimes = (share: number, fields: () => object): object => (random() < share ? fields() : {});

const types = ['collection', 'document', 'message', 'batch', 'transaction', 'history', 'batch-response', 'transaction-response'];
/** Now and then something that does not belong there. */
const odd = <T>(value: T): unknown => (random() < 0.01 ? pick([null, 1, 'x', [], {}, [null], [{}]]) : value);

function entry(): unknown {
  return odd({
    ...sometimes(0.9, () => ({ fullUrl: odd(pick(['urn:a', 'urn:b', 'urn:c', 'urn:d', 'http://a.dk/Patient/1/_history/1'])) })),
    ...sometimes(0.02, () => ({ _fullUrl: { id: 'x' } })),
    ...sometimes(0.9, () => ({
      resource: odd({
        resourceType: pick(['Patient', 'Composition', 'MessageHeader']),
        ...sometimes(0.5, () => ({ meta: odd({ ...sometimes(0.7, () => ({ versionId: odd(pick(['1', '2'])) })) }) })),
      }),
    })),
    ...sometimes(0.2, () => ({ request: odd({ method: 'GET' }) })),
    ...sometimes(0.2, () => ({ response: odd({ status: '200' }) })),
  });
}

function bundle(): object {
  return {
    resourceType: 'Bundle',
    ...sometimes(0.95, () => ({ type: odd(pick(types)) })),
    ...sometimes(0.5, () => ({ timestamp: '2026-05-01T00:00:00Z' })),
    ...sometimes(0.9, () => ({ entry: odd(Array.from({ length: Math.floor(random() * 4) }, entry)) })),
  };
}

const forms = [
  ...bundleInvariants.map(([expression, form]) => ({ expression, form, type: 'Bundle', make: bundle })),
  ...entryInvariants.map(([expression, form]) => ({ expression, form, type: 'Bundle.entry', make: entry })),
];

describe('what FHIR asks of every Bundle and entry', () => {
  let fallback: Fallback;
  beforeAll(async () => {
    fallback = await loadFallback();
  });

  it.each(forms)(
    '$expression means what FHIRPath says, by our engine and by fhirpath.js',
    ({ expression, form: { holds, needs }, type, make }) => {
      const engines = [compile(expression), fallback.compile(expression)];
      let decided = 0;
      for (let round = 0; round < 2000; round++) {
        const value = make();
        const node = nodeOf(value, type);
        const environment = { model, resource: node, rootResource: node };
        const isTrivial =
          typeof value === 'object' &&
          value !== null &&
          needs?.every((name) => !Object.hasOwn(value, name) && !Object.hasOwn(value, `_${name}`));
        const ours = holds(value, { environment }) ?? (isTrivial ? true : undefined);
        if (ours === undefined) continue;
        decided++;
        for (const engine of engines) {
          try {
            const theirs = engine.test(node, environment);
            if (theirs !== ours) expect({ value, holds: ours }).toEqual({ value, holds: theirs });
          } catch (error) {
            // fhirpath.js refuses some of what is odd.
            if (!(error instanceof FhirpathError) || engine === engines[0]) throw error;
          }
        }
      }
      expect(decided).toBeGreaterThan(1200);
    },
  );

  it('is left to FHIRPath for what is neither', () => {
    for (const { form } of forms)
      for (const value of [null, undefined, 1, 'x', [], {}, { type: ['x'] }])
        expect(form.holds(value, { environment: {} })).toBeUndefined();
  });
});
