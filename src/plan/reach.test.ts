import type { StructureDefinition } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { shortName } from '../fhir/canonical.js';
import type { Facts } from './testing/definitions.js';
import { extension, extensionType, profile, urlOf } from './testing/definitions.js';
import { plansOf } from './testing/core.js';
import { reachablePlans, reachableValueSets } from './reach.js';

const reached = (profiles: readonly string[], ...definitions: readonly StructureDefinition[]): string[] =>
  reachablePlans(profiles.map(urlOf), plansOf(...definitions)).map((plan) => shortName(plan.url));

describe('the Plans that data may be held to', () => {
  it('are the profile, what it derives from, and the types of its elements down to primitives', () => {
    const names = reached(['p'], profile('p', 'Flag', {}));
    expect(names).toEqual(
      expect.arrayContaining([
        'p',
        'Flag',
        'DomainResource',
        'Resource',
        'Element',
        'CodeableConcept',
        'Coding',
        'Reference',
        'Identifier',
        'uri',
        'string',
        'Narrative',
        'xhtml',
        'Extension',
      ]),
    );
    expect(names).toEqual([...new Set(names)]);
    expect(names).not.toContain('Patient');
    expect(names).not.toContain('Timing');
  });

  it('are what a slice, a type profile, an extension and a reference ask for', () => {
    const target = profile('target', 'Patient', {});
    const cpr = profile('cpr', 'Identifier', {});
    const e = extension('e', { 'Extension.value[x]': { type: [{ code: 'Timing' }] } });
    const names = reached(
      ['p'],
      profile('p', 'Flag', {
        'Flag.subject': { type: [{ code: 'Reference', targetProfile: [target.url] }] },
        'Flag.identifier': { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: '$this' }] } },
        'Flag.identifier:cpr': { type: [{ code: 'Identifier', profile: [cpr.url] }] },
        'Flag.extension:e': { type: extensionType('e') },
      }),
      target,
      cpr,
      e,
    );
    expect(names).toEqual(expect.arrayContaining(['target', 'Patient', 'HumanName', 'cpr', 'e', 'Timing']));
  });

  it('are not what a profile prohibits', () => {
    const facts: Record<string, Facts> = { 'Flag.extension:e': { max: '0', type: extensionType('e') } };
    expect(
      reached(['p'], profile('p', 'Flag', facts), extension('e', { 'Extension.value[x]': { type: [{ code: 'Timing' }] } })),
    ).not.toContain('e');
  });

  it('end, where definitions need each other', () => {
    const a = profile('a', 'List', { 'List.entry.item': { type: [{ code: 'Reference', targetProfile: [urlOf('b')] }] } });
    const b = profile('b', 'List', { 'List.entry.item': { type: [{ code: 'Reference', targetProfile: [urlOf('a')] }] } });
    expect(reached(['a'], a, b)).toEqual(expect.arrayContaining(['a', 'b']));
  });
});

describe('the value sets that data may be held to', () => {
  it('are those of required, extensible and greatest bindings, and those that tell slices apart', () => {
    const limited = {
      strength: 'preferred' as const,
      valueSet: urlOf('preferred'),
      extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/elementdefinition-maxValueSet', valueCanonical: urlOf('max') }],
    };
    const plans = plansOf(
      profile('p', 'Observation', {
        'Observation.category': { slicing: { rules: 'open', discriminator: [{ type: 'value', path: '$this' }] } },
        'Observation.category:a': { binding: { strength: 'required', valueSet: urlOf('slice') } },
        'Observation.code': { binding: limited },
        'Observation.interpretation': { binding: { strength: 'extensible', valueSet: urlOf('extensible') } },
        'Observation.method': { binding: { strength: 'required', valueSet: urlOf('prohibited') }, max: '0' },
        'Observation.bodySite': { binding: { strength: 'example', valueSet: urlOf('example') } },
      }),
    );
    const plan = plans.get(urlOf('p'));
    const sets = reachableValueSets(plan ? [plan] : []).filter((url) => url.startsWith(urlOf('')));
    expect(sets).toEqual(['extensible', 'max', 'slice'].map(urlOf));
  });
});
