import { describe, expect, it } from 'vitest';
import type { Finding } from '../../finding/finding.js';
import { render } from '../../finding/render.js';
import type { Change } from '../../rules/change.js';
import { at, set } from './testing/changes.js';
import { RuleTester } from '../../rules/testing/rule-tester.js';
import { testedLtt } from './testing/tested-ltt.js';

const tester = new RuleTester(testedLtt());
const found = (...change: readonly Change[]): Finding[] =>
  tester.findings(tester.document(change)).filter(({ severity }) => severity !== 'information');
const coding = (code: string, display?: string, system = 'LTT'): object => ({
  system: `http://fhir.kl.dk/term/CodeSystem/${system}`,
  code,
  ...(display === undefined ? {} : { display }),
});

/** What people call support about, from the issue and DOMAIN: each is one finding that says what to do. */
describe('one finding, and what to do', () => {
  it.each([
    ['ca52f015-193e-4d31-9471-7385717dfa44', '8d12d74c-17da-47a7-a4fe-e69dbaec0a8c', 'ca228a58-bd0e-4b0e-81ce-3866adc26535'],
    ['dadb1540-9542-46d1-a784-0559d94e0b9a', '2865f123-15a7-4a36-a514-32ea37c400ca', 'd3578249-10df-4051-851d-3986b1570bee'],
  ])("the user interface's code %s names the two codes to send", (code, delivery, participants) => {
    const [only, ...rest] = found(set(at.contactType, coding(code)));
    expect([only?.id, rest]).toEqual(['LTT-E03', []]);
    for (const language of ['en', 'da'] as const)
      for (const part of [delivery, participants]) expect(render(only!, language)).toContain(part);
    expect(only?.covers?.map(({ id, severity, expression }) => [id, severity, expression])).toEqual([
      ['binding-required', 'error', 'Bundle.entry[2].resource.type[0]'],
    ]);
  });

  it('relative fullUrls everywhere are one finding each, and break no reference', () => {
    const addresses = [
      'Patient/5b0e7f5c-3f5d-4a0e-9c59-0d2f4b7a6c11',
      'CarePlan/a3c1de42-6f0b-4d8c-8a57-71e9b2f4c022',
      'Encounter/c7f29d80-15be-4e3a-b6d4-2e8a90f1d533',
      'CarePlan/e9d4b6a1-8c2f-4b75-9f13-5a6c7d8e9044',
    ];
    const findings = found(...addresses.map((address, i) => set(`/entry/${i}/fullUrl`, address)));
    expect(findings.map(({ id, expression }) => `${id} ${expression}`)).toEqual(
      addresses.map((_, i) => `bundle-fullurl-relative Bundle.entry[${i}].fullUrl`),
    );
  });

  it('a reference to something outside the report says what must be included', () => {
    const [only, ...rest] = found(set(`${at.contactPlan}/reference`, 'CarePlan/0c6d2f7e-94a1-4b3d-8e52-6f7081a2b3c4'));
    expect([only?.id, rest]).toEqual(['LTT-R01', []]);
    expect([render(only!, 'en'), render(only!, 'da')]).toEqual([
      expect.stringContaining('include the care plan'),
      expect.stringContaining('medtag forløbet'),
    ]);
    expect(only?.covers?.map(({ id }) => id)).toEqual(['reference-unresolved']);
  });

  it.each([
    [
      'a theme as contact type',
      set(at.contactType, coding('95c5e9fc-33b7-4d85-9417-64fc3164eb4c', 'Bekymring')),
      'fkgateway-ltt-focus-area',
    ],
    [
      'a contact type as referral',
      set(`${at.referral}/activity/0/detail/code/coding/0`, coding('404665f4-3488-4225-953e-3f1c5a061829', 'Screening')),
      'fkgateway-ltt-encounter-types',
    ],
    [
      'participants as delivery type',
      set(
        `${at.deliveryType}/valueCodeableConcept/coding/0`,
        coding('ca228a58-bd0e-4b0e-81ce-3866adc26535', 'Barn/ung deltager', 'CareSocialCodes'),
      ),
      'fkgateway-ltt-type-of-participants',
    ],
  ])('%s says which value set the code belongs to', (_what, change, home) => {
    const [only, ...rest] = found(change);
    expect([only?.id, rest]).toEqual(['binding-required', []]);
    for (const language of ['en', 'da'] as const) expect(render(only!, language)).toContain(home);
  });

  it.each([
    ['letter case', 'B7F9217C-2315-4D6F-BBA5-5117E202302C'],
    ['hyphens', 'b7f9217c23154d6fbba55117e202302c'],
    ['its name', 'behandling'],
  ])('a code that is nearly right but for %s is named', (_what, code) => {
    const findings = found(set(at.contactType, coding(code)));
    const [binding] = findings.filter(({ id }) => id === 'binding-required');
    expect(render(binding!, 'en')).toContain('did you mean "b7f9217c-2315-4d6f-bba5-5117e202302c"?');
    expect(
      findings
        .filter(({ expression }) => expression.startsWith('Bundle.entry[2].resource.type'))
        .filter(({ id }) => id !== 'primitive-format'),
    ).toHaveLength(1);
  });

  it('a code with white space around it is told as just that', () => {
    expect(
      found(set(at.contactType, coding(' b7f9217c-2315-4d6f-bba5-5117e202302c'))).map(({ id, expression }) => `${id} ${expression}`),
    ).toEqual(['primitive-format Bundle.entry[2].resource.type[0].coding[0].code']);
  });

  it.each(['Behandlng', 'Be-handling', 'Behandling '])(
    'a name that is not quite the code\'s is told with the right one: "%s"',
    (display) => {
      const [only, ...rest] = found(set(`${at.contactType}/display`, display));
      expect([only?.id, rest]).toEqual(['display-mismatch', []]);
      expect(render(only!, 'da')).toContain('Behandling');
    },
  );

  it("letter case of a name is no mistake, as HL7's validator has it", () => {
    expect(found(set(`${at.contactType}/display`, 'behandling'))).toEqual([]);
  });
});
