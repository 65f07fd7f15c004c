import type { Bundle, CarePlan, Patient } from 'fhir/r4.js';
import type { RuleId } from '../../src/finding/rule-id.js';
import { danishDay, startOfDanishDay } from '../../src/finding/danish-time.js';
import { chance, pick, type Draw } from '../../src/samples/draw.js';
import type { Identities } from '../../src/samples/identities.js';
import {
  addTo,
  contactsIn,
  firstWith,
  inTime,
  isReferral,
  isWithdrawn,
  ofType,
  pickContact,
  pickValidContact,
  planOf,
  referralsIn,
  rename,
  timeOf,
  validPlan,
} from './look-up.js';
import { hour, timeText } from '../../src/samples/times.js';

/** What a mistake needs to be made. */
export interface Hand {
  readonly draw: Draw;
  readonly identities: Identities;
}

/** A mistake that was made, and where it is to be found. */
export interface Planted {
  readonly id: RuleId;
  /** The report that it is found in. */
  readonly report: Bundle;
}

/**
 * Makes one mistake in courses that are right, which are changed by it; undefined when there is no place for it.
 * @param courses each one's reports in the order of time
 */
export type Plant = (courses: readonly Bundle[][], hand: Hand) => Planted | undefined;

/** A mistake for each rule across reports; several where a rule can be broken in several ways. */
export const historyFaults: Readonly<Record<string, Plant>> = {
  'the id of another report'(courses, { draw }) {
    const reports = courses.flat();
    const [first, second] = inTime([pick(draw, reports), pick(draw, reports)]);
    if (!first || !second || first === second || timeOf(first) === timeOf(second)) return undefined;
    second.id = first.id ?? '';
    return { id: 'LTT-X01', report: second };
  },

  'a report sent twice'(courses, { draw }) {
    const course = pick(draw, courses);
    const copy = structuredClone(pick(draw, course));
    course.push(copy);
    return { id: 'LTT-X01', report: copy };
  },

  "another child's contact id"(courses, { draw }) {
    const [one, other] = [pick(draw, courses), pick(draw, courses)];
    if (one === other) return undefined;
    const [taken, used] = [pickContact(draw, one), pickContact(draw, other)];
    if (!taken || !used || timeOf(firstWith(one, taken)) === timeOf(firstWith(other, used))) return undefined;
    rename(other, used, taken);
    const [, later] = inTime([firstWith(one, taken), firstWith(other, taken)]);
    return later && { id: 'LTT-X02', report: later };
  },

  "another child's number"(courses, { draw, identities }) {
    const course = pick(draw, courses);
    const last = course.at(-1);
    if (!last || course.length < 2 || hasError(last)) return undefined;
    for (const { identifier = [] } of ofType<Patient>(last, 'Patient')) for (const each of identifier) each.value = identities.cpr();
    return { id: 'LTT-X02', report: last };
  },

  "a contact's id for a referral"(courses, { draw }) {
    const course = pick(draw, courses);
    const [contact, referral] = [pickContact(draw, course), course.flatMap(referralsIn)[0]?.id];
    if (contact === undefined || referral === undefined) return undefined;
    const [first, second] = inTime([firstWith(course, contact), firstWith(course, referral)]);
    if (first === second || !second) return undefined;
    rename(course, referral, contact);
    return { id: 'LTT-X02', report: second };
  },

  'a plan completed too early'(courses, { draw }) {
    const history = validPlan(pick(draw, courses));
    const places = history.slice(0, -1).flatMap((said, index) => {
      const next = history[index + 1];
      return next && said.plan.status === 'active' && next.plan.status === 'active' ? [{ said, next }] : [];
    });
    if (places.length === 0) return undefined;
    const { said, next } = pick(draw, places);
    said.plan.status = 'completed';
    said.plan.period = { ...said.plan.period, end: said.report.timestamp ?? '' };
    for (const { detail } of said.plan.activity ?? []) if (detail) detail.status = 'completed';
    return { id: 'LTT-X04', report: next.report };
  },

  'a correction under an id that nobody knows'(courses, { draw, identities }) {
    const withContact = pick(draw, courses).filter((report) => contactsIn(report).length > 0);
    const report = pick(draw, withContact);
    const contact = structuredClone(pick(draw, contactsIn(report)));
    addTo(report, { ...contact, id: identities.uuid(), status: 'entered-in-error' });
    return { id: 'LTT-X05', report };
  },

  'a finished contact with another start, or in another form'(courses, { draw, identities }) {
    const course = pick(draw, courses);
    const [last, contact] = [course.at(-1), pickValidContact(draw, course)];
    if (!last || !contact || isWithdrawn(last) || planOf(contact) !== ofType<CarePlan>(last, 'CarePlan')[0]?.id) return undefined;
    const changed = structuredClone(contact);
    const treated = changed.participant !== undefined;
    if (treated && chance(draw, 50)) {
      const [coding] = changed.participant?.[0]?.type?.[0]?.coding ?? [];
      const other = coding?.code === withChild.code ? withoutChild : withChild;
      Object.assign(coding ?? {}, other);
    } else changed.period = { start: timeText(draw, Date.parse(changed.period?.start ?? '') + (chance(draw, 50) ? -1000 : -60_000)) };
    const report = structuredClone(last);
    report.id = identities.uuid();
    report.timestamp = timeText(draw, timeOf(last) + 25 * hour);
    report.entry = (report.entry ?? []).filter(({ resource }) => resource?.resourceType !== 'Encounter' && !isReferral(resource));
    changed.meta = { ...changed.meta, lastUpdated: timeText(draw, timeOf(last) + 24 * hour) };
    addTo(report, changed);
    course.push(report);
    return { id: 'LTT-X06', report };
  },

  'a contact under a second id'(courses, { draw, identities }) {
    const course = pick(draw, courses);
    const contact = pickValidContact(draw, course);
    if (!contact) return undefined;
    const report = firstWith(course, contact.id ?? '');
    addTo(report, { ...structuredClone(contact), id: identities.uuid() });
    return { id: 'LTT-X07', report };
  },

  'a contact reported late'(courses, { draw }) {
    const course = pick(draw, courses);
    const places = course.filter((report) => {
      const contacts = contactsIn(report);
      return contacts.length === 1 && contacts.every(({ id = '', status }) => status === 'finished' && firstWith(course, id) === report);
    });
    if (places.length === 0) return undefined;
    const report = pick(draw, places);
    const day = danishDay(Date.parse(contactsIn(report)[0]?.period?.start ?? ''));
    // The next report of the course comes in the evening of that day at the earliest.
    report.timestamp = timeText(draw, startOfDanishDay(day + 2) + draw.integer(0, 18 * 3600) * 1000);
    return { id: 'LTT-X08', report };
  },

  'a correction of another version'(courses, { draw }) {
    const course = pick(draw, courses);
    for (const report of course) {
      if (isWithdrawn(report)) continue;
      const contact = contactsIn(report).find(({ status }) => status === 'entered-in-error');
      if (contact === undefined) continue;
      contact.period = { start: timeText(draw, Date.parse(contact.period?.start ?? '') - 1000) };
      return { id: 'LTT-X09', report };
    }
    return undefined;
  },

  'a report sent again under another id'(courses, { draw, identities }) {
    const course = pick(draw, courses);
    const last = course.at(-1);
    if (!last || hasError(last)) return undefined;
    const report = { ...structuredClone(last), id: identities.uuid(), timestamp: timeText(draw, timeOf(last) + hour) };
    course.push(report);
    return { id: 'LTT-X10', report };
  },

  'an old copy of the citizen'(courses, { draw }) {
    const [last, before] = pick(draw, courses).toReversed();
    const [patient] = last ? ofType<Patient>(last, 'Patient') : [];
    const [known] = before ? ofType<Patient>(before, 'Patient') : [];
    if (!last || !patient?.meta || known?.meta?.lastUpdated === undefined) return undefined;
    patient.meta.lastUpdated = timeText(draw, Date.parse(known.meta.lastUpdated) - 1000);
    return { id: 'LTT-X11', report: last };
  },

  'a plan taken back without its contact'(courses, { draw, identities }) {
    const course = pick(draw, courses);
    const [first] = course;
    if (!first || hasError(first) || referralsIn(first).length > 0 || contactsIn(first).length !== 1) return undefined;
    const report = { ...structuredClone(first), id: identities.uuid(), timestamp: timeText(draw, timeOf(first) + 25 * hour) };
    report.entry = (report.entry ?? []).filter(({ resource }) => resource?.resourceType !== 'Encounter');
    course.splice(1);
    for (const plan of ofType<CarePlan>(report, 'CarePlan')) {
      plan.status = 'entered-in-error';
      for (const { detail } of plan.activity ?? []) if (detail) detail.status = 'entered-in-error';
    }
    course.push(report);
    return { id: 'LTT-X12', report: first };
  },

  'a citizen who was reported in error, and is active again'(courses, { draw, identities }) {
    const course = pick(draw, courses);
    const last = course.at(-1);
    if (!last || !isWithdrawn(last)) return undefined;
    const report = { ...structuredClone(last), id: identities.uuid(), timestamp: timeText(draw, timeOf(last) + 25 * hour) };
    report.entry = (report.entry ?? []).filter(({ resource }) => resource?.resourceType === 'Patient');
    for (const patient of ofType<Patient>(report, 'Patient')) {
      patient.active = true;
      patient.meta = { ...patient.meta, lastUpdated: timeText(draw, timeOf(last) + 24 * hour) };
    }
    course.push(report);
    return { id: 'LTT-X13', report };
  },
};

function hasError(report: Bundle): boolean {
  return (
    isWithdrawn(report) ||
    (report.entry ?? []).some(({ resource }) => resource !== undefined && 'status' in resource && resource.status === 'entered-in-error')
  );
}

const withChild = { code: 'ca228a58-bd0e-4b0e-81ce-3866adc26535', display: 'Barn/ung deltager' };
const withoutChild = { code: 'd3578249-10df-4051-851d-3986b1570bee', display: 'Omsorgsperson uden barn/ung' };
