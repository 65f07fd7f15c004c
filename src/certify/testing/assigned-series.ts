import type { Bundle, Patient } from 'fhir/r4.js';
import type { AssignedTask, Assignment } from '../assign/assignment.js';
import type { DrawnCode } from '../assign/recipe.js';
import { contactTypes } from '../../guides/ltt/codes.js';
import { reportOf, type ReportData } from '../../samples/resources.js';
import { danishTimeText } from '../../samples/times.js';
import { ownFiles } from './handed-in.js';

const day = 86_400_000;
/** From the story's first day to the day after an assignment of 22 November 2026. */
const shift = 558 * day;

/** The persons of the complete series, as a certifier gives them. */
export function seriesPersons(): string {
  const numbers = new Set([...ownFiles().values()].flatMap((report) => /"value":"(\d{10})"/.exec(JSON.stringify(report))?.[1] ?? []));
  return [...numbers].map((cpr, index) => `${cpr} Testperson ${index + 1}\n`).join('');
}

/** A complete series that follows an assignment of 22 November 2026 for those persons: later than that, and with its tasks done. */
export function assignedSeries({ tasks }: Pick<Assignment, 'tasks'>): Map<string, unknown> {
  const later = [...ownFiles()].map(([name, report]): [string, unknown] => [
    name,
    JSON.parse(JSON.stringify(report), (_, value: unknown) =>
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? shifted(value) : value,
    ),
  ]);
  const series = new Map(later);
  tasks
    .filter(({ answer }) => answer === undefined)
    .forEach((task, index) => {
      for (const [turn, report] of reportsFor(task, index).entries()) series.set(`${task.number}-${turn + 1}.json`, report);
    });
  return series;
}

/** The reports that do a task. */
export function reportsFor(task: AssignedTask, index: number): Bundle[] {
  // What was reported about the wrong citizen is taken back as a whole: the same person is entered anew.
  const patients = new Map(
    [...ownFiles()].filter(([name]) => !name.startsWith('forkert-borger')).flatMap(([, report]) => citizenOf(report as Bundle)),
  );
  return reportsOf(task, patients.get(task.person) ?? `5c0ffee0-0000-4000-8000-${task.person.padStart(12, '0')}`, index);
}

function citizenOf({ entry = [] }: Bundle): (readonly [cpr: string, id: string])[] {
  return entry.flatMap(({ resource }) =>
    resource?.resourceType === 'Patient' ? [[(resource as Patient).identifier?.[0]?.value ?? '', resource.id ?? ''] as const] : [],
  );
}

/** A plan from before reporting began stays one. */
function shifted(time: string): string {
  const instant = Date.parse(time);
  if (time.startsWith('2026-02-10')) return time;
  return time.endsWith('Z') ? new Date(instant + shift).toISOString().replace('.000', '') : danishTimeText(instant + shift);
}

/** Two where something is taken back. */
function reportsOf({ number, person, day: date, codes }: AssignedTask, patient: string, index: number): Bundle[] {
  const id = (part: number): string => `5c0ffee0-${String(index).padStart(4, '0')}-4000-8000-00000000${String(part).padStart(4, '0')}`;
  const at = (time: string, days = 0): string => danishTimeText(Date.parse(`${date}T${time}:00+01:00`) + days * day);
  const plan = {
    id: id(1),
    start: at('08:00'),
    status: 'active' as const,
    themes: number === 'A4' ? [code(codes, 'first'), code(codes, 'second')] : [],
  };
  const contact = { id: id(2), plan: plan.id, start: at('10:00'), isVoid: false };
  const referral = { id: id(3), plan: plan.id, start: at('11:00'), isVoid: false };
  const citizen = { id: patient, cpr: person, sor: '451000016003' };
  const base: ReportData = { id: id(10), timestamp: at('20:00'), citizen, isVoid: false, plans: [plan], contacts: [], referrals: [] };
  const again = { id: id(11), timestamp: at('20:00', 1) };
  switch (number) {
    case 'A1':
    case 'N1':
      return [reportOf({ ...base, contacts: [{ ...contact, type: code(codes, 'kind') }] })];
    case 'A2':
      return [
        reportOf({
          ...base,
          contacts: [
            {
              ...contact,
              type: contactTypes.treatment,
              organisation: { deliveryType: code(codes, 'delivery'), participants: code(codes, 'participants') },
            },
          ],
        }),
      ];
    case 'A3':
    case 'N2':
      return [reportOf({ ...base, referrals: [{ ...referral, to: code(codes, 'to') }] })];
    case 'A5': {
      const made = { ...contact, type: code(codes, 'kind') };
      return [reportOf({ ...base, contacts: [made] }), reportOf({ ...base, ...again, contacts: [{ ...made, isVoid: true }] })];
    }
    case 'A6': {
      const made = { ...referral, to: code(codes, 'to') };
      return [reportOf({ ...base, referrals: [made] }), reportOf({ ...base, ...again, referrals: [{ ...made, isVoid: true }] })];
    }
    default:
      return [reportOf(base)];
  }
}

function code(codes: AssignedTask['codes'], name: string): DrawnCode {
  const found = codes[name];
  if (found === undefined) throw new TypeError(`the task has no ${name}`);
  return found;
}
