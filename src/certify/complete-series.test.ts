import { beforeAll, describe, expect, it } from 'vitest';
import { deliveryOf } from '../samples/resources.js';
import type { Bundle } from 'fhir/r4.js';
import { applyPatch, type PatchOperation } from '../ig/coverage/json-patch.js';
import { ruleMetas } from '../guides/ltt/registry.js';
import type { Assessment } from './assess.js';
import type { ReportedFinding } from '../report/reported-finding.js';
import type { Outcome } from './outcome.js';
import { baseReport, Certifier, completeFiles, numbersOf } from './testing/handed-in.js';

let certifier: Certifier;
let complete: Assessment;
beforeAll(async () => {
  certifier = await Certifier.start();
  complete = await certifier.assess(completeFiles());
});

const stepsOf = ({ outcomes }: Assessment): readonly Outcome[] => outcomes.filter(({ requirement }) => requirement.step !== undefined);
const without = (name: string): Map<string, unknown> => new Map([...completeFiles()].filter(([each]) => each !== name));
const withReport = (...changes: readonly (readonly PatchOperation[])[]): Map<string, unknown> =>
  new Map([...completeFiles(), ...changes.map((change, index) => [`extra-${index}.json`, applyPatch(baseReport(), change)] as const)]);
const changed = (name: string, change: readonly PatchOperation[]): Map<string, unknown> =>
  new Map([...completeFiles(), [name, applyPatch(completeFiles().get(name), change)]]);
const replace = (path: string, value: unknown): PatchOperation => ({ op: 'replace', path, value });
const remove = (path: string): PatchOperation => ({ op: 'remove', path });

