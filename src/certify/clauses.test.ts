import type { Bundle, CarePlan, Encounter, Patient } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessment } from './assess.js';
import type { Requirement } from './protocol.js';
import { Certifier, completeFiles, numbersOf } from './testing/handed-in.js';

let certifier: Certifier;
let complete: Assessment;
beforeAll(async () => {
  certifier = await Certifier.start();
  complete = await certifier.assess(completeFiles());
});

/** The parts of a report, to be changed. */
interface Parts {
  readonly bundle: Bundle;
  readonly citizen: Patient;
  readonly plan: CarePlan;
  readonly contact: Encounter;
  readonly referral: CarePlan;
  /** Takes the resource out of the report. */
  remove(resource: object): void;
}
/** Changes the report that shows a step; `files` are all that are handed in. */
type Change = (parts: Parts, files: Map<string, unknown>) => void;

const codes = {
  system: 'http://fhir.kl.dk/term/CodeSystem/LTT',
  enquiry: { code: 'ac1057da-a510-4bab-a2b1-d96efa464bdc', display: 'Henvendelse' },
  screening: { code: '404665f4-3488-4225-953e-3f1c5a061829', display: 'Screening' },
  firstConversation: { code: 'e2eee938-a58c-42d0-a514-dc91779b1243', display: 'Forsamtale' },
} as const;

const inError: Change = ({ contact }) => {
  contact.status = 'entered-in-error';
};
/** Another type of contact, which nobody need take part in. */
const as =
  (type: keyof typeof codes & ('enquiry' | 'screening' | 'firstConversation')): Change =>
  ({ contact }) => {
    contact.type![0]!.coding![0] = { system: codes.system, ...codes[type] };
    delete contact.participant;
    contact.extension = contact.extension!.filter(({ url }) => !url.endsWith('delivery-type'));
  };
const completed =
  (end: string): Change =>
  ({ plan }) => {
    plan.status = 'completed';
    plan.activity![0]!.detail!.status = 'completed';
    plan.period!.end = end;
  };
const reopened: Change = ({ plan }) => {
  plan.status = 'active';
  plan.activity![0]!.detail!.status = 'in-progress';
  delete plan.period!.end;
};
const delivered =
  (code: string, display: string): Change =>
  ({ contact }) => {
    contact.extension!.find(({ url }) => url.endsWith('delivery-type'))!.valueCodeableConcept!.coding![0] = {
      system: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes',
      code,
      display,
    };
  };
const tookPart =
  (code: string, display: string): Change =>
  ({ contact }) => {
    contact.participant![0]!.type![0]!.coding![0] = { system: 'http://fhir.kl.dk/term/CodeSystem/CareSocialCodes', code, display };
  };
const [group, individual] = [
  delivered('2865f123-15a7-4a36-a514-32ea37c400ca', 'Gruppebaseret indsats'),
  delivered('8d12d74c-17da-47a7-a4fe-e69dbaec0a8c', 'Individuel indsats'),
];
const [withChild, withoutChild] = [
  tookPart('ca228a58-bd0e-4b0e-81ce-3866adc26535', 'Barn/ung deltager'),
  tookPart('d3578249-10df-4051-851d-3986b1570bee', 'Omsorgsperson uden barn/ung'),
];
const referredTo =
  (code: string, display: string): Change =>
  ({ referral }) => {
    referral.activity![0]!.detail!.code!.coding![0] = { system: codes.system, code, display };
  };
const sameThemeTwice: Change = ({ plan }) => {
  const themes = plan.activity![0]!.detail!.reasonCode!;
  themes[1] = structuredClone(themes[0]!);
};

const lateInMarch: Change = ({ bundle, contact }) => {
  bundle.timestamp = '2026-03-31T20:00:00+02:00';
  contact.period!.start = '2026-03-31T10:00:00+02:00';
};

const contact = (type: string, other: Change): (readonly [string, Change])[] => [
  ['a finished contact', inError],
  [`of the type "${type}"`, other],
];
const referral = (type: string): (readonly [string, Change])[] => [
  [
    'a completed referral',
    ({ referral: each }) => {
      each.status = 'entered-in-error';
    },
  ],
  [
    `of the type "${type}"`,
    type === 'Andet'
      ? referredTo('59721d6a-71c7-4cae-954c-5997cbebd387', 'Andet tilbud i hjemkommune')
      : referredTo('e961ba32-9e1e-4bfd-82aa-d73c8653d170', 'Andet'),
  ],
];
const treatment = (form: readonly [string, Change], who: readonly [string, Change]): (readonly [string, Change])[] => [
  ...contact('Behandling', as('screening')),
  form,
  who,
];
/** Without the earlier report. */
const removeReport =
  (name: string): Change =>
  (_parts, files) => {
    files.delete(name);
  };

