import { reportRule } from './gateway-rule.js';
import { ofNobody } from './kinds.js';

/** At most this many resources are named; a report seldom has more. */
const named = 5;

export const c07 = reportRule({
  meta: {
    id: 'FKG-C07',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Patient.active', 'Resource.status'],
    sources: ['IG citizen', 'MEMO 2'],
    title: {
      en: 'An inactive citizen was reported in error, with everything else',
      da: 'En inaktiv borger er indberettet ved en fejl, og det er alt andet også',
    },
    about: {
      en: 'Patient.active = false does not mean that a course is over: it means that the citizen was reported in error. Then everything else in the report that has a status is entered-in-error, too. When a course ends, the citizen stays active, and the care plan is completed.',
      da: 'Patient.active = false betyder ikke, at et forløb er slut: det betyder, at borgeren er indberettet ved en fejl. Så er alt andet i indberetningen, der har en status, også entered-in-error. Når et forløb slutter, forbliver borgeren aktiv, og forløbet er completed.',
    },
    messages: {
      others: {
        en: 'The citizen is said to be reported in error (active = false), but {resources} is not; is the citizen meant to be active?',
        da: 'Borgeren angives at være indberettet ved en fejl (active = false), men det gør {resources} ikke; skulle borgeren være aktiv?',
      },
    },
    example: [],
  },
  check({ citizen, entries }, found) {
    if (citizen?.active !== false) return;
    const others = entries.flatMap(({ content, type, id }) =>
      content && content.kind !== 'citizen' && content.isVoid === false && !ofNobody.has(type) ? [`${type}/${id ?? '?'}`] : [],
    );
    if (others.length === 0) return;
    const resources = [...others.slice(0, named), ...(others.length > named ? [`… (${others.length})`] : [])].join(', ');
    found('others', [...citizen.path, 'active'], { resources });
  },
});
