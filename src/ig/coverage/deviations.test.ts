import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../finding/finding.js';
import { agrees, deviationsOf } from './deviations.js';
import type { ExpectedFinding, GoldenCase } from './golden-case.js';
import { placesWithoutNarrative } from './narrative.js';
import { writeCases } from './write-cases.js';

const profile = 'http://p';
const found: Finding = {
  id: 'cardinality-min',
  severity: 'error',
  code: 'required',
  params: {},
  expression: 'Patient.active',
  path: ['active'],
  profile,
  definition: 'Patient.active',
  source: profile,
};
const expected: ExpectedFinding = {
  id: 'cardinality-min',
  severity: 'error',
  expression: 'Patient.active',
  profile,
  definition: 'Patient.active',
};
const narrative: Finding = {
  id: 'invariant-failed',
  severity: 'information',
  code: 'invariant',
  params: {},
  expression: 'Patient',
  path: [],
  profile,
  definition: 'Patient',
  rule: 'dom-6',
  source: 'http://b',
};
const golden = (...expect: readonly ExpectedFinding[]): GoldenCase => ({
  name: 'a/b',
  about: 'x',
  document: { resourceType: 'Patient' },
  profiles: [],
  expect,
});
const isPatient = (type: string): boolean => type === 'Patient';

describe('deviationsOf', () => {
  it('agrees when every finding is expected, the missing narrative by rule', () => {
    expect(deviationsOf(golden(expected), [narrative, found], isPatient)).toEqual({ missing: [], unexpected: [] });
  });

  it.each<[string, GoldenCase, Finding[]]>([
    ['an extra finding', golden(), [found, narrative]],
    ['a finding made twice', golden(expected), [found, found, narrative]],
    ['a finding that was not made', golden(expected), [narrative]],
    ['a missing narrative that was not found', golden(expected), [found]],
    [
      'a narrative missed where there is none to miss',
      { ...golden(expected), document: { resourceType: 'Patient', text: { div: '' } } },
      [found, narrative],
    ],
    ['another severity', golden({ ...expected, severity: 'warning' }), [found, narrative]],
    ['another place', golden({ ...expected, expression: 'Patient' }), [found, narrative]],
    ['another profile', golden({ ...expected, profile: 'http://q', source: profile }), [found, narrative]],
    ['another definition', golden({ ...expected, definition: 'Patient' }), [found, narrative]],
    ['another source than the profile', golden(expected), [{ ...found, source: 'http://q' }, narrative]],
    ['a rule that was not expected', golden(expected), [{ ...found, rule: 'r' }, narrative]],
  ])('does not agree about %s', (_what, one, findings) => {
    expect(agrees(deviationsOf(one, findings, isPatient))).toBe(false);
  });

  it('goes by the list where a case lists narratives', () => {
    const listed: ExpectedFinding = {
      id: 'invariant-failed',
      severity: 'information',
      expression: 'Patient',
      profile,
      definition: 'Patient',
      rule: 'dom-6',
      source: 'http://b',
    };
    expect(agrees(deviationsOf(golden(listed), [narrative], isPatient))).toBe(true);
    expect(agrees(deviationsOf(golden(listed), [], isPatient))).toBe(false);
  });
});

describe('placesWithoutNarrative', () => {
  it('names every resource that lacks one', () => {
    const document = {
      resourceType: 'Bundle',
      entry: [
        { resource: { resourceType: 'Patient' } },
        { resource: { resourceType: 'Patient', text: { div: 'x' }, contained: [{ resourceType: 'Patient' }] } },
        { resource: { resourceType: 'Binary' } },
      ],
    };
    expect(placesWithoutNarrative(document, isPatient)).toEqual(['Bundle.entry[0].resource', 'Bundle.entry[1].resource.contained[0]']);
  });
});

describe('writeCases', () => {
  it('writes the document, and beside it everything that is to be found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ltt-written-'));
    try {
      expect(writeCases([golden(expected)], folder, isPatient)).toBe(1);
      const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
      expect(read('a/b.json')).toEqual({ resourceType: 'Patient' });
      expect(read('a/b.expected.json')).toEqual({
        about: 'x',
        findings: [expected, { id: 'invariant-failed', severity: 'information', expression: 'Patient', rule: 'dom-6' }],
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
