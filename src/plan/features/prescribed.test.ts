import { describe, expect, it } from 'vitest';
import { author, merged } from '../testing/feature.js';
import { prescribed } from './prescribed.js';

describe('prescribed values', () => {
  it('are known by the type in their name', () => {
    expect(merged(prescribed, {}, { fixedUri: 'urn:x' }).element.fixed).toEqual([{ type: 'Uri', value: 'urn:x', by: author }]);
    expect(merged(prescribed, {}, { patternCodeableConcept: { coding: [{ code: 'a' }] } }).element.pattern).toEqual([
      { type: 'CodeableConcept', value: { coding: [{ code: 'a' }] }, by: author },
    ]);
    expect(merged(prescribed, {}, { fixedBoolean: false }).element.fixed).toEqual([{ type: 'Boolean', value: false, by: author }]);
  });

  it('of the base stay in force', () => {
    const base = { pattern: [{ type: 'Coding', value: { system: 's' } }] };
    expect(merged(prescribed, base, { patternCoding: { code: 'c' } }).element.pattern).toEqual([
      ...base.pattern,
      { type: 'Coding', value: { code: 'c' }, by: author },
    ]);
    expect(merged(prescribed, base, { fixedCoding: { system: 's', code: 'c' } }).element).toMatchObject({
      ...base,
      fixed: [{ type: 'Coding', by: author }],
    });
  });

  it("that only repeat the base's are the base's", () => {
    const base = { pattern: [{ type: 'Coding', value: { system: 's' } }] };
    expect(merged(prescribed, base, { patternCoding: { system: 's' } }).element.pattern).toEqual(base.pattern);
  });
});
