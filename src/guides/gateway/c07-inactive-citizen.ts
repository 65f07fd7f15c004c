import { reportRule } from './gateway-rule.js';

/** So many resources are named; a report seldom has more. */
const named = 5;

export const c07 = reportRule({
  meta: {
    id: 'FKG-C07',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['Patient.active', 'Resource.status'],
    sources: ['IG citizen', 'MEMO 2'],
    title: { en: 'An inactive citizen was reported in error, with everything else', da: 'En inaktiv borger er indberettet ved en fejl, og det er alt andet også' },
    about: {
      en: 'Patient.active = false does not mean that the course of treatment is over: it means that the citizen was reported in error. Then the care plans, contacts and referrals of the report are entered-in-error, too. When a course of treatment ends, the citizen stays active, and the care plan is completed.',
      da: 'Patient.active = false betyder ikke, at forløbet er slut: det betyder, at borgeren er indberettet ved en fejl. Så er indberetningens forløb, kontakter og henvisninger også entered-in-error. Når et forløb slutter, forbliver borgeren aktiv, og forløbet er completed.',
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
    const others = entries.flatMap(({ content, type, id }) => (content && content.kind !== 'citizen' && content.isVoid === false ? [`${type}/${id ?? '?'}`] : []));
    if (others.length === 0) return;
    const resources = [...others.slice(0, named), ...(others.length > named ? [`… (${others.length})`] : [])].join(', ');
    found('others', [...citizen.path, 'active'], { resources });
  },
});
