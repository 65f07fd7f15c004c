import { describe, expect, it } from 'vitest';
import { birthDay, cprDate, passesModulus11 } from './cpr.js';
import { replacementKind } from './replacement-number.js';

describe('the century of a CPR number', () => {
  // The table at cpr.dk: seventh digit, year, century; each row at both ends.
  it.each([
    ['0', '00', 1900],
    ['0', '99', 1999],
    ['3', '00', 1900],
    ['3', '99', 1999],
    ['4', '00', 2000],
    ['4', '36', 2036],
    ['4', '37', 1937],
    ['4', '99', 1999],
    ['5', '00', 2000],
    ['5', '57', 2057],
    ['5', '58', 1858],
    ['5', '99', 1899],
    ['8', '00', 2000],
    ['8', '57', 2057],
    ['8', '58', 1858],
    ['8', '99', 1899],
    ['9', '00', 2000],
    ['9', '36', 2036],
    ['9', '37', 1937],
    ['9', '99', 1999],
  ])('with seventh digit %s and year %s is that of %i', (digit, year, expected) => {
    expect(cprDate(`0101${year}${digit}000`)).toEqual({ year: expected, month: 1, day: 1 });
  });

  it('decides whether there is a 29 February', () => {
    expect(birthDay('2902004000')).toBeDefined();
    expect(birthDay('2902000000')).toBeUndefined();
    expect(birthDay('2902124000')).toBeDefined();
    expect(birthDay('2902134000')).toBeUndefined();
  });

  it('is not asked of anything else', () => {
    for (const text of ['', '050514-9996', '050514999', '05051499966', '0505141AB6', ' 0505149996', '٠٥٠٥١٤٩٩٩٦'])
      expect(cprDate(text)).toBeUndefined();
  });
});

describe('modulus 11', () => {
  // 070761-4285 is the worked example of the CPR office's description of modulus 11; 0505149996 is the guide's test person.
  it.each([
    ['0707614285', true],
    ['0505149996', false],
    ['2102149999', false],
    ['0000000000', true],
    ['050514-9996', false],
  ])('%s: %s', (number, passes) => {
    expect(passesModulus11(number)).toBe(passes);
  });
});

describe('a replacement number', () => {
  it.each([
    ['0505141AB6', 'x-ecpr'],
    ['0505147ab6', 'x-ecpr'],
    ['050514-7AB6', 'x-ecpr'],
    ['0505140AB6', 'd-ecpr'],
    ['0505145AB6', 'd-ecpr'],
    ['2902146AB6', 'd-ecpr'],
    ['6505149996', 'day-60'],
    ['6102149999', 'day-60'],
    ['9101149999', 'day-60'],
    ['0505142AB6', undefined],
    ['3202141AB6', undefined],
    ['0505149996', undefined],
    ['3102149999', undefined],
    ['6005149999', undefined],
    ['9102149999', undefined],
    ['9201149999', undefined],
    ['', undefined],
  ])('%s: %s', (number, kind) => {
    expect(replacementKind(number)).toBe(kind);
  });
});
