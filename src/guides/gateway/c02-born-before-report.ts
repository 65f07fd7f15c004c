import { reportRule } from './gateway-rule.js';
import { danishDays } from '../../rules/time/time-span.js';

export const c02 = reportRule({
  meta: {
    id: 'FKG-C02',
    stage: 'sds',
    severity: 'error',
    code: 'value',
    appliesTo: ['Patient.identifier', 'Bundle.timestamp'],
    sources: ['SDS 5'],
    title: { en: 'The citizen is born before the report', da: 'Borgeren er født før indberetningen' },
    about: {
      en: 'The birth date that the CPR number states, its century taken from the seventh digit, is not later than the day of Bundle.timestamp. Most often the seventh digit is wrong in a made-up number.',
      da: 'Den fødselsdato, som CPR-nummeret angiver, med århundredet taget fra syvende ciffer, er ikke senere end dagen i Bundle.timestamp. Oftest er det syvende ciffer forkert i et opdigtet nummer.',
    },
    messages: {
      future: {
        en: 'By its CPR number, the citizen is born after the report was put together, {timestamp}',
        da: 'Ifølge CPR-nummeret er borgeren født, efter at indberetningen blev dannet, {timestamp}',
      },
    },
    example: [],
  },
  check({ citizens, timestamp }, found) {
    if (!timestamp) return;
    for (const number of citizens.flatMap(({ cprNumbers }) => cprNumbers)) {
      const { birthDay } = number;
      if (birthDay !== undefined && birthDay > danishDays(timestamp.span).last) found('future', number.path, { timestamp: timestamp.text });
    }
  },
});
