import { named, within } from '../../rules/history/history-rule.js';
import { citizenRule } from './gateway-rule.js';
import { kindText } from './kinds.js';

export const x05 = citizenRule({
  meta: {
    id: 'FKG-X05',
    stage: 'history',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Resource.status', 'Patient.active'],
    sources: ['MEMO 1'],
    title: { en: 'What is taken back was reported before', da: 'Hvad der trækkes tilbage, er indberettet før' },
    about: {
      en: 'A correction takes back what was reported under an id: the same id, with the status entered-in-error, or a Patient that is not active. When nothing was reported under that id, what was wrong stays as it is. Use the id from the first report. The finding may also mean that the earlier reports are not among those that were given.',
      da: "En rettelse trækker det tilbage, der er indberettet under et id: det samme id med status entered-in-error eller en Patient, der ikke er aktiv. Er intet indberettet under det id, bliver det, der var forkert, stående. Brug id'et fra den første indberetning. Det kan også skyldes, at de tidligere indberetninger ikke er blandt dem, der er læst.",
    },
    messages: {
      unknown: {
        en: 'This takes back {what} that was never reported before; use the id that it was reported under',
        da: 'Dette trækker {what} tilbage, som aldrig før er indberettet; brug det id, som den blev indberettet under',
      },
      later: {
        en: 'This takes back {what} that is reported only later, in the report {report} of {time}',
        da: 'Dette trækker {what} tilbage, som først indberettes senere, i indberetningen {report} fra {time}',
      },
    },
    example: [],
  },
  check(history, found) {
    for (const [first, ...rest] of history.resources) {
      // What somebody else's report had before is told by LTT-X02.
      if (!first?.facts.isVoid || !history.isFirst(first)) continue;
      const place = within(first, first.facts.kind === 'citizen' ? 'active' : 'status');
      const what = kindText(first.facts);
      const later = rest.find(({ facts }) => !facts.isVoid);
      if (!later) found('unknown', place, { what });
      else found('later', { ...place, other: within(later, 'id') }, { what, ...named(later.report) });
    }
  },
});
