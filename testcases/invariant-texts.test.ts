import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { mask } from '../src/finding/mask.js';
import { render } from '../src/finding/render.js';
import { readBases } from '../src/ig/coverage/read-cases.js';
import { ownGuide, testcases } from '../src/ig/coverage/testing/own-guide.js';
import type { Validator } from '../src/validate/validator.js';

interface Report {
  entry: {
    resource: Record<string, unknown> & {
      identifier?: { value: string }[];
      managingOrganization?: { identifier: { value: string } };
      extension?: unknown[];
    };
  }[];
}

let validator: Validator;

beforeAll(async () => {
  validator = (await ownGuide()).guide.validator();
});

/** What a report with one mistake is told about invariants, dom-6 apart, as output shows it. */
function told(language: 'en' | 'da', change: (report: Report) => void): string[] {
  const report = structuredClone(readBases(join(testcases, 'bases')).get('report')) as Report;
  change(report);
  return validator
    .validate(report)
    .filter(({ severity }) => severity === 'error')
    .map((finding) => `${finding.rule ?? finding.id} ${mask(render(finding, language))}`);
}

const ofType = (report: Report, type: string): Report['entry'][number]['resource'] =>
  report.entry.find(({ resource }) => resource['resourceType'] === type)!.resource;
const withCpr =
  (value: string) =>
  (report: Report): void => {
    ofType(report, 'Patient').identifier![0]!.value = value;
  };
const withSor =
  (value: string) =>
  (report: Report): void => {
    ofType(report, 'Patient').managingOrganization!.identifier.value = value;
  };

describe('a report with one mistake that an invariant finds', () => {
  it.each<[string, (report: Report) => void, RegExp, RegExp]>([
    [
      'a CPR number with a hyphen',
      withCpr('251248-9996'),
      /^cpr .*written with a hyphen.*without the hyphen: 251248\*{4}$/,
      /^cpr .*skrevet med bindestreg.*uden bindestreg: 251248\*{4}$/,
    ],
    ['a CPR number with a space', withCpr('251248 9996'), /^cpr .*without the space: 251248\*{4}$/, /^cpr .*uden mellemrum: 251248\*{4}$/],
    [
      'a CPR number without its leading zero',
      withCpr('203129994'),
      /^cpr .*leading zero is probably lost.*: 020312\*{4}$/,
      /^cpr .*foranstillet nul er formentlig gået tabt.*: 020312\*{4}$/,
    ],
    ['a CVR number for a SOR id', withSor('29190623'), /^min-digits-sor .*8 digits.*CVR number/, /^min-digits-sor .*8 cifre.*CVR-nummeret/],
    [
      'a treatment without participants',
      (report) => delete ofType(report, 'Encounter')['participant'],
      /participants are missing.*participant\.type/,
      /mangler deltagere.*participant\.type/,
    ],
    [
      'a treatment without delivery type',
      (report) => {
        const contact = ofType(report, 'Encounter');
        contact.extension = contact.extension!.filter((extension) => !JSON.stringify(extension).includes('delivery-type'));
      },
      /delivery type is missing.*deliveryType/,
      /mangler leveringstype.*deliveryType/,
    ],
    [
      'a completed course without end',
      (report) => Object.assign(ofType(report, 'CarePlan'), { status: 'completed', period: { start: '2026-09-01T09:00:00+02:00' } }),
      /endtime .*no end; send period\.end/,
      /endtime .*ingen sluttid; send period\.end/,
    ],
    [
      'a course that ends before it starts',
      (report) =>
        Object.assign(ofType(report, 'CarePlan'), { period: { start: '2026-09-02T09:00:00+02:00', end: '2026-09-01T09:00:00+02:00' } }),
      /^per-1 .*ends \(2026-09-01/,
      /^per-1 .*slutter \(2026-09-01/,
    ],
  ])('%s gets one finding, with what to send, in both languages', (_name, change, en, da) => {
    expect(told('en', change)).toEqual([expect.stringMatching(en)]);
    expect(told('da', change)).toEqual([expect.stringMatching(da)]);
  });

  it('names the one part that differs from a pattern, such as the code of the class', () => {
    const change =
      (code: string | undefined) =>
      (report: Report): void => {
        ofType(report, 'Encounter')['class'] = {
          system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
          ...(code === undefined ? {} : { code }),
        };
      };
    expect(told('en', change('VR'))).toEqual(['pattern-value Encounter.class.code must be "AMB", but is "VR"']);
    expect(told('da', change('VR'))).toEqual(['pattern-value Encounter.class.code skal være "AMB", men er "VR"']);
    const other = (report: Report): void => {
      ofType(report, 'Encounter')['class'] = { system: 'http://x.test', code: 'VR' };
    };
    expect(told('en', other)[0]).toMatch(/^pattern-value Encounter\.class must contain \{.*but has \{/);
  });
});