/** For each clause of each step, a change after which the step, and nothing else, fails. */
const changes: Readonly<Record<string, readonly (readonly [clause: string, change: Change])[]>> = {
  '6.1': [
    ...contact('Henvendelse', as('screening')),
    ['a plan that is active', completed('2025-05-14T10:00:00Z')],
    [
      'was not reported before',
      ({ bundle, contact: each, remove }, files) => {
        const before = structuredClone(bundle);
        files.set('before.json', {
          ...before,
          id: 'Before',
          timestamp: '2025-05-14T20:00:00Z',
          entry: before.entry!.filter(({ resource }) => resource!.id !== each.id),
        });
        void remove;
      },
    ],
  ],
  '6.2': [
    ...contact('Forsamtale', as('screening')),
    [
      'the plan has a theme',
      ({ plan }) => {
        delete plan.activity![0]!.detail!.reasonCode;
      },
    ],
  ],
  '6.3': contact('Screening', as('firstConversation')),
  '6.4': [
    ...contact('Behandling', as('screening')),
    [
      'together with a completed referral',
      ({ referral: each }) => {
        each.status = 'entered-in-error';
      },
    ],
    ['referral to civil society', referredTo('e961ba32-9e1e-4bfd-82aa-d73c8653d170', 'Andet')],
    ['the plan has two different themes or more', sameThemeTwice],
  ],
  '6.5': [
    ...contact('Behandling', as('screening')),
    [
      'by itself',
      ({ bundle }, files) => {
        const other = (files.get('DeliveryReport-Josefine-4.json') as Bundle).entry!.find(
          ({ resource }) => (resource as CarePlan).basedOn !== undefined,
        )!;
        bundle.entry!.push(structuredClone(other));
      },
    ],
    [
      'it was not reported before',
      ({ bundle, contact: each }, files) => {
        const first = (files.get('DeliveryReport-Josefine-4.json') as Bundle).entry!.find(
          ({ resource }) => resource!.resourceType === 'Encounter',
        );
        bundle.entry = bundle.entry!.map((entry) => (entry.resource === each ? structuredClone(first!) : entry));
      },
    ],
    ['it is individual', group],
    ['the child takes part', withoutChild],
  ],
  '6.6': [...contact('Afsluttende samtale', as('screening')), ['the plan is still active', completed('2025-11-06T12:00:00Z')]],
  '6.7': [...contact('Afslutning', as('screening')), ['the plan is completed', reopened]],
  '7.1': contact('Henvendelse', as('screening')),
  '7.2': contact('Forsamtale', as('screening')),
  '7.3': contact('Screening', as('enquiry')),
  '7.4': contact('Afsluttende samtale', as('screening')),
  '7.5': contact('Afslutning', as('screening')),
  '7.6': treatment(['was delivered to a group', individual], ['the child took part', withoutChild]),
  '7.7': treatment(['was delivered to a group', individual], ['a caregiver took part without the child', withChild]),
  '7.8': treatment(['was individual', group], ['the child took part', withoutChild]),
  '7.9': treatment(['was individual', group], ['a caregiver took part without the child', withChild]),
  '7.10': referral('Andet'),
  '7.11': referral('Andet tilbud i hjemkommune'),
  '7.12': referral('§126a-tilbud i anden kommune'),
  '7.13': referral('Alment praktiserende læge'),
  '7.14': referral('Børne- og ungdomspsykiatri'),
  '7.15': referral('Civilsamfund'),
  '7.16': [['a plan has two different themes or more', sameThemeTwice]],
  '7.17': [
    ['is reported as completed', reopened],
    ['was reported as active before', removeReport('forloeb-aabnet.json')],
    [
      'with its end',
      ({ plan }) => {
        delete plan.period!.end;
      },
    ],
  ],
  '8.1': [
    ['a finished contact', inError],
    ['contact on 1 April 2026 or later', lateInMarch],
    [
      'a plan that began before that day',
      ({ plan }) => {
        plan.period!.start = '2026-04-01T00:00:00+02:00';
      },
    ],
  ],
  '9.1': [
    [
      'is reported as entered-in-error',
      ({ contact: each }) => {
        each.status = 'finished';
      },
    ],
    [
      'the citizen stays active',
      ({ citizen }) => {
        citizen.active = false;
      },
    ],
    ['was reported as finished', removeReport('kontakt-indberettet.json')],
    ['its plan keeps its status', completed('2025-09-03T12:00:00+02:00')],
  ],
  '9.2': [
    [
      'is reported as entered-in-error',
      ({ referral: each }) => {
        each.status = 'completed';
      },
    ],
    [
      'the citizen stays active',
      ({ citizen }) => {
        citizen.active = false;
      },
    ],
    ['was reported as completed', removeReport('henvisning-indberettet.json')],
    ['its plan keeps its status', completed('2025-09-10T12:00:00+02:00')],
  ],
  '9.3': [
    [
      'is reported as inactive',
      ({ citizen }) => {
        citizen.active = true;
      },
    ],
    ['was reported as active before', removeReport('forkert-borger.json')],
    [
      'everything that was reported about the citizen before is in the report',
      ({ contact: each, remove }) => {
        remove(each);
      },
    ],
    [
      'all of it is entered-in-error',
      ({ contact: each }) => {
        each.status = 'finished';
      },
    ],
  ],
};