describe('a complete series', () => {
  it('passes: everything that must hold does, and everything that should', () => {
    expect(numbersOf(complete, 'fail', 'not-shown', 'undetermined')).toEqual([]);
    // Nobody hands in an incremental delivery.
    expect(numbersOf(complete, 'not-applicable')).toEqual(['3.8']);
    expect(complete.result).toBe('passed');
  });

  it('tells how many documents each check is about', () => {
    const checkedIn = (number: string): number | undefined =>
      complete.outcomes.find(({ requirement }) => requirement.number === number)?.checked;
    const files = [...completeFiles().values()].map((report) => JSON.stringify(report));
    expect(checkedIn('1.1')).toBe(files.length);
    expect(checkedIn('2.4')).toBe(files.filter((text) => text.includes('"Encounter"')).length);
    expect(checkedIn('2.5')).toBe(files.filter((text) => text.includes('"basedOn"')).length);
    expect([checkedIn('3.8'), checkedIn('7.1')]).toEqual([0, undefined]);
  });

  it('has one report for each step', () => {
    expect(stepsOf(complete).length).toBeGreaterThan(25);
    expect(
      stepsOf(complete)
        .filter(({ showings }) => showings.length !== 1)
        .map(({ requirement }) => requirement.number),
    ).toEqual([]);
    const shown = stepsOf(complete).map(({ showings }) => showings[0]?.report.file);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('passes in whatever order, and with all reports in one file', async () => {
    const files = [...completeFiles()];
    expect((await certifier.assess(new Map([...files].reverse()))).result).toBe('passed');
    const lines = files.map(([, report]) => JSON.stringify(report)).join('\n');
    const together = await certifier.assess(new Map([['alt.ndjson', lines]]));
    expect(together.result).toBe('passed');
    expect(stepsOf(together).map(({ showings }) => showings[0]?.report.line)).not.toContain(undefined);
  });

  it('has a resource in each report that shows a step', () => {
    expect(stepsOf(complete).filter(({ showings }) => showings[0]?.entry === undefined)).toEqual([]);
  });

  it('loses exactly the step whose report is taken out', async () => {
    for (const { requirement, showings } of stepsOf(complete)) {
      const assessment = await certifier.assess(without(showings[0]!.report.file));
      expect(numbersOf(assessment, 'not-shown', 'fail', 'undetermined'), requirement.title.en).toEqual([requirement.number]);
      expect(assessment.result).toBe('not-passed');
    }
  });
});

/** A fault for each requirement that a fault can break; steps that expect nothing of the report that shows them can only be missing. */
const faults: readonly (readonly [number: string, what: string, files: () => Map<string, unknown>])[] = [
  ['1.1', 'text that is no JSON', () => new Map([...completeFiles(), ['extra.json', '{"resourceType":']])],
  [
    '1.1',
    'a property twice',
    () =>
      new Map([
        ...completeFiles(),
        ['extra.json', JSON.stringify(baseReport()).replace('"intent":"plan"', '"intent":"plan","intent":"plan"')],
      ]),
  ],
  ['1.2', 'a citizen by itself', () => new Map([...completeFiles(), ['extra.json', (baseReport() as Bundle).entry![0]!.resource]])],
  ['2.1', 'an entry as in the answer to a search', () => withReport([{ op: 'add', path: '/entry/3/search', value: { score: 1 } }])],
  ['2.2', 'a citizen who does not say whether the record is active', () => withReport([remove('/entry/0/resource/active')])],
  ['2.3', 'a care plan of another intent', () => withReport([replace('/entry/1/resource/intent', 'wish')])],
  ['2.4', 'a treatment that does not say who took part', () => withReport([remove('/entry/2/resource/participant')])],
  [
    '2.5',
    'a referral of no known type',
    () => withReport([replace('/entry/3/resource/activity/0/detail/code/coding/0/code', 'ac1057da-a510-4bab-a2b1-d96efa464bdc')]),
  ],
  [
    '2.6',
    'another resource',
    () =>
      withReport([
        {
          op: 'add',
          path: '/entry/-',
          value: {
            fullUrl: 'https://fagsystem.example/Observation/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c12',
            resource: {
              resourceType: 'Observation',
              id: '5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c12',
              status: 'final',
              code: { text: 'x' },
              subject: { reference: 'Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11' },
            },
          },
        },
      ]),
  ],
  ['3.4', 'a contact twice', () => withReport([{ op: 'copy', from: '/entry/2', path: '/entry/-' }])],
  [
    '4.7',
    'a contact that stays while its citizen was reported in error',
    () => changed('forkert-borger-rettet.json', [replace('/entry/2/resource/status', 'finished')]),
  ],
  [
    '6.2',
    'no theme after the first conversation',
    () => changed('DeliveryReport-Josefine-2.json', [remove('/entry/1/resource/activity/0/detail/reasonCode')]),
  ],
  ['6.4', 'no second theme', () => changed('DeliveryReport-Josefine-4.json', [remove('/entry/1/resource/activity/0/detail/reasonCode/1')])],
  [
    '6.5',
    'a further treatment in a group',
    () =>
      changed('DeliveryReport-Josefine-5-6-7.json', [
        replace('/entry/2/resource/extension/1/valueCodeableConcept/coding/0/code', '2865f123-15a7-4a36-a514-32ea37c400ca'),
        replace('/entry/2/resource/extension/1/valueCodeableConcept/coding/0/display', 'Gruppebaseret indsats'),
      ]),
  ],
  [
    '6.6',
    'a plan that is completed before the closure',
    () =>
      changed('DeliveryReport-Josefine-8.json', [
        replace('/entry/1/resource/status', 'completed'),
        replace('/entry/1/resource/activity/0/detail/status', 'completed'),
        { op: 'add', path: '/entry/1/resource/period/end', value: '2025-11-06T12:00:00Z' },
      ]),
  ],
  [
    '6.8',
    'the screening after the treatments',
    () =>
      changed('DeliveryReport-Josefine-3.json', [
        replace('/timestamp', '2025-09-23T23:45:51Z'),
        replace('/entry/2/resource/period/start', '2025-09-23T10:35:12Z'),
      ]),
  ],
  [
    '9.1',
    'a plan that is entered in error with its contact',
    () =>
      changed('kontakt-fejlregistreret.json', [
        replace('/entry/1/resource/status', 'entered-in-error'),
        replace('/entry/1/resource/activity/0/detail/status', 'entered-in-error'),
      ]),
  ],
  [
    '9.2',
    'a plan that is entered in error with its referral',
    () =>
      changed('henvisning-fejlregistreret.json', [
        replace('/entry/1/resource/status', 'entered-in-error'),
        replace('/entry/1/resource/activity/0/detail/status', 'entered-in-error'),
      ]),
  ],
  ['9.3', 'a contact that is left out of the correction', () => changed('forkert-borger-rettet.json', [remove('/entry/2')])],
];

/** Across the reports, what is left valid beside an error is a fault of its own. */
const together: Readonly<Record<string, readonly string[]>> = { 9.3: ['5.11'] };
/** A rule of its own says the same of every report. */
const alsoStep: Readonly<Record<string, readonly string[]>> = { 4.7: ['9.3'] };

describe('a planted fault', () => {
  it.each(faults)('of %s, %s, fails that requirement and no other', async (number, _, files) => {
    expect(numbersOf(await certifier.assess(files()), 'fail', 'not-shown', 'undetermined')).toEqual([
      ...(together[number] ?? []),
      number,
      ...(alsoStep[number] ?? []),
    ]);
  });

  // Planted above: what these rules' pages show breaks a rule across reports as well, now that there are others.
  const others = ['LTT-R04', 'LTT-C07', 'LTT-P05'];
  /** LTT has one code for courses: another one breaks the profile as well. */
  const beside: Readonly<Record<string, readonly string[]>> = { 'LTT-X03': ['2.3'] };

  it.each(
    ruleMetas
      .filter(({ id, severity }) => severity !== 'information' && !others.includes(id))
      .map(({ id, severity, example }) => [id, severity, example] as const),
  )('of %s, as its page shows it, fails its requirement and no other', async (id, severity, example) => {
    const assessment = await certifier.assess(withReport(...example));
    const requirement = assessment.outcomes.find(
      ({ requirement: { select } }) => select !== undefined && 'rules' in select && select.rules.includes(id),
    )?.requirement;
    expect(numbersOf(assessment, 'fail', 'not-shown', 'undetermined')).toEqual([...(beside[id] ?? []), requirement?.number]);
    expect(assessment.result).toBe(severity === 'error' || beside[id] !== undefined ? 'not-passed' : 'passed');
  });

  it('of the kind that is advised against fails 2.7, and the series passes', async () => {
    const assessment = await certifier.assess(
      withReport([
        {
          op: 'add',
          path: '/entry/1/resource/text',
          value: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml"><p id="a">A</p><p id="a">B</p></div>' },
        },
      ]),
    );
    expect(numbersOf(assessment, 'fail', 'not-shown', 'undetermined')).toEqual(['2.7', '3.11']);
    expect(assessment.result).toBe('passed');
  });

  it('is planted for every requirement that can fail', () => {
    const planted = new Set([...faults.map(([number]) => number), '2.7']);
    // What steps ask for is planted in clauses.test.ts.
    const canFail = complete.outcomes.filter(
      ({ requirement: { select, inOrder } }) => (select !== undefined && !('rules' in select)) || inOrder !== undefined,
    );
    expect(canFail.map(({ requirement }) => requirement.number).filter((number) => !planted.has(number))).toEqual([]);
  });
});

it('a delivery of reports shows what its reports show, and is advised against', async () => {
  const reports = [...completeFiles().values()] as Bundle[];
  const assessment = await certifier.assess(
    new Map([
      [
        'levering.json',
        deliveryOf(
          '1f6a2c3b-7d84-4e95-8b06-c1d2e3f4a505',
          '2026-06-02T20:00:00+02:00',
          reports.map((report, index) => ({ ...report, id: `1f6a2c3b-7d84-4e95-8b06-c1d2e3f4${String(index).padStart(4, '0')}` })),
        ),
      ],
    ]),
  );
  expect(numbersOf(assessment, 'fail', 'not-shown', 'undetermined')).toEqual(['3.8']);
});

describe('a check that could not be made', () => {
  const unverified = {
    id: 'invariant-unverified',
    severity: 'information',
    path: ['entry', 0, 'resource'],
    expression: 'Bundle.entry[0].resource',
    params: {},
  } as unknown as ReportedFinding;

  it('leaves its requirement, and so the result, undetermined', async () => {
    const documents = await certifier.check(completeFiles());
    const [first, ...others] = documents;
    const assessment = certifier.assessChecked([
      { ...first!, result: { ...first!.result, findings: [...first!.result.findings, unverified] } },
      ...others,
    ]);
    expect(numbersOf(assessment, 'undetermined')).toEqual(['2.2']);
    expect(assessment.result).toBe('undetermined');
  });
});
