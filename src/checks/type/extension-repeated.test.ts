import { describe, expect, it } from 'vitest';
import type { Facts } from '../../plan/testing/definitions.js';
import { extension, extensionType, profile, urlOf } from '../../plan/testing/definitions.js';
import { shortly, validatorFor, validatorWith } from '../../validate/testing/validator.js';

const upTo = (name: string, max: string): ReturnType<typeof extension> =>
  extension(name, { Extension: { min: 0, max }, 'Extension.value[x]': { min: 1, type: [{ code: 'string' }] } });
const named = (name: string, more: Facts = {}): Record<string, Facts> => ({
  [`Patient.extension:${name}`]: { type: extensionType(name), ...more },
});
const modifier = extension('modifier', { Extension: { max: '1', isModifier: true }, 'Extension.value[x]': { type: [{ code: 'string' }] } });
const definitions = [
  upTo('once', '1'),
  upTo('twice', '2'),
  upTo('many', '*'),
  modifier,
  profile('names-once', 'Patient', named('once')),
  profile('names-twice', 'Patient', named('twice')),
  profile('demands-once', 'Patient', named('once', { min: 1 })),
  profile('derived', 'Patient', named('once', { min: 1 }), { baseDefinition: urlOf('names-once') }),
  profile('any-number', 'Patient', named('once', { max: '*' })),
  profile('in-name', 'Patient', { 'Patient.name.extension:once': { type: extensionType('once') } }),
  profile('names-modifier', 'Patient', { 'Patient.modifierExtension:m': { type: extensionType('modifier') } }),
];
const validator = validatorFor(...definitions);
const given = (name: string, count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({ url: urlOf(name), valueString: `v${i}` }));
const found = (more: object, ...profiles: string[]): string[] =>
  validator
    .findings({ resourceType: 'Patient', ...more }, ...profiles.map(urlOf))
    .filter(({ severity }) => severity !== 'information')
    .map((finding) => `${finding.severity} ${shortly(finding)}`);

describe('the max of an extension’s root element', () => {
  it('is that of a slice that names the extension and states none', () => {
    expect(found({ extension: given('once', 1) }, 'names-once')).toEqual([]);
    expect(found({ extension: given('once', 2) }, 'names-once')).toEqual(['error slice-max Patient.extension[1]']);
    expect(found({ extension: given('twice', 2) }, 'names-twice')).toEqual([]);
    expect(found({ extension: given('twice', 3) }, 'names-twice')).toEqual(['error slice-max Patient.extension[2]']);
    expect(found({ extension: given('once', 2) }, 'demands-once')).toEqual(['error slice-max Patient.extension[1]']);
    expect(found({ extension: given('once', 2) }, 'derived')).toEqual(['error slice-max Patient.extension[1]']);
    expect(found({ name: [{ text: 'x', extension: given('once', 2) }] }, 'in-name')).toEqual([
      'error slice-max Patient.name[0].extension[1]',
    ]);
    expect(found({ modifierExtension: given('modifier', 2) }, 'names-modifier')).toEqual(['error slice-max Patient.modifierExtension[1]']);
  });

  it('is a warning where no profile names the extension, or one allows more of it', () => {
    expect(found({ extension: given('once', 1) })).toEqual([]);
    expect(found({ extension: given('once', 2) })).toEqual(['warning extension-repeated Patient.extension[1]']);
    expect(found({ extension: given('twice', 4) })).toEqual(['warning extension-repeated Patient.extension[2]']);
    expect(found({ extension: given('many', 4) })).toEqual([]);
    expect(found({ extension: given('once', 2) }, 'any-number')).toEqual(['warning extension-repeated Patient.extension[1]']);
    expect(found({ modifierExtension: given('modifier', 2) })).toEqual(['warning extension-repeated Patient.modifierExtension[1]']);
  });

  it('is about each element by itself', () => {
    expect(
      found({
        name: [
          { text: 'a', extension: given('once', 1) },
          { text: 'b', extension: given('once', 1) },
        ],
        extension: given('once', 1),
      }),
    ).toEqual([]);
    expect(found({ birthDate: '2010-01-01', _birthDate: { extension: given('once', 2) } })).toEqual([
      'warning extension-repeated Patient.birthDate.extension[1]',
    ]);
    expect(found({ name: [{ given: ['a', 'b'], _given: [null, { extension: given('once', 2) }] }] })).toEqual([
      'warning extension-repeated Patient.name[0].given[1].extension[1]',
    ]);
  });

  it('is found whether data is looked at closely or not', () => {
    const closely = validatorWith({ fastPath: false }, ...definitions);
    for (const resource of [
      { extension: given('once', 2) },
      { name: [{ text: 'x', extension: given('once', 2) }] },
      { extension: [...given('once', 1), ...given('twice', 2)] },
    ]) {
      const patient = { resourceType: 'Patient', ...resource };
      expect(validator.findings(patient).map(shortly)).toEqual(closely.findings(patient).map(shortly));
    }
  });

  it('of an extension that is not known is nobody’s business', () => {
    expect(found({ extension: given('unknown', 3) })).toEqual([]);
  });
});
