import { passesModulus11 } from '../number/cpr.js';
import { reportRule } from '../report-rule.js';

export const c05 = reportRule({
  meta: {
    id: 'LTT-C05',
    stage: 'certify',
    severity: 'warning',
    code: 'value',
    appliesTo: ['CPR'],
    sources: ['CPR'],
    title: { en: 'Test data belongs to nobody', da: 'Testdata tilhører ingen' },
    about: {
      en: "Reports for certification are test data. A CPR number in them that has a date and passes modulus 11 may be a real person's: use the official test persons, whose numbers do not. This is looked at in certification only, and modulus 11 is never an error: since 2007 there are valid CPR numbers that do not pass.",
      da: 'Indberetninger til certificering er testdata. Et CPR-nummer i dem, der har en dato og består modulus 11, kan være et rigtigt menneskes: brug de officielle testpersoner, hvis numre ikke gør. Det undersøges kun ved certificering, og modulus 11 er aldrig en fejl: siden 2007 findes der gyldige CPR-numre, som ikke består.',
    },
    messages: {
      real: { en: 'The CPR number passes modulus 11 and may belong to a real person; use an official test person', da: 'CPR-nummeret består modulus 11 og kan tilhøre et rigtigt menneske; brug en officiel testperson' },
    },
    // Made up, at the end of its day's last series: as unlikely as can be to be anybody's.
    example: [[{ op: 'replace', path: '/entry/0/resource/identifier/0/value', value: '2102148994' }]],
  },
  check({ citizen }, found) {
    for (const number of citizen?.cprNumbers ?? []) {
      if (number.birthDay !== undefined && passesModulus11(number.text)) found('real', number.path, {});
    }
  },
});
