import { expect, it } from 'vitest';
import { validatorFor } from '../../validate/testing/validator.js';
import { CountryNames } from './country-names.js';

it.each([
  ['BD', 'Australia', 'Bangladesh'],
  ['BGD', 'australia', 'Bangladesh'],
  ['050', 'Danmark', 'Bangladesh'],
  ['DK', 'Danmark', undefined],
  ['DK', 'Kingdom of Denmark', undefined],
  ['US', 'United States of America', undefined],
  ['XX', 'Denmark', undefined],
])('%s called %s', (code, display, expected) => {
  expect(new CountryNames().correction(code, display)).toBe(expected);
});

it('reports a country that has the name of another', () => {
  const patient = (display: string): object => ({
    resourceType: 'Patient',
    communication: [{ language: { coding: [{ system: 'urn:iso:std:iso:3166', code: 'DK', display }] } }],
  });
  const said = (display: string): string[] =>
    validatorFor()
      .said(patient(display))
      .filter((each) => each.startsWith('display'));
  expect(said('Danmark')).toEqual([]);
  expect(said('Sweden')).toEqual(['display-mismatch Patient.communication[0].language.coding[0].display']);
});
