import type { Bilingual } from '../../finding/message.js';
import type { ReportView } from '../view/report-view.js';
import type { Link } from '../view/values.js';

const citizen = { en: 'the citizen', da: 'borgeren' };
const carePlan = { en: 'the care plan', da: 'forløbet' };

/** A reference from one reported resource to another, and what it is to lead to. */
export interface ReportedLink {
  readonly link: Link;
  readonly target: Bilingual;
}

/** The references to the citizen: of plans, contacts and referrals. */
export function subjectLinks({ carePlans, contacts, referrals }: ReportView): ReportedLink[] {
  return [...carePlans, ...contacts, ...referrals].flatMap(({ subject }) => (subject ? [{ link: subject, target: citizen }] : []));
}

/** The references to a care plan: of contacts and referrals. */
export function carePlanLinks({ contacts, referrals }: ReportView): ReportedLink[] {
  return [...contacts.flatMap((contact) => contact.carePlan), ...referrals.flatMap(({ basedOn }) => basedOn)].map((link) => ({ link, target: carePlan }));
}