/**
 * What a rule, or the profile, asks of every report as well. The profile knows no status but finished (or completed) and entered-in-error,
 * and what is in error should have been reported before, as which it would show the step.
 */
const besides: Readonly<Record<string, readonly string[]>> = {
  'a finished contact': ['5.5'],
  'a completed referral': ['5.5'],
  'together with a completed referral': ['5.5'],
  '6.7 the plan is completed': ['4.14'],
  '7.17 with its end': ['2.3'],
  '9.1 the citizen stays active': ['4.7'],
  '9.1 was reported as finished': ['5.5'],
  '9.2 the citizen stays active': ['4.7'],
  '9.2 was reported as completed': ['5.5'],
  '9.3 was reported as active before': ['5.5'],
  '9.3 everything that was reported about the citizen before is in the report': ['5.11'],
  '9.3 all of it is entered-in-error': ['4.7'],
};

function stepsOf(): Requirement[] {
  return complete.outcomes.map(({ requirement }) => requirement).filter(({ step }) => step !== undefined);
}

/** The texts of all that a step asks for. */
function clausesOf({ step }: Requirement): { readonly en: string; readonly da: string }[] {
  return [...(step!.clauses ?? []), ...(step!.earlier === undefined ? [] : [step!.earlier]), ...(step!.expects ?? [])].map(
    ({ text }) => text!,
  );
}

function changed(number: string, change: Change): Map<string, unknown> {
  const files = completeFiles();
  const file = complete.outcomes.find(({ requirement }) => requirement.number === number)!.showings[0]!.report.file;
  const bundle = structuredClone(files.get(file)) as Bundle;
  files.set(file, bundle);
  const resources = bundle.entry!.map(({ resource }) => resource!);
  const plans = resources.filter((resource): resource is CarePlan => resource.resourceType === 'CarePlan');
  const parts = {
    bundle,
    citizen: resources.find((resource) => resource.resourceType === 'Patient'),
    plan: plans.find(({ basedOn }) => basedOn === undefined),
    referral: plans.find(({ basedOn }) => basedOn !== undefined),
    contact: resources.find((resource) => resource.resourceType === 'Encounter'),
    remove: (resource: object) => {
      bundle.entry = bundle.entry!.filter((entry) => entry.resource !== resource);
    },
  } as Parts;
  change(parts, files);
  return files;
}

describe('every clause of a step', () => {
  it('is in its text, in both languages', () => {
    for (const requirement of stepsOf()) {
      for (const clause of clausesOf(requirement))
        for (const language of ['en', 'da'] as const)
          expect(requirement.text[language].toLowerCase(), requirement.number).toContain(clause[language].toLowerCase());
    }
  });

  it('has a change that breaks it', () => {
    for (const requirement of stepsOf())
      expect(
        (changes[requirement.number] ?? []).map(([clause]) => clause),
        requirement.number,
      ).toEqual(clausesOf(requirement).map(({ en }) => en));
  });

  const all = Object.entries(changes).flatMap(([number, list]) => list.map(([clause, change]) => [number, clause, change] as const));
  it.each(all)('of %s, "%s", fails it and nothing else when it is broken', async (number, clause, change) => {
    const failed = numbersOf(await certifier.assess(changed(number, change)), 'fail', 'not-shown', 'undetermined');
    expect(failed).toEqual([...(besides[`${number} ${clause}`] ?? besides[clause] ?? []), number]);
  });
});
