import { describe, expect, it } from 'vitest';
import { ReportChecker } from '../rules/report-checker.js';
import { profiles } from '../guides/ltt/view/profiles.js';
import { ltt } from '../guides/ltt/guide.js';
import { checkedAgainst } from './checked-against.js';

const rules = new ReportChecker([ltt], { stage: 'gateway', changes: new Map([['LTT-R02', 'off']]) });
const known = (canonical: string): boolean => Object.values<string>(profiles).includes(canonical.split('|')[0]!);
const against = (
  root: unknown,
  bundles: 'claimed' | 'demanded' = 'demanded',
  asked: string[] = [],
): { profiles: string[]; rules: readonly string[] } => {
  const found = checkedAgainst(root, { hasProfile: known, profiles: asked, rules, bundles });
  return { ...found, profiles: found.profiles.map(({ type, profile }) => `${type} ${profile.split('/').at(-1)}`) };
};
const claiming = (resourceType: string, ...profile: unknown[]): object => ({ resourceType, meta: { profile } });
const contact = claiming('Encounter', `${profiles.contact}|1.0.1`);
const bundleOf = (...resources: object[]): object => ({ resourceType: 'Bundle', entry: resources.map((resource) => ({ resource })) });

describe('what a document is validated against', () => {
  it('is the delivery report, what its resources claim, each once, and the rules of the stage that are on', () => {
    const { profiles: found, rules: ids } = against(bundleOf(contact, contact, claiming('Patient', profiles.citizen)));
    expect(found).toEqual(['Bundle klgateway-ltt-delivery-report', 'Encounter klgateway-ltt-encounter', 'Patient klgateway-ltt-citizen']);
    expect(ids).toContain('LTT-R01');
    for (const id of ['LTT-R02', 'LTT-R09', 'LTT-R10']) expect(ids).not.toContain(id);
  });

  it('is in an incremental delivery also what is about deliveries', () => {
    const { profiles: found, rules: ids } = against({ ...bundleOf(bundleOf(contact)), meta: { profile: [profiles.delivery] } });
    expect(found).toEqual([
      'Bundle klgateway-ltt-incremental-delivery',
      'Bundle klgateway-ltt-delivery-report',
      'Encounter klgateway-ltt-encounter',
    ]);
    expect(ids).toContain('LTT-R09');
  });

  it('is no rule where the document is not a report', () => {
    expect(against(contact)).toEqual({ profiles: ['Encounter klgateway-ltt-encounter'], rules: [] });
    expect(against(bundleOf(), 'claimed')).toEqual({ profiles: [], rules: [] });
  });

  it('is nothing that is claimed and not known, and what was asked for', () => {
    expect(against(claiming('Encounter', `${profiles.contact}/`, 7, null), 'claimed', [profiles.contact]).profiles).toEqual([
      'Encounter klgateway-ltt-encounter',
    ]);
    for (const value of [null, 7, [], { meta: 1, entry: [null, { resource: 3 }] }])
      expect(against(value)).toEqual({ profiles: [], rules: [] });
  });
});
