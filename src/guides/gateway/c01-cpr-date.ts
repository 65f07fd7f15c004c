import { replacementKind } from '../../rules/number/replacement-number.js';
import { reportRule } from './gateway-rule.js';

export const c01 = reportRule({
  meta: {
    id: 'FKG-C01',
    stage: 'sds',
    severity: 'error',
    code: 'value',
    appliesTo: ['Patient.identifier'],
    sources: ['SDS 5', 'CPR'],
    title: { en: 'The CPR number begins with a date that exists', da: 'CPR-nummeret begynder med en dato, der findes' },
    about: {
      en: 'The first six digits are a birth date, DDMMYY, and the seventh tells the century: 0–3 is 19YY; 4 and 9 are 20YY up to 36, else 19YY; 5–8 are 20YY up to 57, else 18YY. 29 February exists only if that year is a leap year. The profile does not look at the century; Sundhedsdatastyrelsen does.',
      da: 'De første seks cifre er en fødselsdato, DDMMÅÅ, og det syvende angiver århundredet: 0–3 er 19ÅÅ; 4 og 9 er 20ÅÅ til og med 36, ellers 19ÅÅ; 5–8 er 20ÅÅ til og med 57, ellers 18ÅÅ. 29. februar findes kun, hvis det år er et skudår. Profilen ser ikke på århundredet, men det gør Sundhedsdatastyrelsen.',
    },
    messages: {
      date: {
        en: 'The CPR number begins with a date that does not exist: day {day}, month {month}, year {year}',
        da: 'CPR-nummeret begynder med en dato, der ikke findes: dag {day}, måned {month}, år {year}',
      },
    },
    covers: [{ id: 'invariant-failed', rule: 'cpr' }],
    example: [],
  },
  check({ citizens }, found) {
    for (const number of citizens.flatMap(({ cprNumbers }) => cprNumbers)) {
      if (number.birthDay !== undefined) continue;
      const { date } = number;
      // A replacement number has a rule of its own.
      if (date && replacementKind(number.text) === undefined) found('date', number.path, { ...date });
    }
  },
});
