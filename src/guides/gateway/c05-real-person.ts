import { passesModulus11 } from '../../rules/number/cpr.js';
import { reportRule } from './gateway-rule.js';

export const c05 = reportRule({
  meta: {
    id: 'FKG-C05',
    stage: 'certify',
    severity: 'warning',
    code: 'value',
    appliesTo: ['Patient.identifier'],
    sources: ['CPR'],
    title: { en: 'Test data belongs to nobody', da: 'Testdata tilhører ingen' },
    about: {
      en: "Reports for certification are test data. A CPR number in them that has a date and passes modulus 11 may be a real person's: use the official test persons, whose numbers do not. This is looked at in certification only, and modulus 11 is never an error: since 2007 there are valid CPR numbers that do not pass.",
      da: 'Indberetninger til certificering er testdata. Et CPR-nummer i dem, der har en dato og består modulus 11, kan være et rigtigt menneskes: brug de officielle testpersoner, hvis numre ikke gør. Det undersøges kun ved certificering, og modulus 11 er aldrig en fejl: siden 2007 findes der gyldige CPR-numre, som ikke består.',
    },
    messages: {
      real: {
        en: 'The CPR number passes modulus 11 and may belong to a real person; use an official test person',
        da: 'CPR-nummeret består modulus 11 og kan tilhøre et rigtigt menneske; brug en officiel testperson',
      },
    },
    example: [],
  },
  check({ citizens }, found) {
    for (const number of citizens.flatMap(({ cprNumbers }) => cprNumbers)) {
      if (number.birthDay !== undefined && passesModulus11(number.text)) found('real', number.path, {});
    }
  },
});
