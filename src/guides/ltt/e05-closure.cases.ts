import { at, completed, set, typeOnly, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const closure = typeOnly('3b1d8884-5a1d-43cf-aabb-8c1035148c46', 'Afslutning');

export const cases: RuleCases = {
  valid: [
    {
      name: 'with a completed plan',
      change: [...closure, ...completed('2026-05-12T13:30:00+02:00')],
      also: ['LTT-H03 Bundle.entry[3].resource.period.start'],
    },
    {
      name: 'with a plan that was reported in error',
      change: [...closure, set(`${at.plan}/status`, 'entered-in-error'), set(at.activityStatus, 'entered-in-error')],
      also: ['LTT-P05 Bundle.entry[2].resource.status', 'LTT-P05 Bundle.entry[3].resource.status'],
    },
    { name: 'a closure that was reported in error', change: [...closure, voidContact] },
    { name: 'a closing conversation is no closure', change: typeOnly('afd9445a-7ca5-42f8-8011-c3802db3f30b', 'Afsluttende samtale') },
  ],
  invalid: [{ name: 'with an active plan', change: closure, found: ['active Bundle.entry[2].resource.type[0].coding[0]'] }],
};
