import { describe, expect, it } from 'vitest';
import { extension, extensionType, profile, urlOf } from '../testing/definitions.js';
import { plansOf } from '../testing/core.js';
import { reachablePlans } from '../reach.js';
import { Pack, packFormat, writePack, type PackHeader } from './pack.js';

const about: Omit<PackHeader, 'format' | 'plans' | 'shared' | 'terminology'> = {
  ig: { id: 'test.ig', version: '1.0.1' },
  hash: 'abc',
  packages: [{ name: 'test.ig', version: '1.0.1', hash: 'abc' }],
  rootProfiles: { Bundle: [urlOf('report')] },
};

const profileOf = (version: string) =>
  profile(
    'p',
    'Patient',
    { 'Patient.name': { min: 1, short: `[DK] navn ${version} “æøå” 👩‍👧\u2028` } },
    { version, title: `Title ${version}` },
  );

describe('a pack', () => {
  const source = plansOf(
    profile('report', 'Bundle', {
      'Bundle.entry': { slicing: { rules: 'open', discriminator: [{ type: 'profile', path: 'resource' }] } },
      'Bundle.entry:p.resource': { type: [{ code: 'Patient', profile: [urlOf('p')] }] },
    }),
    profileOf('1'),
    extension('e'),
    profile('with-extension', 'Patient', { 'Patient.extension:e': { type: extensionType('e'), min: 1 } }),
  );
  const plans = reachablePlans([urlOf('report'), urlOf('with-extension')], source);
  const pack = new Pack(writePack(about, plans, { systems: ['x'] }));

  it('gives back the same Plans, and what was said about them', () => {
    expect(plans.length).toBeGreaterThan(40);
    for (const plan of plans) expect(pack.get(plan.url)).toEqual(plan);
    expect(pack.canonicals()).toEqual(plans.map((plan) => plan.url));
    expect(pack.header).toMatchObject({ ...about, format: packFormat });
    expect(pack.terminology()).toEqual({ systems: ['x'] });
  });

  it('says what Plans say alike only once', () => {
    const text = writePack(about, plans, null);
    const dom3 =
      pack.get('http://hl7.org/fhir/StructureDefinition/Patient')?.root.invariants?.find(({ key }) => key === 'dom-3')?.expression ?? '';
    expect(dom3).not.toBe('');
    expect(text.split(JSON.stringify(dom3)).length).toBe(2);
    expect(text.length).toBeLessThan(0.6 * plans.reduce((sum, plan) => sum + JSON.stringify(plan).length, 0));
  });

  it('reads each Plan once', () => {
    expect(pack.get(urlOf('p'))).toBe(pack.get(urlOf('p')));
    expect(pack.get(`${urlOf('p')}|1`)).toBe(pack.get(urlOf('p')));
  });

  it('has nothing else', () => {
    for (const canonical of [urlOf('nowhere'), `${urlOf('p')}|2`, '', '__proto__', 'constructor'])
      expect(pack.get(canonical)).toBeUndefined();
  });

  it('is text that does not change on the way: writing what was read gives the same', () => {
    const again = pack
      .canonicals()
      .map((canonical) => pack.get(canonical))
      .filter((plan) => plan !== undefined);
    expect(writePack(about, again, pack.terminology())).toBe(writePack(about, plans, { systems: ['x'] }));
  });
});

describe('versions in a pack', () => {
  const plans = ['1.9.0', '1.10.0'].flatMap((version) => plansOf(profileOf(version)).get(urlOf('p')) ?? []);
  const pack = new Pack(writePack(about, plans, null));

  it('are told apart; without one, the latest answers', () => {
    expect(pack.get(`${urlOf('p')}|1.9.0`)?.title).toBe('Title 1.9.0');
    expect(pack.get(`${urlOf('p')}|1.10.0`)?.title).toBe('Title 1.10.0');
    expect(pack.get(urlOf('p'))?.title).toBe('Title 1.10.0');
  });
});

describe('a text that is no pack of this form', () => {
  it('is refused, and said to be so', () => {
    const text = writePack(about, [], {});
    expect(() => new Pack(text.replace(`"format":${packFormat}`, `"format":${packFormat + 1}`))).toThrow(/form/);
    expect(() => new Pack('{}\n')).toThrow(/form .*run the build again/);
  });

  it.each(['', 'x', '\n', '{"format":1', 'null\n', '[]\n', '"text"\n'])('%j is refused with a plain error', (text) => {
    expect(() => new Pack(text)).toThrow(/pack/);
  });
});
