import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../../validate/testing/validator.js';

const minLength = { url: 'http://hl7.org/fhir/StructureDefinition/minLength', valueInteger: 3 };
const validator = validatorFor(
  profile('long', 'Patient', { 'Patient.name.text': { extension: [minLength] } }),
  profile('short', 'Patient', { 'Patient.name.text': { maxLength: 3 } }),
);
const found = (name: string, text: unknown): string[] => validator.said({ resourceType: 'Patient', name: [{ text }] }, urlOf(name));

describe('maxLength', () => {
  it.each(['a', 'abc'])('accepts %s with a limit of 3', (text) => {
    expect(found('short', text)).toEqual([]);
  });

  it('counts characters, and warns that HL7 counts UTF-16 units', () => {
    expect(found('short', '😀😀😀')).toEqual(['max-length-units Patient.name[0].text']);
  });

  it.each(['abcd', '😀😀😀😀'])('finds %s too long for a limit of 3', (text) => {
    expect(found('short', text)).toEqual(['max-length Patient.name[0].text']);
  });
});

describe('minLength', () => {
  it.each(['abc', 'æøå', '😀😀😀', 'abcdefgh'])('accepts %s with a limit of 3', (text) => {
    expect(found('long', text)).toEqual([]);
  });

  it.each(['a', 'ab', '😀😀', '😀a'])('finds %s too short for a limit of 3', (text) => {
    expect(found('long', text)).toEqual(['min-length Patient.name[0].text']);
  });

  it('leaves a value that is not a string to the check of its type', () => {
    expect(found('long', 7)).not.toContain('min-length Patient.name[0].text');
  });
});
