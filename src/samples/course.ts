import type { Bundle } from 'fhir/r4.js';
import { contactTypes, otherContactTypes, type NamedCode } from '../guides/ltt/codes.js';
import { dayNumber, type DayNumber } from '../finding/danish-time.js';
import { chance, pick, type Draw } from './draw.js';
import { sorId, type Identities } from './identities.js';
import {
  organisations,
  reportOf,
  type CitizenData,
  type ContactData,
  type PlanData,
  type ReferralData,
  type ReportData,
} from './resources.js';
import { hour, lastSecondOf, minute, timeText, workingTime, type Instant } from './times.js';

const themes: readonly NamedCode[] = [
  { code: '95c5e9fc-33b7-4d85-9417-64fc3164eb4c', display: 'Bekymring' },
  { code: 'bf4df811-805a-4309-8394-7d9ea31b8af7', display: 'Krop og mad' },
  { code: '9b82f4cd-bc63-4187-a2f0-ff2d74f63bd8', display: 'Tristhed' },
];
const services: readonly NamedCode[] = [
  { code: '42b97e5a-7584-4b07-a7c7-d441ccb331b2', display: 'Børne- og ungdomspsykiatri' },
  { code: 'f3d5cb7b-e059-4fbc-9514-a53299c2e3cf', display: 'Civilsamfund' },
];
/** What a contact may be for while the course goes on. */
const typesOfVisit = [contactTypes.treatment, ...otherContactTypes.filter(({ code }) => code !== contactTypes.closure.code)];
const firstDay = dayNumber({ year: 2026, month: 4, day: 1 });

type Contact = Omit<ContactData, 'start'> & { readonly at: Instant; readonly day: DayNumber };
type Referral = Omit<ReferralData, 'start'> & { readonly at: Instant };
interface Plan extends Omit<PlanData, 'start' | 'end'> {
  readonly from: Instant;
  readonly to?: Instant;
}

/** What one report is about. */
interface Content {
  readonly contacts: readonly Contact[];
  readonly referrals?: readonly Referral[];
  readonly isVoid?: boolean;
}

/**
 * A child's course of treatment as the delivery reports that a careful case system sends, in the order of time: visits with
 * and without treatment, themes, referrals, corrections, reports that repeat what was said, an end, and perhaps a second
 * course. No rule about one report, and none across reports, finds anything in it; a property test checks that.
 * @param write with one offset or another when absent, to test that no rule depends on it
 */
export function drawCourse(draw: Draw, identities: Identities, write: WriteTime = (instant) => timeText(draw, instant)): Bundle[] {
  return new Course(draw, identities, write).run();
}

/** How reports write a time. */
export type WriteTime = (instant: Instant) => string;

class Course {
  readonly #draw: Draw;
  readonly #identities: Identities;
  readonly #write: WriteTime;
  readonly #citizen: CitizenData;
  readonly #reports: Bundle[] = [];
  #day: DayNumber;
  #plan: Plan;
  /** What was reported of the plan, as it stands today. */
  #contacts: Contact[] = [];
  #referrals: Referral[] = [];

  constructor(draw: Draw, identities: Identities, write: WriteTime) {
    this.#draw = draw;
    this.#identities = identities;
    this.#write = write;
    this.#citizen = { id: identities.uuid(), cpr: identities.cpr(), sor: sorId(451 + draw.integer(0, 97)) };
    this.#day = firstDay + draw.integer(0, 200);
    this.#plan = this.#newPlan();
  }

