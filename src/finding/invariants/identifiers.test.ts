import { describe, expect, it } from 'vitest';
import { authorisationText, cvrLengthText, glnCheckText, glnLengthText, kombitText, sorText } from './identifiers.js';
import type { InvariantText } from './invariant-text.js';

const said = ({ text, forValue }: InvariantText, value: unknown) => forValue?.(value) ?? text;

describe('the text about a number', () => {
  it.each<[string, InvariantText, unknown, RegExp, RegExp]>([
    ['a short SOR id', sorText, '4510000160', /has 10 digits, but must have at least 11/, /har 10 cifre, men skal have mindst 11/],
    ['a CVR number for a SOR id', sorText, '29190623', /probably the CVR number/, /formentlig CVR-nummeret/],
    ['a SOR id with spaces', sorText, '451 000 016 003', /send 451000016003$/, /send 451000016003$/],
    ['a SOR id that is a name', sorText, 'Afdeling 4', /at least 11 digits/, /mindst 11 cifre/],
    ['a CVR number with its country', cvrLengthText, 'DK 29190623', /send 29190623$/, /send 29190623$/],
    [
      'a CVR number with a digit too many',
      cvrLengthText,
      '291906231',
      /has 9 digits, but must have exactly 8/,
      /har 9 cifre, men skal have præcis 8/,
    ],
    ['a GLN with spaces', glnLengthText, '5790 0001 21526', /send 5790000121526$/, /send 5790000121526$/],
    // GS1's own example of a check digit: 629104150021 has 3.
    ['a GLN with another check digit', glnCheckText, '6291041500214', /ends with 4, .*check digit 3/, /ender på 4, .*kontrolcifret 3/],
    [
      'an organisation id in upper case',
      kombitText,
      '{9F86D081-884C-4D63-A0F4-1B2C3D4E5F60}',
      /send urn:uuid:9f86d081-884c-4d63-a0f4-1b2c3d4e5f60$/,
      /send urn:uuid:9f86d081/,
    ],
    ['an authorisation id', authorisationText, 'ABC', /five characters/, /fem tegn/],
  ])('tells of %s what to send', (_what, text, value, en, da) => {
    expect(said(text, value).en).toMatch(en);
    expect(said(text, value).da).toMatch(da);
  });
});
