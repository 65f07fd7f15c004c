import { describe, expect, it } from 'vitest';
import { printPlan } from './print.js';
import type { Facts } from './testing/definitions.js';
import { extension, extensionType, profile, urlOf } from './testing/definitions.js';
import { planOf } from './testing/core.js';

const codes = (valueSet: string): Facts => ({ binding: { strength: 'required', valueSet: urlOf(valueSet) } });

describe('a printed Plan', () => {
  const citizen = profile('citizen', 'Patient', {});
  const carePlan = profile('care-plan', 'CarePlan', {});
  const delivery = extension(
    'delivery-type',
    { 'Extension.value[x]': { type: [{ code: 'CodeableConcept' }], ...codes('delivery-types') } },
    ['Encounter'],
  );
  const encounter = profile('encounter', 'Encounter', {
    Encounter: { constraint: [{ key: 'treatment', severity: 'error', human: 'Treatment says how it was delivered', expression: 'true' }] },
    'Encounter.extension:deliveryType': { min: 0, max: '1', type: extensionType('delivery-type') },
    'Encounter.status': { short: '[DK] kontaktstatus' },
    'Encounter.class': { fixedCoding: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' } },
    'Encounter.type': { min: 1, max: '1', ...codes('encounter-types') },
    'Encounter.type.coding': {
      min: 1,
      max: '1',
      slicing: { rules: 'closed', ordered: true, discriminator: [{ type: 'value', path: 'system' }] },
    },
    'Encounter.type.coding:kl': { min: 1 },
    'Encounter.type.coding:kl.system': { min: 1, fixedUri: 'urn:kl' },
    'Encounter.priority': { max: '0' },
    'Encounter.subject': { type: [{ code: 'Reference', targetProfile: [citizen.url], aggregation: ['bundled'] }] },
    'Encounter.period': { min: 1 },
    'Encounter.period.start': { min: 1, minValueDateTime: '2026-04-01' },
    'Encounter.nonsense': { min: 1 },
  });

  // The golden text is reviewed like code: run vitest with -u to write it anew, and read the difference.
  it('shows everything that a profile asks, one line for each element', async () => {
    await expect(printPlan(planOf(encounter, citizen, carePlan, delivery))).toMatchFileSnapshot('testing/encounter.plan.txt');
  });

  it('shows where an extension may stand', async () => {
    await expect(printPlan(planOf(delivery))).toMatchFileSnapshot('testing/delivery-type.plan.txt');
  });

  it('shows what tells slices apart, in every way', () => {
    const by = (type: 'value' | 'exists' | 'type' | 'profile', path: string, rules: 'open' | 'openAtEnd' = 'open'): Facts => ({
      slicing: { rules, discriminator: [{ type, path }] },
    });
    const text = printPlan(
      planOf(
        profile('p', 'Observation', {
          'Observation.category': by('value', '$this'),
          'Observation.category:set': codes('set'),
          'Observation.category:fixed': { patternCodeableConcept: { text: 'x' } },
          'Observation.note': by('exists', 'time', 'openAtEnd'),
          'Observation.note:timed.time': { min: 1 },
          'Observation.note:untimed.time': { max: '0' },
          'Observation.performer': by('type', 'resolve()'),
          'Observation.performer:citizen': { type: [{ code: 'Reference', targetProfile: [citizen.url] }] },
          'Observation.hasMember': by('profile', 'resolve()'),
          'Observation.hasMember:p': { type: [{ code: 'Reference', targetProfile: [urlOf('p')] }] },
          'Observation.contained': by('value', "extension('urn:e').value"),
          'Observation.contained:untold': { max: '1' },
        }),
        citizen,
      ),
    );
    const lines = text.split('\n').map((line) => line.trim());
    expect(lines.filter((line) => line.startsWith('slice '))).toEqual([
      'slice untold when nothing tells',
      'slice set when in set',
      'slice fixed when = {"text":"x"}',
      'slice citizen when resolve() is Patient',
      'slice timed when time exists',
      'slice untimed when time is missing',
      'slice p when resolve() conforms to p',
    ]);
    expect(lines.filter((line) => line.includes('sliced by'))).toEqual(
      expect.arrayContaining([
        expect.stringContaining('sliced by exists:time openAtEnd'),
        expect.stringContaining("sliced by value:extension('urn:e').value open"),
      ]),
    );
    expect(lines.filter((line) => line.startsWith('fault '))).toHaveLength(1);
  });
});