  run(): Bundle[] {
    this.#treat();
    if (chance(this.#draw, 10)) this.#withdraw();
    else if (this.#plan.status === 'completed' && chance(this.#draw, 20)) {
      this.#later();
      this.#plan = this.#newPlan();
      this.#contacts = [];
      this.#referrals = [];
      this.#treat();
    }
    return this.#reports;
  }

  #treat(): void {
    this.#visit();
    for (let step = this.#draw.integer(0, 6); step > 0; step--) {
      this.#later();
      pick(this.#draw, [() => this.#visit(), () => this.#visit(), () => this.#correct(), () => this.#repeat(), () => this.#tellOfPlan()])();
    }
    if (chance(this.#draw, 60)) {
      this.#later();
      this.#close();
      if (chance(this.#draw, 30)) {
        this.#later();
        this.#correct();
      }
    }
  }

  #later(): void {
    // A report may come the day after, and the next one comes after it.
    this.#day += this.#draw.integer(2, 30);
  }

  #newPlan(): Plan {
    const earlier = chance(this.#draw, 30) ? this.#draw.integer(2, 60) : 1;
    return { id: this.#identities.uuid(), status: 'active', themes: [], from: workingTime(this.#draw, this.#day - earlier) };
  }

  /** One contact or two of a day; now and then with a theme that is new, or a referral. */
  #visit(): void {
    this.#extendThemes();
    const at = workingTime(this.#draw, this.#day);
    const times = chance(this.#draw, 25) ? [at, at + 90 * minute] : [at];
    const contacts = times.map((each) => this.#newContact({ at: each, day: this.#day }, pick(this.#draw, typesOfVisit)));
    const referrals = chance(this.#draw, 20)
      ? [{ id: this.#identities.uuid(), plan: this.#plan.id, at: at + hour, to: pick(this.#draw, services), isVoid: false }]
      : [];
    this.#report({ contacts, referrals });
    this.#contacts.push(...contacts);
    this.#referrals.push(...referrals);
  }

  /** Something was reported in error: it is taken back, and perhaps reported anew under another id. */
  #correct(): void {
    const [referral] = this.#referrals.filter(({ isVoid }) => !isVoid);
    if (referral && chance(this.#draw, 30)) {
      const taken = { ...referral, isVoid: true };
      this.#report({ contacts: [], referrals: [taken] });
      this.#referrals = this.#referrals.map((each) => (each === referral ? taken : each));
      return;
    }
    const valid = this.#contacts.filter(({ isVoid }) => !isVoid);
    if (valid.length === 0) return;
    const wrong = pick(this.#draw, valid);
    const taken = { ...wrong, isVoid: true };
    const right = chance(this.#draw, 60) ? [this.#newContact(wrong, pick(this.#draw, typesOfVisit))] : [];
    this.#report({ contacts: [taken, ...right] });
    this.#contacts = [...this.#contacts.map((each) => (each === wrong ? taken : each)), ...right];
  }

  /** A day's contacts are reported again, as they are. */
  #repeat(): void {
    const { day } = pick(this.#draw, this.#contacts);
    this.#report({ contacts: this.#contacts.filter((contact) => contact.day === day) });
  }

  /** Nothing but the plan is reported. */
  #tellOfPlan(): void {
    this.#extendThemes();
    this.#report({ contacts: [] });
  }

  #close(): void {
    const at = workingTime(this.#draw, this.#day);
    const contact = this.#newContact({ at, day: this.#day }, contactTypes.closure);
    this.#plan = { ...this.#plan, status: 'completed', to: at };
    this.#report({ contacts: [contact] });
    this.#contacts.push(contact);
  }

  /** The child should never have been reported: all of it is taken back, a day at a time. */
  #withdraw(): void {
    this.#plan = { ...this.#plan, status: 'entered-in-error' };
    const days = [...new Set(this.#contacts.map(({ day }) => day))];
    for (const day of days) {
      this.#later();
      const contacts = this.#contacts.filter((contact) => contact.day === day).map((contact) => ({ ...contact, isVoid: true }));
      const referrals = day === days[0] ? this.#referrals.map((referral) => ({ ...referral, isVoid: true })) : [];
      this.#report({ contacts, referrals, isVoid: true });
    }
  }

  #newContact({ at, day }: Pick<Contact, 'at' | 'day'>, type: NamedCode): Contact {
    const treated = type.code === contactTypes.treatment.code;
    return {
      id: this.#identities.uuid(),
      plan: this.#plan.id,
      at,
      day,
      type,
      isVoid: false,
      ...(treated ? { organisation: pick(this.#draw, organisations) } : {}),
    };
  }

  #extendThemes(): void {
    const theme = pick(this.#draw, themes);
    if (chance(this.#draw, 40) && !this.#plan.themes.includes(theme)) this.#plan = { ...this.#plan, themes: [...this.#plan.themes, theme] };
  }

  #report({ contacts, referrals = [], isVoid = false }: Content): void {
    const said: ReportData = {
      id: this.#identities.uuid(),
      timestamp: this.#write(this.#reportTime()),
      citizen: this.#citizen,
      isVoid,
      plans: [this.#written(this.#plan)],
      contacts: contacts.map(({ at, ...contact }) => ({ ...contact, start: this.#write(at) })),
      referrals: referrals.map(({ at, ...referral }) => ({ ...referral, start: this.#write(at) })),
    };
    this.#reports.push(reportOf(said));
  }

  #written({ from, to, ...plan }: Plan): PlanData {
    return { ...plan, start: this.#write(from), ...(to === undefined ? {} : { end: this.#write(to) }) };
  }

  /** In the evening, or some time of the day after: until its very last second. */
  #reportTime(): Instant {
    const evening = lastSecondOf(this.#day) - this.#draw.integer(0, 4 * 60) * minute;
    return chance(this.#draw, 30) ? lastSecondOf(this.#day + 1) - this.#draw.integer(0, 20 * 60) * minute : evening;
  }
}
