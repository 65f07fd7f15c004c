import { at, completed, set } from './testing/changes.js';
import { planOnly } from './testing/series.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const found = ['differs Bundle.entry[1].resource.activity[0].detail.status'];

export const cases: RuleCases = {
  valid: [
    { name: 'both completed', change: completed('2026-05-12T15:00:00+02:00') },
    {
      name: 'both entered in error',
      change: [...planOnly, set(`${at.plan}/status`, 'entered-in-error'), set(at.activityStatus, 'entered-in-error')],
    },
    {
      name: 'both paused, which LTT-P01 tells',
      change: [set(`${at.plan}/status`, 'on-hold'), set(at.activityStatus, 'on-hold')],
      also: ['LTT-P01 Bundle.entry[1].resource.status'],
    },
    {
      name: 'what is no status of FHIR is told by the profile stage',
      change: [set(at.activityStatus, 'igang')],
      also: ['binding-required Bundle.entry[1].resource.activity[0].detail.status'],
    },
  ],
  invalid: [
    ...['not-started', 'scheduled', 'on-hold', 'completed', 'cancelled', 'stopped', 'unknown', 'entered-in-error'].map((status) => ({
      name: status,
      change: [set(at.activityStatus, status)],
      found,
    })),
    {
      name: 'in progress when the plan is completed',
      change: [...completed('2026-05-12T15:00:00+02:00'), set(at.activityStatus, 'in-progress')],
      found,
    },
    { name: 'in progress when the plan is entered in error', change: [...planOnly, set(`${at.plan}/status`, 'entered-in-error')], found },
  ],
};
