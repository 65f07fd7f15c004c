import { describe, expect, it } from 'vitest';
import { encounterTexts } from './ltt.js';

const treatment = encounterTexts['klgateway-ltt-encounter-participants-and-deliveryType']!;
const coded = { coding: [{ code: 'x' }] };
const participant = [{ type: [coded] }];
const extension = [{ url: 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-encounter-delivery-type', valueCodeableConcept: coded }];

describe('the text about a treatment', () => {
  it.each([
    ['both', {}, /mangler både deltagere og leveringstype/],
    ['participants', { extension }, /mangler deltagere;.*leveringstypen er der/],
    ['participants with text only', { extension, participant: [{ type: [{ text: 'barn' }] }] }, /mangler deltagere;/],
    ['delivery type', { participant }, /mangler leveringstype;.*deltagerne er der/],
    [
      'delivery type under another extension',
      { participant, extension: [{ ...extension[0], url: 'http://other' }] },
      /mangler leveringstype;/,
    ],
    ['what is malformed', { participant: 'x', extension: [null] }, /mangler både/],
  ])('names %s as missing', (_what, encounter, expected) => {
    expect(treatment.forValue?.(encounter)?.da).toMatch(expected);
  });
});
