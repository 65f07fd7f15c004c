import { describe, expect, it } from 'vitest';
import type { ConditionPlan, SlicePlan } from '../../plan/plan.js';
import { describeSlice } from './describe.js';

const told = (...conditions: ConditionPlan[]) => describeSlice({ name: 's', element: { id: 'X.y:s' }, conditions } satisfies SlicePlan);

describe('what tells a slice apart, in words', () => {
  it.each<[string, ConditionPlan[], string[]]>([
    [
      'a value',
      [{ path: [{ child: 'system' }], test: { kind: 'value', parts: [{ path: [], fixed: { type: 'Uri', value: 'urn:x' } }] } }],
      ['system', '"urn:x"'],
    ],
    [
      'a pattern below',
      [
        {
          path: [{ child: 'code' }],
          test: { kind: 'value', parts: [{ path: [{ child: 'coding' }, { child: 'code' }], pattern: { type: 'Code', value: 'a' } }] },
        },
      ],
      ['code.coding.code', '"a"'],
    ],
    [
      'a value set',
      [{ path: [], test: { kind: 'value', parts: [{ path: [], valueSet: 'http://test.example/vs/colours' }] } }],
      ['colours'],
    ],
    ['that it is there', [{ path: [{ child: 'period' }], test: { kind: 'exists', exists: true } }], ['period']],
    ['a type', [{ path: [{ resolve: true }], test: { kind: 'type', types: ['Patient', 'Group'] } }], ['resolve()', 'Patient', 'Group']],
    [
      'a profile',
      [{ path: [{ child: 'resource' }], test: { kind: 'profile', profiles: ['http://test.example/citizen'] } }],
      ['resource', 'citizen'],
    ],
    [
      'an extension',
      [
        {
          path: [{ extension: 'http://test.example/e' }, { child: 'value', types: ['code'] }, { ofType: 'code' }],
          test: { kind: 'exists', exists: false },
        },
      ],
      ['extension("http://test.example/e").value.ofType(code)'],
    ],
  ])('%s, in both languages', (_what, conditions, parts) => {
    const { en, da } = told(...conditions);
    for (const part of parts) expect([en, da].filter((text) => text.includes(part))).toHaveLength(2);
  });

  it('says the same thing differently in each language', () => {
    const exists = told({ path: [{ child: 'period' }], test: { kind: 'exists', exists: true } });
    expect(exists.en).not.toBe(exists.da);
  });

  it('is cut where it is long, and nothing where nothing tells', () => {
    expect(
      told({ path: [], test: { kind: 'value', parts: [{ path: [], fixed: { type: 'String', value: 'x'.repeat(10_000) } }] } }).en.length,
    ).toBeLessThan(300);
    expect(told()).toEqual({ en: '', da: '' });
    expect(describeSlice({ name: 's', element: { id: 'X.y:s' } })).toEqual({ en: '', da: '' });
  });
});
