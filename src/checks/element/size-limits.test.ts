import { expect, it } from 'vitest';
import { extension, profile, urlOf, type Facts } from '../../plan/testing/definitions.js';
import { readJson } from '../../document/json/read-json.js';
import { validatorFor } from '../../validate/testing/validator.js';

const limit = (name: string, value: number): Facts => ({
  extension: [{ url: `http://hl7.org/fhir/StructureDefinition/${name}`, valueInteger: value }],
});
const validator = validatorFor(
  profile('weighed', 'Observation', { 'Observation.value[x]': { type: [{ code: 'Quantity' }], ...limit('maxDecimalPlaces', 1) } }),
  extension('price', { 'Extension.value[x]': { type: [{ code: 'decimal' }], ...limit('maxDecimalPlaces', 2) } }),
  profile('small', 'Patient', { 'Patient.photo': limit('maxSize', 3), 'Patient.active': limit('maxSize', 3) }),
);
const observation = (value: string) =>
  `{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":${value}}}`;
const patient = (price: string) => `{"resourceType":"Patient","extension":[{"url":"${urlOf('price')}","valueDecimal":${price}}]}`;

function said(text: string, profileName?: string): string[] {
  const reading = readJson(text);
  if ('problem' in reading) throw new Error(reading.problem.id);
  return validator.said(reading.value, ...(profileName === undefined ? [] : [urlOf(profileName)]));
}

it('limits the decimals of a quantity or number (maxDecimalPlaces), zeros at the end included', () => {
  expect(said(observation('70.5'), 'weighed')).toEqual([]);
  expect(said(observation('70'), 'weighed')).toEqual([]);
  expect(said(observation('70.25'), 'weighed')).toEqual(['max-decimals Observation.value.ofType(Quantity)']);
  expect(said(observation('70.50'), 'weighed')).toEqual(['max-decimals Observation.value.ofType(Quantity)']);
  expect(said(patient('1.25'))).toEqual([]);
  expect(said(patient('1.250'))).toEqual(['max-decimals Patient.extension[0].value.ofType(decimal)']);
});

it('limits the size of an attachment (maxSize), in bytes', () => {
  const photo = (data: string) => said(JSON.stringify({ resourceType: 'Patient', photo: [{ contentType: 'image/png', data }] }), 'small');
  expect(photo('AAAA')).toEqual([]);
  expect(photo('AAAAAA==')).toEqual(['max-size Patient.photo[0]']);
});

it('reports a limit of another type on the definition', () => {
  expect(validator.faults.map(({ element }) => element)).toEqual(['Patient.active']);
});
