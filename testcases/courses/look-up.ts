import type { Bundle, CarePlan, Encounter, FhirResource, Patient, Resource } from 'fhir/r4.js';
import { profiles } from '../../src/guides/ltt/view/profiles.js';
import { pick, type Draw } from '../../src/samples/draw.js';

/* What those who make mistakes in courses look up, and the small changes they make. */

export function timeOf({ timestamp }: Bundle): number {
  return Date.parse(timestamp ?? '');
}

export function inTime(reports: readonly Bundle[]): Bundle[] {
  return [...reports].sort((a, b) => timeOf(a) - timeOf(b));
}

export function ofType<T extends FhirResource>(report: Bundle, type: T['resourceType']): T[] {
  return (report.entry ?? []).flatMap(({ resource }) => (resource?.resourceType === type ? [resource as T] : []));
}

export function contactsIn(report: Bundle): Encounter[] {
  return ofType<Encounter>(report, 'Encounter');
}

export function isReferral(resource: Resource | undefined): boolean {
  return resource?.meta?.profile?.includes(profiles.referral) === true;
}

export function referralsIn(report: Bundle): CarePlan[] {
  return ofType<CarePlan>(report, 'CarePlan').filter(isReferral);
}

export function isWithdrawn(report: Bundle): boolean {
  return ofType<Patient>(report, 'Patient').some(({ active }) => active === false);
}

export function planOf(contact: Encounter): string | undefined {
  return contact.extension?.find(({ valueReference }) => valueReference)?.valueReference?.reference?.slice('CarePlan/'.length);
}

/** The id of one of the contacts. */
export function pickContact(draw: Draw, course: readonly Bundle[]): string | undefined {
  const contacts = course.flatMap(contactsIn);
  return contacts.length === 0 ? undefined : pick(draw, contacts).id;
}

/** One of the contacts that were never taken back, as it was first reported. */
export function pickValidContact(draw: Draw, course: readonly Bundle[]): Encounter | undefined {
  const contacts = course.flatMap(contactsIn);
  const taken = new Set(contacts.filter(({ status }) => status === 'entered-in-error').map(({ id }) => id));
  const valid = contacts.filter(({ id }, index) => !taken.has(id) && contacts.findIndex((other) => other.id === id) === index);
  return valid.length === 0 ? undefined : pick(draw, valid);
}

/** The report that first has a resource with this id. */
export function firstWith(course: readonly Bundle[], id: string): Bundle {
  const report = course.find(({ entry = [] }) => entry.some(({ resource }) => resource?.id === id));
  if (!report) throw new RangeError(`no report has ${id}`);
  return report;
}

/** What the reports say of the first plan, as long as it is not taken back. */
export function validPlan(course: readonly Bundle[]): { readonly report: Bundle; readonly plan: CarePlan }[] {
  const said = course.flatMap((report) =>
    ofType<CarePlan>(report, 'CarePlan')
      .filter((plan) => !isReferral(plan))
      .map((plan) => ({ report, plan })),
  );
  return said.filter(({ plan }) => plan.id === said[0]?.plan.id && plan.status !== 'entered-in-error');
}

export function addTo(report: Bundle, resource: FhirResource): void {
  report.entry = [...(report.entry ?? []), { fullUrl: addressOf(resource), resource }];
}

export function rename(course: readonly Bundle[], from: string, to: string): void {
  for (const { entry = [] } of course) {
    for (const each of entry) {
      if (each.resource?.id !== from) continue;
      each.resource.id = to;
      each.fullUrl = addressOf(each.resource);
    }
  }
}

export function addressOf({ resourceType, id = '' }: Resource): string {
  return `https://fagsystem.example/${resourceType}/${id}`;
}
