import type { Link } from '../../rules/view/link.js';
import { reportRule } from './report-rule.js';

export const p05 = reportRule({
  meta: {
    id: 'LTT-P05',
    stage: 'gateway',
    severity: 'warning',
    code: 'business-rule',
    appliesTo: ['kontaktstatus', 'henvisningsstatus', 'forløbsstatus'],
    sources: ['MEMO 4'],
    title: {
      en: 'What belongs to a course that is entered-in-error is entered-in-error too',
      da: 'Det, der hører til et fejlregistreret forløb, er også fejlregistreret',
    },
    about: {
      en: 'When something is reported as entered-in-error, it is good practice that what depends on it is reported as entered-in-error too, or in a version that no longer depends on it. The one who reports cleans up, because only the source system knows what is true.',
      da: 'Når noget indberettes som entered-in-error, er det god praksis, at det, der afhænger af det, også indberettes som entered-in-error eller i en version uden afhængigheden. Indberetteren rydder op, fordi kun kildesystemet kender sandheden.',
    },
    inferred: {
      en: 'A contact and a referral always belong to a course. If the course was an error and the contact was not, refer to the right course in the same report.',
      da: 'En kontakt og en henvisning hører altid til et forløb. Var forløbet en fejl og kontakten ikke, så henvis til det rigtige forløb i samme indberetning.',
    },
    messages: {
      contact: {
        en: 'The course of this contact is entered-in-error in the same report; send entered-in-error for the contact too, or refer to the right course',
        da: 'Kontaktens forløb er entered-in-error i samme indberetning; send også entered-in-error for kontakten, eller henvis til det rigtige forløb',
      },
      referral: {
        en: 'The course of this referral is entered-in-error in the same report; send entered-in-error for the referral too, or refer to the right course',
        da: 'Henvisningens forløb er entered-in-error i samme indberetning; send også entered-in-error for henvisningen, eller henvis til det rigtige forløb',
      },
    },
    example: [
      [
        { op: 'remove', path: '/entry/3' },
        { op: 'replace', path: '/entry/1/resource/status', value: 'entered-in-error' },
        { op: 'replace', path: '/entry/1/resource/activity/0/detail/status', value: 'entered-in-error' },
      ],
    ],
  },
  check(report, found) {
    // A citizen reported in error has a rule of its own (LTT-C07), which names everything that is not.
    if (!report.carePlans.some(({ isVoid }) => isVoid) || report.citizen?.isVoid === true) return;
    const isInError = (link: Link): boolean => {
      const content = report.targetOf(link)?.content;
      return content?.kind === 'care-plan' && content.isVoid;
    };
    for (const { carePlan, isVoid, status, path } of report.contacts)
      if (!isVoid && carePlan.some(isInError)) found('contact', status?.path ?? path, {});
    for (const { basedOn, isVoid, status, path } of report.referrals)
      if (!isVoid && basedOn.some(isInError)) found('referral', status?.path ?? path, {});
  },
});
