import { at, set } from './testing/changes.js';
import type { RuleCases } from '../../rules/testing/rule-case.js';

const old = ['LTT-C03 Bundle.entry[2].resource.period.start'];
const unborn = ['LTT-C02 Bundle.entry[0].resource.identifier[0].value'];

export const cases: RuleCases = {
  valid: [
    { name: '29 February of a leap year of this century', change: [set(at.cpr, '2902169999')] },
    { name: '29 February 2000', change: [set(at.cpr, '2902004000')], also: old },
    { name: '29 February of a leap year of the last century', change: [set(at.cpr, '2902643000')], also: old },
    { name: 'seventh digit 4, year 36: 2036', change: [set(at.cpr, '2902364000')], also: unborn },
    { name: 'seventh digit 9, year 40: 1940', change: [set(at.cpr, '2902409000')], also: old },
    { name: 'seventh digit 5, year 56: 2056', change: [set(at.cpr, '2902565000')], also: unborn },
    { name: 'seventh digit 8, year 60: 1860', change: [set(at.cpr, '2902608000')], also: old },
    {
      name: 'a replacement number is told by LTT-C04',
      change: [set(at.cpr, '8902149999')],
      also: ['LTT-C04 Bundle.entry[0].resource.identifier[0]'],
    },
    {
      name: 'what is no CPR number is told by the profile stage',
      change: [set(at.cpr, '310214-999')],
      also: ['invariant-failed Bundle.entry[0].resource.identifier[0].value'],
    },
  ],
  invalid: [
    {
      name: '29 February of a year that is no leap year',
      change: [set(at.cpr, '2902149999')],
      found: ['date Bundle.entry[0].resource.identifier[0].value'],
    },
    {
      name: '29 February 1900, which is not the one of 2000',
      change: [set(at.cpr, '2902003000')],
      found: ['date Bundle.entry[0].resource.identifier[0].value'],
    },
    {
      name: 'seventh digit 9, year 37: 1937',
      change: [set(at.cpr, '2902379000')],
      found: ['date Bundle.entry[0].resource.identifier[0].value'],
    },
    {
      name: 'seventh digit 8, year 58: 1858',
      change: [set(at.cpr, '2902588000')],
      found: ['date Bundle.entry[0].resource.identifier[0].value'],
    },
    {
      name: '31 February, which the profile turns away, too',
      change: [set(at.cpr, '3102149999')],
      found: ['date Bundle.entry[0].resource.identifier[0].value'],
    },
    { name: 'day 0', change: [set(at.cpr, '0002149999')], found: ['date Bundle.entry[0].resource.identifier[0].value'] },
    { name: 'month 13', change: [set(at.cpr, '0113149999')], found: ['date Bundle.entry[0].resource.identifier[0].value'] },
  ],
};
