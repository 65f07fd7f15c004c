import type { CodeSystem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const system = urlOf('colours');
const colours: CodeSystem = {
  resourceType: 'CodeSystem',
  url: system,
  version: '2',
  status: 'active',
  content: 'complete',
  caseSensitive: true,
  concept: [{ code: 'red', display: 'Bright red', designation: [{ language: 'da', value: 'Rød' }] }, { code: 'nameless' }],
};
const fragment: CodeSystem = { ...colours, url: urlOf('fragment'), content: 'fragment' };
const validator = validatorFor(colours, fragment);
const said = (...coding: object[]) => validator.said({ resourceType: 'Observation', status: 'final', code: { coding } });

describe('a Coding', () => {
  it('has a code of its system', () => {
    expect(said({ system, code: 'red' })).toEqual([]);
    expect(said({ system, code: 'red' }, { system, code: 'rde' }, { system, code: 'Red' })).toEqual([
      'code-unknown Observation.code.coding[1].code',
      'code-unknown Observation.code.coding[2].code',
    ]);
  });

  it('of a system that is not here, or not whole, or that is not named, is not judged', () => {
    expect(
      said(
        { system: urlOf('nowhere'), code: 'x' },
        { system: urlOf('fragment'), code: 'x' },
        { code: 'x', display: 'y' },
        { system },
        { display: 'x' },
      ),
    ).toEqual([]);
  });

  it('has a display that is a name of the code, whatever its letter case', () => {
    expect(
      said(
        { system, code: 'red', display: 'Bright red' },
        { system, code: 'red', display: 'bright RED' },
        { system, code: 'red', display: 'Rød' },
        { system, code: 'red', display: 'rød' },
      ),
    ).toEqual([]);
    expect(said({ system, code: 'red', display: 'Blue' })).toEqual(['display-mismatch Observation.code.coding[0].display']);
    expect(said({ system, code: 'red', display: 'Bright  red' })).toEqual(['display-mismatch Observation.code.coding[0].display']);
    expect(said({ system, code: 'red', display: 'Bright red ' })).toEqual(['display-mismatch Observation.code.coding[0].display']);
    expect(said({ system, code: 'red', display: '  ' })).toContain('display-mismatch Observation.code.coding[0].display');
    expect(said({ system, code: 'red', display: 'Bright' })).toEqual(['display-mismatch Observation.code.coding[0].display']);
  });

  it('may be called anything where its system has no name for it, or is of another version', () => {
    expect(said({ system, code: 'nameless', display: 'x' }, { system, version: '1', code: 'red', display: 'x' })).toEqual([]);
  });

  it('may have a name that is not here where only an excerpt of its system can be: a synonym of SNOMED CT is right', () => {
    const sct = { ...colours, url: 'http://snomed.info/sct' };
    const excerpt = validatorFor(sct);
    const coding = { system: sct.url, code: 'red', display: 'Scarlet' };
    expect(excerpt.said({ resourceType: 'Observation', status: 'final', code: { coding: [coding] } })).toEqual([]);
  });

  it('says who demands it: Coding itself', () => {
    const [finding] = validator
      .findings({ resourceType: 'Observation', status: 'final', code: { coding: [{ system, code: 'x' }] } })
      .filter((one) => one.id === 'code-unknown');
    expect(finding).toMatchObject({ source: 'http://hl7.org/fhir/StructureDefinition/Coding', severity: 'error', code: 'code-invalid' });
  });

  it('may hold anything else, without harm', () => {
    expect(said({ system: 1, code: [], display: {} })).toEqual(
      expect.arrayContaining(['primitive-json-type Observation.code.coding[0].system']),
    );
    expect(said({ system: 'urn:__proto__', code: 'constructor', display: 'toString' })).toEqual([]);
  });
});
