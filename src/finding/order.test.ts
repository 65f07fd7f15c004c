import { describe, expect, it } from 'vitest';
import type { Finding } from './finding.js';
import { distinct, fingerprint, inReadingOrder } from './order.js';

const finding = (more: Partial<Finding> = {}): Finding => ({
  id: 'cardinality-min',
  severity: 'error',
  code: 'required',
  params: { element: 'Patient.active', min: 1, count: 0 },
  expression: 'Patient.active',
  path: ['active'],
  ...more,
});

describe('the fingerprint of a finding', () => {
  it('is the same whichever profile or definition led to it, and wherever its parameters stand', () => {
    const other = finding({
      profile: 'http://test.example/p',
      definition: 'Patient.active',
      source: 'x',
      params: { count: 0, min: 1, element: 'Patient.active' },
    });
    expect(fingerprint(other)).toBe(fingerprint(finding()));
    expect(fingerprint(finding({ params: { profile: 'a' } }))).toBe(fingerprint(finding({ params: { profile: 'b' } })));
  });

  it.each<[string, Partial<Finding>]>([
    ['another id', { id: 'cardinality-max' }],
    ['another place', { expression: 'Patient.name' }],
    ['another rule', { rule: 'pat-1' }],
    ['another parameter', { params: { element: 'Patient.active', min: 2, count: 0 } }],
  ])('differs for %s', (_what, more) => {
    expect(fingerprint(finding(more))).not.toBe(fingerprint(finding()));
  });

  it('cannot be made the same by what stands in the parameters', () => {
    expect(fingerprint(finding({ params: { a: '","b' } }))).not.toBe(fingerprint(finding({ params: { a: '', b: '' } })));
  });
});

describe('distinct', () => {
  it('keeps the first of those that say the same', () => {
    const [first, second, other] = [finding({ profile: 'a' }), finding({ profile: 'b' }), finding({ expression: 'Patient.name' })];
    expect(distinct([first, second, other, first])).toEqual([first, other]);
  });

  it('keeps what is different at one place: other kinds, and other words of one kind', () => {
    const kinds = [finding(), finding({ id: 'cardinality-max' }), finding({ params: { min: 2 } }), finding({ rule: 'pat-1' })];
    expect(distinct([...kinds, ...kinds.map((one) => ({ ...one, profile: 'b' }))])).toEqual(kinds);
  });
});

describe('reading order', () => {
  it('goes by weight, line, column and id, and leaves the list it is given', () => {
    const given = [
      finding({ line: 2, column: 1 }),
      finding({ line: 1, column: 9, severity: 'information' }),
      finding({ line: 1, column: 9, severity: 'warning' }),
      finding({ line: 1, column: 9, id: 'slice-min' }),
      finding({ line: 1, column: 9, id: 'slice-max' }),
      finding({ line: 1, column: 2, severity: 'information' }),
    ];
    const order = [...given];
    expect(inReadingOrder(given).map((one) => given.indexOf(one))).toEqual([4, 3, 0, 2, 5, 1]);
    expect(given).toEqual(order);
  });

  it('leaves findings without a place as they came', () => {
    const given = [finding({ expression: 'b' }), finding({ expression: 'a' })];
    expect(inReadingOrder(given)).toEqual(given);
  });
});
