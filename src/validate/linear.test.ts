// First, since it counts only what is compiled after it.
import { workOf } from './testing/work.js';
import { describe, expect, it } from 'vitest';
import type { Facts } from '../plan/testing/definitions.js';
import { profile, urlOf } from '../plan/testing/definitions.js';
import { readJsonDocument } from '../document/json/json-document.js';
import { readXmlDocument } from '../document/xml/xml-document.js';
import { corePlans } from '../plan/testing/core.js';
import { validatorFor } from './testing/validator.js';
import { PlanXmlTypes } from './xml-types.js';

const uuid = (n: number): string => `urn:uuid:00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const byProfile: Facts = { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resolve()' }] } };
const validator = validatorFor(
  profile('linked', 'Observation', {
    'Observation.hasMember': byProfile,
    'Observation.hasMember:next': { min: 1, type: [{ code: 'Reference', targetProfile: [urlOf('linked')] }] },
    'Observation.issued': { min: 1 },
  }),
  profile('coded', 'Observation', {
    'Observation.hasMember': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: 'resolve().code' }] } },
    'Observation.hasMember:next': { min: 1, type: [{ code: 'Reference', targetProfile: [urlOf('target')] }] },
  }),
  profile('target', 'Observation', { 'Observation.code': { patternCodeableConcept: { text: 'x' } } }),
  profile('report', 'Bundle', {
    'Bundle.entry': { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resource' }] } },
    'Bundle.entry:one': { min: 1, max: '1' },
    'Bundle.entry:one.resource': { type: [{ code: 'Observation', profile: [urlOf('target')] }] },
  }),
);

/** A Bundle of observations, each of which refers to the next; the last to the first. */
function bundle(size: number, resource: object, first: object = {}): object {
  return {
    resourceType: 'Bundle',
    type: 'collection',
    entry: Array.from({ length: size }, (_, i) => ({
      fullUrl: uuid(i),
      resource: {
        resourceType: 'Observation',
        status: 'final',
        code: { text: 'x' },
        hasMember: [{ reference: uuid((i + 1) % size) }],
        ...resource,
        ...(i === 0 ? first : {}),
      },
    })),
  };
}

const claims = (name: string): object => ({ meta: { profile: [urlOf(name)] } });
const issued = { issued: '2026-04-01T12:00:00Z' };
const [small, large] = [40, 400];

/** A document ten times as large is at most twelve times the work. */
function expectLinear(work: (size: number) => number): void {
  work(2);
  const least = work(small);
  expect(least).toBeGreaterThan(small);
  expect(work(large)).toBeLessThan(12 * least);
}

describe('the work grows with the document', () => {
  it.each<[string, object, object?, string?]>([
    ['with references', {}],
    ['with a fault in every entry', { status: 'x', nonsense: 1 }],
    ['with references that lead nowhere', { hasMember: [{ reference: uuid(999_999_999) }] }],
    ['with profiles that references lead around by', { ...claims('linked'), ...issued }],
    ['with one of those at fault, and so all', claims('linked'), { issued: '2026' }],
    ['with all of those at fault', claims('linked')],
    ['with values at the other end of references', claims('coded')],
    ['with values there that are wrong', { ...claims('coded'), code: { text: 'y' } }],
    ['with a profile that each entry might have', { code: { text: 'y' } }, {}, 'report'],
  ])('%s', (_name, resource, first, asked) => {
    expectLinear((size) => {
      const document = bundle(size, resource, first);
      return workOf(() => validator.findings(document, ...(asked === undefined ? [] : [urlOf(asked)])));
    });
  });

  it('in JSON, with places', () => {
    expectLinear((size) => {
      const text = JSON.stringify(bundle(size, { nonsense: 1 }), undefined, 1);
      return workOf(() => {
        const { document } = readJsonDocument(text);
        expect(document?.inOwnTerms(validator.findings(document.value)).length).toBeGreaterThanOrEqual(size);
      });
    });
  });

  it('in XML, with places', () => {
    const types = new PlanXmlTypes(corePlans);
    const entry = (i: number, size: number): string =>
      `<entry>\n<fullUrl value="${uuid(i)}"/>\n<resource><Observation><status value="x"/><code><text value="x"/></code><hasMember><reference value="${uuid((i + 1) % size)}"/></hasMember><nonsense value="1"/></Observation></resource></entry>\n`;
    expectLinear((size) => {
      const bytes = new TextEncoder().encode(
        `<Bundle xmlns="http://hl7.org/fhir"><type value="collection"/>\n${Array.from({ length: size }, (_, i) => entry(i, size)).join('')}</Bundle>`,
      );
      return workOf(() => {
        const { document } = readXmlDocument(bytes, types);
        expect(
          (document?.findings.length ?? 0) + (document?.inOwnTerms(validator.findings(document.value)).length ?? 0),
        ).toBeGreaterThanOrEqual(2 * size);
      });
    });
  });
});
