import type { Bundle, BundleEntry, CarePlan, Encounter, Patient } from 'fhir/r4.js';
import { contactTypes, otherContactTypes, userInterfaceTerms } from '../../src/guides/ltt/codes.js';
import type { RuleId } from '../../src/finding/rule-id.js';
import { passesModulus11 } from '../../src/rules/number/cpr.js';
import { calendarDate, danishDay, danishOffset, dayNumber, type DayNumber } from '../../src/finding/danish-time.js';
import { codeSystems, extensions } from '../../src/guides/ltt/view/profiles.js';
import { pick } from '../../src/samples/draw.js';
import type { Hand, Plant } from './faults.js';
import { addTo, contactsIn, isReferral, isWithdrawn, ofType, referralsIn, timeOf } from './look-up.js';
import { hour, timeText, writeTime } from '../../src/samples/times.js';

/** A report with one contact that no other report has, of a plan that goes on. */
interface Visit {
  readonly course: readonly Bundle[];
  readonly report: Bundle;
  readonly patient: Patient;
  readonly plan: CarePlan;
  readonly contact: Encounter;
  /** When the contact was, and the report. */
  readonly at: number;
  readonly told: number;
}

/** An entry whose references name the server of the report. */
function absolute(entry: BundleEntry): BundleEntry {
  return JSON.parse(JSON.stringify(entry).replace(/"reference":"(?=[A-Z])/g, '"reference":"https://fagsystem.example/')) as BundleEntry;
}

/** Makes the mistake in a report. What it returns is false where there is no place for it, and means nothing otherwise. */
type Slip = (visit: Visit, hand: Hand) => unknown;

/** A mistake for each rule about one report; the report is the one it is made in. */
const slips: Readonly<Record<string, Slip>> = {
  'LTT-R01': ({ contact }, { identities }) => referTo(contact, identities.uuid()),
  'LTT-R02': ({ contact }) =>
    void Object.assign(contact, { contained: [{ resourceType: 'Patient', id: 'barn', active: true }], subject: { reference: '#barn' } }),
  'LTT-R03': ({ contact }) => delete contact.subject,
  'LTT-R04': ({ report, contact, at }) => {
    addTo(report, { ...structuredClone(contact), period: { start: new Date(at + 1000).toISOString().replace('.000', '') } });
    const last = report.entry?.at(-1);
    // A relative reference would lead to the other server.
    if (last) Object.assign(last, absolute(last), { fullUrl: `https://andet.example/Encounter/${contact.id ?? ''}` });
  },
  'LTT-R05': ({ report, contact }) => {
    const entry = report.entry?.find(({ resource }) => resource === contact);
    contact.id = 'kontakt-1';
    if (entry) entry.fullUrl = 'https://fagsystem.example/Encounter/kontakt-1';
  },
  'LTT-R06': ({ report, contact, plan, at, told }, { identities, draw }) => {
    const before = at - 24 * hour;
    if (danishDay(told) !== danishDay(at) || before < Date.parse(plan.period?.start ?? '') || danishDay(before) < firstDay) return false;
    addTo(report, { ...structuredClone(contact), id: identities.uuid(), period: { start: timeText(draw, before) } });
    return true;
  },
  'LTT-R07': ({ plan }) => delete plan.meta?.lastUpdated,
  'LTT-R08': ({ contact, told }, { draw }) => void Object.assign(contact, { period: { start: timeText(draw, told + 1000) } }),
  'LTT-R10': (visit) => visit.course.length === 1 && isEarly(visit, '2026-04-01T00:00:00+02:00'),
  'LTT-R11': (visit) => visit.course.length === 1 && isEarly(visit, '2026-03-31T23:59:59+02:00'),
  'LTT-R13': ({ contact, at }) => danishOffset(at) === 2 * hour && ((contact.period = { start: writeTime(at, 60) }), true),
  'LTT-R12': ({ contact }) => void Object.assign(contact.subject ?? {}, { display: 'Barnet' }),
  'LTT-C01': (visit) => numbered(visit, '2902149999'),
  'LTT-C02': (visit) => numbered(visit, numberOf(danishDay(visit.told) + 1)),
  'LTT-C03': (visit, { draw }) => numbered(visit, numberOf(birthday(visit.at, 1, pick(draw, [5, 18])))),
  'LTT-C04': (visit) => numbered(visit, '2102141AB5'),
  'LTT-C05': (visit) => numbered(visit, numberOf(dayNumber({ year: 2014, month: 2, day: 21 }), true)),
  'LTT-C06': ({ patient }) => {
    const { identifier } = patient.managingOrganization ?? {};
    if (identifier) identifier.value = (identifier.value ?? '').replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
  },
  'LTT-C07': ({ course, report, patient }) => course.indexOf(report) > 0 && ((patient.active = false), true),
  'LTT-P01': ({ plan }) => void (plan.status = 'on-hold'),
  'LTT-P02': ({ plan }) => plan.activity?.forEach(({ detail }) => detail && (detail.status = 'completed')),
  'LTT-P03': ({ plan, told }, { draw }) => void (plan.period = { ...plan.period, end: timeText(draw, told) }),
  'LTT-P04': ({ course, report, plan }) => {
    if (course.length > 1) return false;
    report.entry = (report.entry ?? []).filter(({ resource }) => resource?.resourceType === 'Patient' || resource === plan);
    Object.assign(plan, { status: 'completed', period: { start: '2026-03-01T09:00:00+01:00', end: '2026-03-20T09:00:00+01:00' } });
    plan.activity?.forEach(({ detail }) => detail && (detail.status = 'completed'));
    return true;
  },
  'LTT-P05': ({ course, report, plan }) => {
    if (course.length > 1 || referralsIn(report).length > 0) return false;
    plan.status = 'entered-in-error';
    plan.activity?.forEach(({ detail }) => detail && (detail.status = 'entered-in-error'));
    return true;
  },
  'LTT-E01': ({ contact }) => void (contact.status = 'planned'),
  'LTT-E02': ({ course, report, plan, at }, { draw }) =>
    course.length === 1 && referralsIn(report).length === 0 && ((plan.period = { start: timeText(draw, at + 1000) }), true),
  'LTT-E03': ({ contact }, { draw }) => contact.participant !== undefined && retype(contact, pick(draw, userInterfaceTerms)),
  'LTT-E04': ({ contact }, { draw }) =>
    contact.participant !== undefined &&
    retype(
      contact,
      pick(
        draw,
        otherContactTypes.filter(({ code }) => code !== contactTypes.closure.code),
      ),
    ),
  'LTT-E05': ({ contact }) => {
    delete contact.participant;
    contact.extension = (contact.extension ?? []).filter(({ url }) => url !== extensions.deliveryType);
    return retype(contact, contactTypes.closure);
  },
  'LTT-E06': ({ contact }) => {
    const coding = contact.participant?.[0]?.type?.[0]?.coding;
    if (coding?.[0]) coding.push(structuredClone(coding[0]));
    return coding !== undefined;
  },
  'LTT-H03': ({ course, report, plan }, { draw }) => {
    const [referral] = referralsIn(report);
    if (!referral || course.flatMap(referralsIn).filter(({ id }) => id === referral.id).length > 1) return false;
    referral.period = { start: timeText(draw, Date.parse(plan.period?.start ?? '') - 1000) };
    return true;
  },
  'LTT-H01': ({ course, report }) => {
    const [referral] = referralsIn(report);
    if (!referral || course.flatMap(referralsIn).filter(({ id }) => id === referral.id).length > 1) return false;
    referral.status = 'draft';
    return true;
  },
  'LTT-H02': ({ report, contact }) => {
    const [referral] = referralsIn(report);
    if (referral) referTo(contact, referral.id ?? '');
    return referral !== undefined;
  },
};

/** The mistakes, by rule. */
export const reportFaults: Readonly<Record<string, Plant>> = Object.fromEntries(
  Object.entries(slips).map(([id, slip]): [string, Plant] => [
    id,
    (courses, hand) => {
      const course = pick(hand.draw, courses);
      const visits = visitsIn(course);
      if (visits.length === 0) return undefined;
      const visit = pick(hand.draw, visits);
      return slip(visit, hand) === false ? undefined : { id: id as RuleId, report: visit.report };
    },
  ]),
);

const firstDay = dayNumber({ year: 2026, month: 4, day: 1 });

function visitsIn(course: readonly Bundle[]): Visit[] {
  const all = course.flatMap(contactsIn);
  return course.flatMap((report) => {
    const [contact, ...more] = contactsIn(report);
    const [patient, plan] = [ofType<Patient>(report, 'Patient')[0], ofType<CarePlan>(report, 'CarePlan').find((each) => !isReferral(each))];
    if (!contact || !patient || plan?.status !== 'active' || more.length > 0 || isWithdrawn(report) || contact.status !== 'finished')
      return [];
    if (all.filter(({ id }) => id === contact.id).length > 1) return [];
    return [{ course, report, patient, plan, contact, at: Date.parse(contact.period?.start ?? ''), told: timeOf(report) }];
  });
}

function referTo(contact: Encounter, plan: string): void {
  for (const { valueReference } of contact.extension ?? []) if (valueReference) valueReference.reference = `CarePlan/${plan}`;
}

function retype(contact: Encounter, { code, display }: { readonly code: string; readonly display: string }): true {
  contact.type = [{ coding: [{ system: codeSystems.ltt, code, display }] }];
  return true;
}

/** The citizen has another number, in a course of one report: in others it would be another citizen. */
function numbered({ course, patient }: Visit, value: string): boolean {
  const [identifier] = patient.identifier ?? [];
  if (course.length > 1 || !identifier) return false;
  identifier.value = value;
  return true;
}

/** A number with this birthday, which passes modulus 11 or does not. */
function numberOf(born: DayNumber, passes = false): string {
  const { year, month, day } = calendarDate(born);
  const date = [day, month, year % 100].map((part) => String(part).padStart(2, '0')).join('');
  const numbers = Array.from({ length: 200 }, (_, index) => `${date}${4000 + index}`);
  return numbers.find((number) => passesModulus11(number) === passes) ?? '';
}

/** Who becomes so old so many days after the contact was born then; at 18, on the day itself, for then it is too late. */
function birthday(at: number, days: number, years: number): DayNumber {
  const date = calendarDate(danishDay(at) + (years === 18 ? 0 : days));
  return dayNumber({ ...date, year: date.year - years });
}

/** The report is of that time, what it tells of the day before 1 April, and the plan of before that. */
function isEarly({ report, plan, contact }: Visit, timestamp: string): boolean {
  if (referralsIn(report).length > 0) return false;
  report.timestamp = timestamp;
  contact.period = { start: '2026-03-31T10:00:00+02:00' };
  plan.period = { start: '2026-03-30T10:00:00+02:00' };
  return true;
}
