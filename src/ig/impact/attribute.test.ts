import { describe, expect, it } from 'vitest';
import type { ReportedFinding } from '../../report/reported-finding.js';
import type { Change } from '../diff/change.js';
import { Attribution } from './attribute.js';
import type { ChangedFinding } from './compare-findings.js';

const visit = 'http://example.org/StructureDefinition/visit';
const found = (kind: ChangedFinding['kind'], more: Partial<ReportedFinding>): ChangedFinding => ({
  kind,
  finding: {
    id: 'cardinality-min',
    severity: 'error',
    code: 'required',
    params: {},
    expression: 'Encounter',
    path: [],
    profile: visit,
    ...more,
  },
});
const change = (more: Partial<Change>): Change => ({ definition: visit, aspect: 'min', effect: 'stricter', ...more });

describe('the cause of a finding', () => {
  it.each<[string, Change, ChangedFinding]>([
    ['the demand on its element', change({ element: 'Encounter.period' }), found('gained', { definition: 'Encounter.period' })],
    [
      'the demand, whatever version the profile is named with',
      change({ element: 'Encounter.period' }),
      found('gained', { definition: 'Encounter.period', profile: `${visit}|2.0` }),
    ],
    [
      'an invariant by its key',
      change({ element: 'Encounter', aspect: 'invariant', after: 'a-1 (error): true' }),
      found('gained', { id: 'invariant-failed', rule: 'a-1', definition: 'Encounter' }),
    ],
    [
      'an invariant that weighs less',
      change({ element: 'Encounter', aspect: 'invariant', effect: 'looser', before: 'a-1 (error): true', after: 'a-1 (warning): true' }),
      found('changed', { id: 'invariant-failed', rule: 'a-1', definition: 'Encounter' }),
    ],
    [
      'a slice that what is inside belongs to',
      change({ element: 'Encounter.type:a', aspect: 'slice' }),
      found('gained', { definition: 'Encounter.type:a.coding.system' }),
    ],
    [
      'a code that left a value set',
      { definition: 'http://example.org/ValueSet/kinds', element: 'a', aspect: 'code', effect: 'stricter', before: 'http://s' },
      found('gained', { id: 'binding-required', params: { code: 'http://s#a', valueSet: 'kinds' }, definition: 'Encounter.type' }),
    ],
    [
      'another display',
      { definition: 'http://s', element: 'a', aspect: 'display', effect: 'other', before: 'A', after: 'B' },
      found('gained', { id: 'display-mismatch', params: { code: 'http://s#a' } }),
    ],
  ])('is %s', (_what, one, finding) => {
    expect(new Attribution([change({ element: 'Encounter.length' }), one]).causesOf(finding)).toEqual([1]);
  });

  it.each<[string, Change, ChangedFinding]>([
    ['another element', change({ element: 'Encounter.type' }), found('gained', { definition: 'Encounter.period' })],
    [
      'an element whose name begins alike',
      change({ element: 'Encounter.type:a', aspect: 'slice' }),
      found('gained', { definition: 'Encounter.type:ab' }),
    ],
    [
      'another profile',
      change({ element: 'Encounter.period', definition: 'http://example.org/other' }),
      found('gained', { definition: 'Encounter.period' }),
    ],
    [
      'a looser demand, for what is new',
      change({ element: 'Encounter.period', effect: 'looser' }),
      found('gained', { definition: 'Encounter.period' }),
    ],
    ['a stricter demand, for what is gone', change({ element: 'Encounter.period' }), found('lost', { definition: 'Encounter.period' })],
    [
      'another demand on the same element',
      change({ element: 'Encounter.period', aspect: 'max' }),
      found('gained', { definition: 'Encounter.period' }),
    ],
    [
      'another invariant',
      change({ element: 'Encounter', aspect: 'invariant', after: 'a-11 (error): true' }),
      found('gained', { id: 'invariant-failed', rule: 'a-1', definition: 'Encounter' }),
    ],
    [
      'another code',
      { definition: 'http://example.org/ValueSet/kinds', element: 'b', aspect: 'code', effect: 'stricter' },
      found('gained', { id: 'binding-required', params: { code: 'http://s#a', valueSet: 'kinds' } }),
    ],
  ])('is not %s', (_what, one, finding) => {
    expect(new Attribution([one]).causesOf(finding)).toEqual([]);
  });
});
