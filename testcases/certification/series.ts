import type { Bundle } from 'fhir/r4.js';
import { contactTypes, otherContactTypes, type NamedCode } from '../../src/guides/ltt/codes.js';
import { Identities, sorId } from '../../src/samples/identities.js';
import {
  organisations,
  reportOf,
  type CitizenData,
  type ContactData,
  type PlanData,
  type ReferralData,
} from '../../src/samples/resources.js';

/**
 * What is handed in beside the guide's story to pass the certification: whole series of reports, by their names. Each step
 * of the protocol is shown by one report that can be taken out without any other step being lost.
 */
export function certificationSeries(): Map<string, Bundle> {
  const series = new Series();
  contacts(series);
  treatments(series);
  referrals(series);
  themesAndEnds(series);
  olderPlan(series);
  corrections(series);
  return series.reports;
}

const themes = {
  worry: { code: '95c5e9fc-33b7-4d85-9417-64fc3164eb4c', display: 'Bekymring' },
  body: { code: 'bf4df811-805a-4309-8394-7d9ea31b8af7', display: 'Krop og mad' },
} as const;

const services: readonly NamedCode[] = [
  { code: 'e961ba32-9e1e-4bfd-82aa-d73c8653d170', display: 'Andet' },
  { code: '59721d6a-71c7-4cae-954c-5997cbebd387', display: 'Andet tilbud i hjemkommune' },
  { code: 'e648f06e-8a17-47af-95ff-babeb3e7543c', display: '§126a-tilbud i anden kommune' },
  { code: '0cdc1b09-f53f-41c4-80d3-a2c59ff98287', display: 'Alment praktiserende læge' },
  { code: '42b97e5a-7584-4b07-a7c7-d441ccb331b2', display: 'Børne- og ungdomspsykiatri' },
  { code: 'f3d5cb7b-e059-4fbc-9514-a53299c2e3cf', display: 'Civilsamfund' },
];

/** A contact type by its name. */
function contactType(display: string): NamedCode {
  const found = [contactTypes.treatment, ...otherContactTypes].find((type) => type.display === display);
  if (found === undefined) throw new TypeError(`there is no contact type ${display}`);
  return found;
}

/** One child and one plan, as far as the reports have come. */
interface Course {
  readonly citizen: CitizenData;
  readonly plan: PlanData;
}

/** What one day's report has beside citizen and plan. */
interface Day {
  readonly contact?: Omit<ContactData, 'plan' | 'isVoid'> & { readonly isVoid?: boolean };
  readonly referral?: Omit<ReferralData, 'plan' | 'isVoid'> & { readonly isVoid?: boolean };
  readonly isVoid?: boolean;
}

class Series {
  readonly reports = new Map<string, Bundle>();
  readonly #identities = new Identities();

  id(): string {
    return this.#identities.uuid();
  }

