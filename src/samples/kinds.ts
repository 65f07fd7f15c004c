import type { Bundle } from 'fhir/r4.js';
import { contactTypes, otherContactTypes, type NamedCode, type UserInterfaceTerm } from '../guides/ltt/codes.js';
import { startOfDanishDay, type DayNumber } from '../finding/danish-time.js';
import { drawCourse } from './course.js';
import { pick, type Draw } from './draw.js';
import { sorId, type Identities } from './identities.js';
import { organisations, reportOf, type CitizenData, type ContactData, type PlanData, type ReferralData } from './resources.js';
import { danishTimeText, hour, minute } from './times.js';

/** What sample reports are made with: the same ingredients give the same reports. */
export interface Ingredients {
  readonly draw: Draw;
  readonly identities: Identities;
  /** The Danish day of the contact or event. */
  readonly day: DayNumber;
}

/** A report, and what it shows, for a file name. */
export interface Sample {
  readonly name: string;
  readonly report: Bundle;
}

interface SampleKind {
  /** What it is, for a list. */
  readonly about: string;
  make(ingredients: Ingredients): Sample[];
}

const anxiety: NamedCode = { code: '95c5e9fc-33b7-4d85-9417-64fc3164eb4c', display: 'Bekymring' };
const psychiatry: NamedCode = { code: '42b97e5a-7584-4b07-a7c7-d441ccb331b2', display: 'Børne- og ungdomspsykiatri' };

/** The kinds of sample reports. Reports of one sample come in the order in which they are sent. */
export const sampleKinds = {
  contact: {
    about: 'a contact that is not a treatment: an enquiry, a first talk or a screening',
    make: (ingredients) => {
      const talks = otherContactTypes.filter(({ code }) => code !== contactTypes.closure.code);
      return single('contact', ingredients, (child) => ({ contacts: [child.contact(pick(ingredients.draw, talks))] }));
    },
  },
  'individual-treatment': {
    about: 'a treatment of one child, with its delivery type and participants',
    make: (ingredients) => single('individual-treatment', ingredients, (child) => ({ contacts: [child.treatment('Individuel indsats')] })),
  },
  'group-treatment': {
    about: 'a treatment in a group, with its delivery type and participants',
    make: (ingredients) => single('group-treatment', ingredients, (child) => ({ contacts: [child.treatment('Gruppebaseret indsats')] })),
  },
  referral: {
    about: 'a child that is referred on in the course of its treatment',
    make: (ingredients) =>
      single('referral', ingredients, (child) => ({ contacts: [child.treatment('Individuel indsats')], referrals: [child.referral()] })),
  },
  closure: {
    about: 'the last contact of a course, which completes the plan',
    make: (ingredients) =>
      single('closure', ingredients, (child) => ({ plan: child.completed(), contacts: [child.contact(contactTypes.closure)] })),
  },
  correction: {
    about: 'a contact, and the report that takes it back and gives the right one',
    make: (ingredients) => {
      const child = new Child(ingredients);
      const wrong = child.contact(contactTypes.treatment, organisations[0]);
      const right = child.contact(contactTypes.treatment, organisations[2]);
      return [
        { name: 'contact', report: child.report({ contacts: [wrong] }) },
        { name: 'correction', report: child.report({ contacts: [{ ...wrong, isVoid: true }, right] }, 1) },
      ];
    },
  },
  'wrong-citizen': {
    about: 'a report about the wrong child, and the one that takes back all of it',
    make: (ingredients) => {
      const child = new Child(ingredients);
      const contact = child.treatment('Individuel indsats');
      return [
        { name: 'wrong-citizen', report: child.report({ contacts: [contact] }) },
        {
          name: 'taken-back',
          report: child.report(
            { plan: { ...child.plan, status: 'entered-in-error' }, contacts: [{ ...contact, isVoid: true }], isVoid: true },
            1,
          ),
        },
      ];
    },
  },
  course: {
    about: 'a whole course of treatment, drawn by chance from the seed: visits, themes, referrals, corrections, an end',
    make: ({ draw, identities }) =>
      drawCourse(draw, identities, danishTimeText).map((report, index) => ({ name: `course-${index + 1}`, report })),
  },
} as const satisfies Readonly<Record<string, SampleKind>>;

export type SampleKindName = keyof typeof sampleKinds;

export const sampleKindNames = Object.keys(sampleKinds) as readonly SampleKindName[];

/** What a report says beside its citizen. */
interface Content {
  readonly plan?: PlanData;
  readonly contacts: readonly ContactData[];
  readonly referrals?: readonly ReferralData[];
  readonly isVoid?: boolean;
}

function single(name: string, ingredients: Ingredients, content: (child: Child) => Content): Sample[] {
  const child = new Child(ingredients);
  return [{ name, report: child.report(content(child)) }];
}

/** A made-up child with a plan that began two weeks before the day of the event, at ten in the morning. */
class Child {
  readonly plan: PlanData;
  readonly #identities: Identities;
  readonly #citizen: CitizenData;
  readonly #day: DayNumber;
  #contacts = 0;

  constructor({ draw, identities, day }: Ingredients) {
    this.#identities = identities;
    this.#day = day;
    this.#citizen = { id: identities.uuid(), cpr: identities.cpr(), sor: sorId(451 + draw.integer(0, 97)) };
    this.plan = { id: identities.uuid(), start: this.#at(9 * hour, -14), status: 'active', themes: [anxiety] };
  }

  contact(type: NamedCode, organisation?: Pick<UserInterfaceTerm, 'deliveryType' | 'participants'>): ContactData {
    const start = this.#at(10 * hour + this.#contacts++ * 90 * minute);
    return {
      id: this.#identities.uuid(),
      plan: this.plan.id,
      start,
      type,
      isVoid: false,
      ...(organisation === undefined ? {} : { organisation }),
    };
  }

  treatment(delivery: string): ContactData {
    return this.contact(
      contactTypes.treatment,
      organisations.find(({ deliveryType }) => deliveryType.display === delivery),
    );
  }

  referral(): ReferralData {
    return { id: this.#identities.uuid(), plan: this.plan.id, start: this.#at(11 * hour), to: psychiatry, isVoid: false };
  }

  completed(): PlanData {
    return { ...this.plan, status: 'completed', end: this.#at(11 * hour) };
  }

  /** @param later how many days after the event it is sent, in the evening */
  report({ plan = this.plan, contacts, referrals = [], isVoid = false }: Content, later = 0): Bundle {
    return reportOf({
      id: this.#identities.uuid(),
      timestamp: this.#at(20 * hour, later),
      citizen: this.#citizen,
      isVoid,
      plans: [plan],
      contacts,
      referrals,
    });
  }

  #at(time: number, days = 0): string {
    return danishTimeText(startOfDanishDay(this.#day + days) + time);
  }
}
