import { at, set, voidContact } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const february = [set(at.timestamp, '2029-02-28T20:00:00+01:00')];

export const cases: RuleCases = {
  valid: [
    { name: 'the fifth birthday', change: [set(at.cpr, '1205219999')] },
    {
      name: 'the first second of the fifth birthday, the day before in UTC',
      change: [set(at.cpr, '1205219999'), set(at.contactStart, '2026-05-11T22:00:00Z')],
    },
    { name: 'the day before the eighteenth birthday', change: [set(at.cpr, '1305084000')] },
    {
      name: 'the last second before the eighteenth birthday',
      change: [set(at.cpr, '1305084000'), set(at.timestamp, '2026-05-13T02:00:00+02:00'), set(at.contactStart, '2026-05-12T21:59:59Z')],
    },
    { name: 'a month in which the fifth birthday is', change: [set(at.cpr, '3105219999'), set(at.contactStart, '2026-05')] },
    {
      name: 'born on 29 February, the day before 1 March',
      change: [...february, set(at.cpr, '2902244000'), set(at.contactStart, '2029-02-28T10:00:00+01:00')],
    },
    { name: 'a contact that was reported in error', change: [set(at.cpr, '1305219999'), voidContact] },
  ],
  invalid: [
    {
      name: 'the day before the fifth birthday',
      change: [set(at.cpr, '1305219999')],
      found: ['young Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'the last second before the fifth birthday',
      change: [set(at.cpr, '1305219999'), set(at.timestamp, '2026-05-13T02:00:00+02:00'), set(at.contactStart, '2026-05-12T21:59:59Z')],
      found: ['young Bundle.entry[2].resource.period.start'],
    },
    { name: 'the eighteenth birthday', change: [set(at.cpr, '1205084000')], found: ['old Bundle.entry[2].resource.period.start'] },
    {
      name: 'the first second of the eighteenth birthday',
      change: [set(at.cpr, '1205084000'), set(at.contactStart, '2026-05-11T22:00:00Z')],
      found: ['old Bundle.entry[2].resource.period.start'],
    },
    {
      name: 'born after the contact and before the report',
      change: [set(at.cpr, '1205269999'), set(at.contactStart, '2026-05-11T10:00:00+02:00')],
      found: ['unborn Bundle.entry[2].resource.period.start'],
    },
  ],
};
