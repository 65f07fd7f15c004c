import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const by = (...paths: string[]): Facts => ({ slicing: { rules: 'open', discriminator: paths.map((path) => ({ type: 'value', path })) } });
const stated: Record<string, Facts> = {
  'Observation.component:a': { max: '0' },
  'Observation.component:a.code.coding.system': { fixedUri: 'urn:s' },
  'Observation.component:a.code.coding.code': { fixedCode: 'c' },
};
const component = (...coding: object[]) => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'x' },
  component: [{ code: { coding } }],
});
const found = ['slice-max Observation.component[0]'];

/** System and code are parts of one coding: two codings that have one each are not the slice. */
describe('a slice that is told by several parts of a repeating element', () => {
  const validator = validatorFor(
    profile('one', 'Observation', { 'Observation.component': by('code'), ...stated }),
    profile('two', 'Observation', { 'Observation.component': by('code.coding.system', 'code.coding.code'), ...stated }),
  );

  it.each(['one', 'two'])('has all of them in one value (%s discriminators)', (name) => {
    expect(validator.said(component({ system: 'urn:s', code: 'c' }), urlOf(name))).toEqual(found);
    expect(validator.said(component({ system: 'urn:x', code: 'y' }, { system: 'urn:s', code: 'c' }), urlOf(name))).toEqual(found);
    expect(validator.said(component({ system: 'urn:s', code: 'y' }, { system: 'urn:x', code: 'c' }), urlOf(name))).toEqual([]);
    expect(validator.said(component({ system: 'urn:s' }, { code: 'c' }), urlOf(name))).toEqual([]);
  });

  it('is nearly there where a part is missing', () => {
    const demanded = { ...stated, 'Observation.component:a': { min: 1 } };
    const other = validatorFor(
      profile('p', 'Observation', {
        'Observation.component': by('code.coding.system', 'code.coding.code'),
        ...demanded,
        'Observation.component:a.code.coding.system': { min: 1, fixedUri: 'urn:s' },
      }),
    );
    expect(other.said(component({ code: 'c' }), urlOf('p'))).toEqual(['cardinality-min Observation.component[0].code.coding[0].system']);
    expect(other.said(component({ code: 'd' }), urlOf('p'))).toEqual(['slice-min Observation.component']);
  });
});

describe('a slice that demands several kinds of one repeating element', () => {
  const kinds: Record<string, Facts> = {
    'Observation.component:a': { max: '0' },
    'Observation.component:a.code.coding': by('system'),
    'Observation.component:a.code.coding:one': { min: 1 },
    'Observation.component:a.code.coding:one.system': { fixedUri: 'urn:1' },
    'Observation.component:a.code.coding:two': { min: 1 },
    'Observation.component:a.code.coding:two.system': { fixedUri: 'urn:2' },
  };
  const validator = validatorFor(
    profile('whole', 'Observation', { 'Observation.component': by('code'), ...kinds }),
    profile('part', 'Observation', { 'Observation.component': by('code.coding'), ...kinds }),
  );

  it.each(['whole', 'part'])('has a value of each (%s)', (name) => {
    expect(validator.said(component({ system: 'urn:1' }, { system: 'urn:2' }), urlOf(name))).toEqual(found);
    expect(validator.said(component({ system: 'urn:1' }, { system: 'urn:1' }), urlOf(name))).toEqual([]);
  });
});
