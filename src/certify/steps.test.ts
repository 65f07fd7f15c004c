import type { Bundle, CarePlan, Encounter, Patient } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from './outcome.js';
import { Certifier, completeFiles } from './testing/handed-in.js';

let certifier: Certifier;
beforeAll(async () => {
  certifier = await Certifier.start();
});

const complete = completeFiles();
const report = (name: string): Bundle => structuredClone(complete.get(name)) as Bundle;
const outcomes = async (files: Readonly<Record<string, unknown>>): Promise<(number: string) => Outcome> => {
  const assessment = await certifier.assess(new Map(Object.entries(files)));
  return (number) => assessment.outcomes.find(({ requirement }) => requirement.number === number)!;
};
const story = (number: string): string => `DeliveryReport-Josefine-${number}.json`;

/** The same report of another child's plan. */
function ofAnotherPlan(bundle: Bundle, suffix: string): Bundle {
  return JSON.parse(
    JSON.stringify(bundle).replaceAll('857ea1d6-c212-4c89-a2f4-9e2bfa8c288d', `857ea1d6-c212-4c89-a2f4-9e2bfa8c28${suffix}`),
  ) as Bundle;
}

describe('steps', () => {
  it('of a course are shown by one course, the one that shows most', async () => {
    const of = await outcomes({
      a: report(story('1')),
      b: ofAnotherPlan(report(story('2')), 'aa'),
      c: ofAnotherPlan(report(story('3')), 'aa'),
    });
    expect(['6.1', '6.2', '6.3'].map((number) => of(number).status)).toEqual(['not-shown', 'pass', 'pass']);
  });

  it('that another report shows without a lack pass, whatever one lacks', async () => {
    const lacking = report(story('2'));
    delete (lacking.entry![1]!.resource as CarePlan).activity![0]!.detail!.reasonCode;
    expect((await outcomes({ lacking }))('6.2')).toMatchObject({ status: 'fail', showings: [{ unmet: [{ en: 'the plan has a theme' }] }] });
    expect(
      (await outcomes({ lacking, whole: { ...report(story('2')), id: 'DeliveryReport-Josefine-22', timestamp: '2025-06-03T23:45:51Z' } }))(
        '6.2',
      ),
    ).toMatchObject({ status: 'pass', showings: [{ report: { file: 'whole' }, unmet: [] }] });
  });

  it('that follow an earlier report are not shown without it, nor by one of the same time or later', async () => {
    const [before, after] = [report('kontakt-indberettet.json'), report('kontakt-fejlregistreret.json')];
    expect((await outcomes({ after }))('9.1').status).toBe('not-shown');
    expect((await outcomes({ before: { ...before, timestamp: after.timestamp! }, after }))('9.1').status).toBe('not-shown');
    const { showings, status } = (await outcomes({ after, before }))('9.1');
    expect([status, showings[0]?.report.file, showings[0]?.earlier?.file]).toEqual(['pass', 'after', 'before']);
  });

  it('are not shown by contacts before reporting began, where that is asked', async () => {
    const early = report('kontakt-henvendelse.json');
    (early.entry![1]!.resource as CarePlan).period!.start = '2026-03-31T23:59:59+02:00';
    expect((await outcomes({ early }))('7.1').status).toBe('not-shown');
    (early.entry![1]!.resource as CarePlan).period!.start = '2026-03-31T22:00:00Z';
    expect((await outcomes({ early }))('7.1').status).toBe('pass');
  });

  it('are not shown by what was reported in error', async () => {
    const voided = report('kontakt-henvendelse.json');
    (voided.entry![2]!.resource as Encounter).status = 'entered-in-error';
    expect((await outcomes({ voided }))('7.1').status).toBe('not-shown');
  });

  it('that are nearly shown say by which report, and why it does not count', async () => {
    const near = async (files: Readonly<Record<string, unknown>>, number: string): Promise<unknown> =>
      (await outcomes(files))(number).near?.map(({ report: { file }, text }) => [file, text.en]);
    expect(await near({ a: report(story('1')), b: report(story('2')), c: ofAnotherPlan(report(story('3')), 'aa') }, '6.3')).toEqual([
      ['c', 'the report is there, on another plan than the other steps'],
    ]);
    expect(await near({ a: report(story('1')) }, '7.1')).toEqual([
      ['a', 'the report is there, but not of a plan and a citizen that this chapter is about'],
    ]);
    expect(await near({ a: report('kontakt-fejlregistreret.json') }, '9.1')).toEqual([
      ['a', 'the report is there, but none from before it that has what it corrects'],
    ]);
    expect(await near({ a: report(story('1')) }, '6.2')).toBeUndefined();
    const late = { ...report(story('2')), timestamp: '2025-06-30T23:45:51Z' };
    expect(await near({ a: report(story('1')), b: late, c: report(story('3')) }, '6.8')).toEqual([
      ['c', '6.3 was reported 2025-06-23T23:45:51Z, before 6.2, which was reported 2025-06-30T23:45:51Z (b)'],
    ]);
  });

  it('are not shown by a report that breaks its profile, though its contact is right', async () => {
    const broken = report('kontakt-henvendelse.json');
    delete (broken.entry![0]!.resource as Patient).active;
    const of = await outcomes({ broken });
    expect(['7.1', '2.2'].map((number) => of(number).status)).toEqual(['not-shown', 'fail']);
  });

  it('are not shown by what belongs to a plan that was reported in error, or to another plan of the report', async () => {
    const voided = report('kontakt-henvendelse.json');
    (voided.entry![1]!.resource as CarePlan).status = 'entered-in-error';
    expect((await outcomes({ voided }))('7.1').status).toBe('not-shown');
    // Two plans with a theme each are no plan with two themes.
    const two = report('flere-temaer.json');
    const [plan] = two.entry!.map(({ resource }) => resource).filter((resource) => resource?.resourceType === 'CarePlan') as CarePlan[];
    const [first, second] = plan!.activity![0]!.detail!.reasonCode!;
    const other = structuredClone(plan!);
    other.id = '5f1d2c3b-7d84-4e95-8b06-c1d2e3f4a999';
    plan!.activity![0]!.detail!.reasonCode = [first!];
    other.activity![0]!.detail!.reasonCode = [second!];
    two.entry!.push({ fullUrl: two.entry![1]!.fullUrl!.replace(plan!.id!, other.id), resource: other });
    expect((await outcomes({ two }))('7.16').status).toBe('not-shown');
  });

  it('are no matter where there is nothing that makes sense', async () => {
    const odd = [
      [],
      'x',
      { resourceType: 'Bundle', type: 'collection', entry: 7 },
      {
        resourceType: 'Bundle',
        timestamp: {},
        entry: [
          null,
          { resource: { resourceType: 'Encounter', status: [], type: 'x', period: { start: 'then' } } },
          { resource: { resourceType: 'CarePlan', period: [], __proto__: 1 } },
          { resource: { resourceType: 'Patient', active: 'no' } },
        ],
      },
    ];
    const assessment = await certifier.assess(new Map(odd.map((value, index) => [`${index}.json`, value])));
    expect(assessment.result).toBe('not-passed');
    expect(assessment.failures).toEqual([]);
  });
});
