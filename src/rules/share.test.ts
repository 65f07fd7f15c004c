import { describe, expect, it } from 'vitest';
import { rulesAbout } from './rule.js';
import { severityOf } from './report-checker.js';
import { adoptIn, hasId, idsOf, isHistoryId, sharedIds } from './share.js';

const text = { en: 'a', da: 'b' };
const rule = rulesAbout<object>()({
  meta: {
    id: 'FKG-R90',
    stage: 'gateway',
    severity: 'error',
    code: 'value',
    appliesTo: ['Resource.id'],
    sources: ['inferred'],
    title: text,
    about: text,
    messages: {},
    example: [],
  },
  check: () => undefined,
});
const { meta } = adoptIn()(rule, { id: 'ABC-R90', appliesTo: ['id'], example: [], severity: 'warning' });

describe('a shared rule', () => {
  it("has the guide's id, names and weight, and answers to both ids", () => {
    expect(meta).toMatchObject({ id: 'ABC-R90', shared: 'FKG-R90', appliesTo: ['id'], severity: 'warning', sources: ['inferred'] });
    expect(['ABC-R90', 'FKG-R90', 'LTT-R90'].map((id) => hasId(meta, id))).toEqual([true, true, false]);
    expect(idsOf([meta])).toEqual(['ABC-R90', 'FKG-R90']);
    expect([...sharedIds([meta, rule.meta])]).toEqual([['ABC-R90', 'FKG-R90']]);
  });

  it('weighs what its shared id is set to, unless its own is', () => {
    expect(severityOf(meta, undefined)).toBe('warning');
    expect(severityOf(meta, new Map([['FKG-R90', 'off']]))).toBe('off');
    expect(
      severityOf(
        meta,
        new Map([
          ['FKG-R90', 'off'],
          ['ABC-R90', 'error'],
        ]),
      ),
    ).toBe('error');
    expect(severityOf(rule.meta, new Map([['ABC-R90', 'off']]))).toBe('error');
  });

  it.each([
    ['LTT-X01', true],
    ['KL2-X13', true],
    ['LTT-R01', false],
    ['ltt-X01', false],
    ['json-X01', false],
  ])('%s is across reports: %s', (id, expected) => {
    expect(isHistoryId(id)).toBe(expected);
  });
});
