import { at, completed, set } from './testing/changes.js';
import { planOnly } from './testing/series.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

export const cases: RuleCases = {
  valid: [
    { name: 'completed', change: completed('2026-05-12T15:00:00+02:00') },
    {
      name: 'entered in error',
      change: [...planOnly, set(`${at.plan}/status`, 'entered-in-error'), set(at.activityStatus, 'entered-in-error')],
    },
    {
      name: 'what is no status of FHIR is told by the profile stage',
      change: [set(`${at.plan}/status`, 'igang')],
      also: ['binding-required Bundle.entry[1].resource.status'],
    },
  ],
  invalid: ['draft', 'on-hold', 'revoked', 'unknown'].map((status) => ({
    name: status,
    change: [set(`${at.plan}/status`, status)],
    found: ['other Bundle.entry[1].resource.status'],
  })),
};