  course(start: string, theme: readonly NamedCode[] = []): Course {
    return {
      citizen: { id: this.id(), cpr: this.#identities.cpr(), sor: sorId(451) },
      plan: { id: this.id(), start, status: 'active', themes: theme },
    };
  }

  /** The report of a day, put together in its evening. */
  report(name: string, day: string, { citizen, plan }: Course, { contact, referral, isVoid = false }: Day = {}): void {
    this.reports.set(
      `${name}.json`,
      reportOf({
        id: this.id(),
        timestamp: at(day, '20:00'),
        citizen,
        isVoid,
        plans: [plan],
        contacts: contact === undefined ? [] : [{ isVoid: false, ...contact, plan: plan.id }],
        referrals: referral === undefined ? [] : [{ isVoid: false, ...referral, plan: plan.id }],
      }),
    );
  }
}

/** A time of a summer day in Denmark. */
function at(day: string, time: string): string {
  return `${day}T${time}:00+02:00`;
}

/** Each type of contact but treatment. The last one stands by itself, so that no plan is seen to be completed in this course. */
function contacts(series: Series): void {
  const course = series.course(at('2026-04-07', '09:00'));
  const days = [
    ['2026-04-07', 'Henvendelse'],
    ['2026-04-14', 'Forsamtale'],
    ['2026-04-21', 'Screening'],
    ['2026-05-05', 'Afsluttende samtale'],
  ] as const;
  for (const [day, type] of days)
    series.report(`kontakt-${type.toLowerCase().replace(' ', '-')}`, day, course, {
      contact: { id: series.id(), start: at(day, '10:00'), type: contactType(type) },
    });
  const short = series.course(at('2026-05-12', '09:00'));
  const closed: Course = { ...short, plan: { ...short.plan, status: 'completed', end: at('2026-05-12', '15:00') } };
  series.report('kontakt-afslutning', '2026-05-12', closed, {
    contact: { id: series.id(), start: at('2026-05-12', '15:00'), type: contactType('Afslutning') },
  });
}

function treatments(series: Series): void {
  const course = series.course(at('2026-04-08', '09:00'), [themes.worry]);
  organisations.forEach((organisation, index) => {
    const day = `2026-04-${String(9 + 7 * index).padStart(2, '0')}`;
    series.report(`behandling-${index + 1}`, day, course, {
      contact: { id: series.id(), start: at(day, '13:00'), type: contactTypes.treatment, organisation },
    });
  });
}

function referrals(series: Series): void {
  const course = series.course(at('2026-04-13', '09:00'));
  services.forEach((to, index) => {
    const day = `2026-04-${14 + index}`;
    series.report(`henvisning-${index + 1}`, day, course, { referral: { id: series.id(), start: at(day, '11:00'), to } });
  });
}

function themesAndEnds(series: Series): void {
  series.report('flere-temaer', '2026-04-20', series.course(at('2026-04-20', '09:00'), [themes.worry, themes.body]));
  const course = series.course(at('2026-04-15', '09:00'));
  series.report('forloeb-aabnet', '2026-04-15', course);
  series.report('forloeb-afsluttet', '2026-06-01', {
    ...course,
    plan: { ...course.plan, status: 'completed', end: at('2026-06-01', '12:00') },
  });
}

function olderPlan(series: Series): void {
  const course = series.course('2026-02-10T09:00:00+01:00');
  series.report('aeldre-forloeb', '2026-04-10', course, {
    contact: { id: series.id(), start: at('2026-04-10', '10:00'), type: contactType('Screening') },
  });
}

/** Corrections of what was reported before reporting was mandatory, so that they show nothing else. */
function corrections(series: Series): void {
  const course = series.course(at('2025-09-01', '09:00'));
  const contact = { id: series.id(), start: at('2025-09-02', '10:00'), type: contactType('Screening') };
  series.report('kontakt-indberettet', '2025-09-02', course, { contact });
  series.report('kontakt-fejlregistreret', '2025-09-03', course, { contact: { ...contact, isVoid: true } });

  const referring = series.course(at('2025-09-08', '09:00'));
  const referral = { id: series.id(), start: at('2025-09-09', '10:00'), to: services[0] as NamedCode };
  series.report('henvisning-indberettet', '2025-09-09', referring, { referral });
  series.report('henvisning-fejlregistreret', '2025-09-10', referring, { referral: { ...referral, isVoid: true } });

  const wrong = series.course(at('2025-09-15', '09:00'));
  const mixedUp = { id: series.id(), start: at('2025-09-16', '10:00'), type: contactType('Forsamtale') };
  series.report('forkert-borger', '2025-09-16', wrong, { contact: mixedUp });
  series.report(
    'forkert-borger-rettet',
    '2025-09-17',
    { ...wrong, plan: { ...wrong.plan, status: 'entered-in-error' } },
    { contact: { ...mixedUp, isVoid: true }, isVoid: true },
  );
  series.report('rigtig-borger', '2025-09-17', series.course(at('2025-09-15', '09:00')), { contact: { ...mixedUp, id: series.id() } });
}
