import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../src/finding/finding.js';
import { readBases } from '../src/ig/coverage/read-cases.js';
import { testcases } from '../src/ig/coverage/testing/own-guide.js';
import { validatorFor } from '../src/validate/testing/validator.js';
import { mutated, randomFrom } from './testing/mutate.js';
import { numberOfRuns } from '../src/text/testing/number-of-runs.js';

/** Base documents without their claims: against FHIR itself, so that nothing has to be compiled. */
const bases = [...readBases(join(testcases, 'bases'))].map(([name, document]): [string, unknown] => [
  name,
  JSON.parse(JSON.stringify(document).replaceAll('http://fhir.kl.dk/', 'https://unknown.example/')),
]);
const validator = validatorFor();

/** A value in itself, so many times. */
function nested(times: number, wrap: (inner: unknown) => unknown, innermost: unknown): unknown {
  let value = innermost;
  for (let i = 0; i < times; i++) value = wrap(value);
  return value;
}

const idsOf = (findings: readonly Finding[]): string[] =>
  [...new Set(findings.filter(({ rule }) => rule !== 'dom-6').map(({ id, rule }) => (rule === undefined ? id : `${id} ${rule}`)))].sort();

describe.each(bases)('%s with odd values in odd places', (name, base) => {
  it('gives findings that have a place and a source, each once, and nothing else', () => {
    const random = randomFrom(name.length);
    for (let i = 0; i < numberOfRuns(100); i++) {
      const { document, changes } = mutated(base, random);
      const before = JSON.stringify(document);
      const findings = validator.findings(document);
      expect(JSON.stringify(document), changes).toBe(before);
      const said = findings.map(({ id, path, rule }) => JSON.stringify([id, path, rule]));
      expect(
        said.filter((one, index) => said.indexOf(one) !== index),
        changes,
      ).toEqual([]);
      for (const finding of findings) {
        expect(finding.source, changes).toMatch(/^https?:/);
        expect(finding.expression, changes).toMatch(/^[A-Z]/);
        expect(isThere(document, finding.path), `${finding.id} ${finding.expression} after ${changes}`).toBe(true);
      }
    }
  });
});

describe('documents made to exhaust', () => {
  const extension = (inner: unknown) => ({ url: 'https://unknown.example/a', extension: [inner] });
  const bundle = (resource: unknown) => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: [{ fullUrl: 'https://unknown.example/a', resource }],
  });
  const container = (inner: unknown) => ({ resourceType: 'Patient', id: 'a', contained: [inner] });

  it.each<[string, unknown, string[]]>([
    [
      'extensions 5,000 deep',
      { resourceType: 'Patient', extension: [nested(5000, extension, { url: 'https://unknown.example/a', valueString: 'x' })] },
      ['extension-unknown', 'json-too-deep'],
    ],
    ['Bundles 5,000 deep', nested(5000, bundle, { resourceType: 'Patient' }), ['json-too-deep']],
    [
      'contained resources 300 deep',
      nested(300, container, { resourceType: 'Patient', id: 'a' }),
      ['invariant-failed dom-2', 'invariant-failed dom-3', 'json-too-deep'],
    ],
    ['arrays 100,000 deep', { resourceType: 'Patient', active: nested(100_000, (inner) => [inner], true) }, ['array-unexpected']],
    [
      'objects 100,000 deep where nothing belongs',
      { resourceType: 'Patient', other: nested(100_000, (inner) => ({ inner }), 1) },
      ['element-unknown'],
    ],
    [
      'a document of objects 50,000 deep',
      {
        ...(bundle({ resourceType: 'Basic', id: 'a', code: { text: 'x' }, other: nested(50_000, (inner) => ({ inner }), 1) }) as object),
        type: 'document',
      },
      ['element-unknown', 'invariant-failed bdl-11', 'invariant-failed bdl-10', 'invariant-failed bdl-9'].sort(),
    ],
    ['a text of 5 million characters', { resourceType: 'Patient', name: [{ text: 'x'.repeat(5e6) }] }, ['string-too-long']],
    ['a code of 5 million characters', { resourceType: 'Patient', gender: 'x'.repeat(5e6) }, ['string-too-long']],
    [
      'a reference of a million parts',
      { resourceType: 'Patient', managingOrganization: { reference: `http://${'A/'.repeat(1e6)} ` } },
      ['string-too-long'],
    ],
    [
      'an OID of 400,000 parts',
      { resourceType: 'Patient', identifier: [{ system: `urn:oid:1${'.1'.repeat(400_000)}.`, value: '1' }] },
      ['primitive-format'],
    ],
    ['a date of a million digits', { resourceType: 'Patient', birthDate: '2'.repeat(1e6) }, ['primitive-format']],
    [
      '20,000 elements that do not exist',
      { resourceType: 'Patient', ...Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`e${i}`, i])) },
      ['element-unknown'],
    ],
    ['20,000 times null', { resourceType: 'Patient', name: Array.from({ length: 20_000 }, () => null) }, ['json-null']],
    [
      '20,000 entries with the same resource',
      {
        resourceType: 'Bundle',
        type: 'collection',
        entry: Array.from({ length: 20_000 }, () => ({
          fullUrl: 'https://unknown.example/Patient/1',
          resource: { resourceType: 'Patient', id: '1' },
        })),
      },
      ['invariant-failed bdl-7'],
    ],
  ])('%s', (_name, document, ids) => {
    expect(idsOf(validator.findings(document))).toEqual(ids);
  });

  it('references in a circle of 1,000', () => {
    const entry = Array.from({ length: 1000 }, (_, i) => ({
      fullUrl: `https://unknown.example/CarePlan/${i}`,
      resource: {
        resourceType: 'CarePlan',
        id: String(i),
        status: 'active',
        intent: 'plan',
        subject: { display: 'x' },
        basedOn: [{ reference: `CarePlan/${(i + 1) % 1000}` }],
      },
    }));
    expect(idsOf(validator.findings({ resourceType: 'Bundle', type: 'collection', entry }))).toEqual([]);
  });

  it('the names of object prototypes are data', () => {
    const document: unknown = JSON.parse(
      '{"resourceType":"Patient","__proto__":{"active":true},"constructor":1,"toString":{"a":1},"name":[{"hasOwnProperty":1,"text":"x"}]}',
    );
    expect(validator.said(document).sort()).toEqual([
      'element-unknown Patient.__proto__',
      'element-unknown Patient.constructor',
      'element-unknown Patient.name[0].hasOwnProperty',
      'element-unknown Patient.toString',
    ]);
  });
});

/** Does a finding's path lead to something in the document, or to something that its parent lacks? */
function isThere(document: unknown, path: Finding['path']): boolean {
  let value = document;
  for (const [i, step] of path.entries()) {
    if (typeof value !== 'object' || value === null) return false;
    if (!Object.hasOwn(value, step))
      return i === path.length - 1 || (i === path.length - 2 && Array.isArray(value) === (typeof step === 'number'));
    value = (value as Record<string | number, unknown>)[step];
  }
  return true;
}
