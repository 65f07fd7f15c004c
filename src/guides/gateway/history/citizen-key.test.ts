import { describe, expect, it } from 'vitest';
import { ReportView } from '../../ltt/view/report-view.js';
import { citizenKey, isProvisional } from './citizen-key.js';

const cpr = 'urn:oid:1.2.208.176.1.2';
function keyOf(identifier: unknown, id: unknown = 'p'): string | undefined {
  const { citizen } = new ReportView({ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', id, identifier } }] }, []);
  return citizen && citizenKey(citizen);
}

describe('who a report is about', () => {
  it.each([
    ['a CPR number', [{ system: cpr, value: '2102149999' }], 'cpr:2102149999', false],
    ['with a hyphen', [{ system: cpr, value: '210214-9999' }], 'cpr:2102149999', false],
    ['with a space', [{ system: cpr, value: ' 210214 9999 ' }], 'cpr:2102149999', false],
    [
      'beside others',
      [
        { system: 'urn:x', value: '1' },
        { system: cpr, value: '2102149999' },
      ],
      'cpr:2102149999',
      false,
    ],
    ['an X-eCPR', [{ system: 'urn:oid:1.2.208.176.1.6.1.1', value: '2102141ab5' }], 'urn:oid:1.2.208.176.1.6.1.1|2102141AB5', true],
    ['60 added to the day', [{ system: cpr, value: '8102149999' }], `${cpr}|8102149999`, true],
    ['a digit too few', [{ system: cpr, value: '210214999' }], `${cpr}|210214999`, true],
    ['a number without a system', [{ value: '2102149999' }], '|2102149999', true],
    ['no number', [{ system: cpr }], 'Patient/p', true],
    ['no identifier', undefined, 'Patient/p', true],
    ['what is no identifier', 'x', 'Patient/p', true],
  ])('%s', (_what, identifier, key, provisional) => {
    expect(keyOf(identifier)).toBe(key);
    expect(isProvisional(key)).toBe(provisional);
  });

  it('is unknown when there is nothing to tell by', () => {
    expect(keyOf([{ system: cpr }], 7)).toBeUndefined();
  });
});
