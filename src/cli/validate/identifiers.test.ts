import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { languages } from '../../finding/message.js';
import { formatNames } from '../../report/formats.js';
import { loadValidator } from '../guides/load-validator.js';
import { Workspace } from '../testing/harness.js';

/** CPR numbers of nobody in every notation; each ends in 7391. */
const notations: readonly string[] = [
  '0505147391',
  '050514-7391',
  '050514 7391',
  '050514/7391',
  '050514.7391',
  '050514_7391',
  '050514:7391',
  '050514   7391',
  '050514 - 7391',
  '050514–7391',
  '050514\t7391',
  '050514+7391',
  '05.05.14-7391',
  '05-05-14-7391',
  '05/05/14 7391',
  '5.5.14-7391',
  '05 05 14 73 91',
  '05052014-7391',
  '050520147391',
  '05-05-2014-7391',
  '05.05.2014 7391',
  '2014-05-05-7391',
  '201405057391',
  '20140505-7391',
  '505147391',
  '50514-7391',
  '505147391.0',
  '0505147391.0',
  '000505147391',
  '+0505147391',
  '1.2.208.176.1.0505147391',
  'report.0505147391.v2',
  'abcdefghijklmnopqrst0505147391uvwxyzabcdef',
  'ab0505147391cd',
  'a94a8fe5ccb19ba61c4c0505147391d391e987982fbbd3',
  '00000000-0000-0000-0000-000505147391',
  '050514\\u20137391',
  '050514\\t7391',
  '050514&#45;7391',
  '050514%207391',
  '050514%2D7391',
  '050514\u00ad7391',
];

type Place = (number: string) => unknown;
const patient = (more: object): object => ({ resourceType: 'Patient', ...more });

/** Where one may be by mistake, each so that a finding is about it. */
const places: Readonly<Record<string, Place>> = {
  id: (number) => patient({ id: number, active: 'x' }),
  value: (number) => patient({ active: number }),
  long: (number) => patient({ gender: `${'x'.repeat(113)} ${number}` }),
  longer: (number) => patient({ birthDate: `${'x '.repeat(57)}${number}` }),
  code: (number) => patient({ gender: number }),
  system: (number) => patient({ identifier: [{ system: number, value: number, use: number }] }),
  property: (number) => patient({ [number]: true, name: [{ [`x${number}`]: null }] }),
  type: (number) => ({ resourceType: number, id: number }),
  reference: (number) => patient({ managingOrganization: { reference: `Patient/${number}`, type: number } }),
  url: (number) => patient({ extension: [{ url: `http://example.org/${number}`, valueString: '' }, { url: number }] }),
  profile: (number) => patient({ meta: { profile: [`http://example.org/${number}`, number] } }),
  narrative: (number) =>
    patient({ text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml"><x${number}>${number}</div>` } }),
  contained: (number) => patient({ contained: [{ resourceType: 'Organization', id: number, name: 7 }] }),
  entry: (number) => ({
    resourceType: 'Bundle',
    type: 'collection',
    id: number,
    entry: [
      { fullUrl: number, resource: patient({ id: number, active: 1 }) },
      { fullUrl: `urn:uuid:${number}`, resource: patient({ id: number }) },
    ],
  }),
  invariant: (number) => patient({ contact: [{ relationship: [{ text: number }] }], telecom: [{ value: number }] }),
};

/** Numbers of JSON, which have no quotes, and texts that are no JSON or XML. */
const raw: readonly string[] = [
  '{"resourceType":"Patient","active":505147391}',
  '{"resourceType":"Patient","active":505147391.0}',
  '{"resourceType":"Patient","active":5.05147391e8}',
  '{"resourceType":"Patient","active":[\n505147391\n]}',
  '{"resourceType":"Patient",050514-7391}',
  '{"resourceType":"Patient" "050514-7391"}',
  '<Patient xmlns="http://hl7.org/fhir"><active value="050514-7391"/><cpr050514.7391/></Patient>',
  '<Patient xmlns="http://hl7.org/fhir"><name><text value="050514&#45;7391"></Patient>',
  '{"resourceType":"Patient","id":"\\u0030505147391","active":"050514\\u20137391"}',
];

const documents: Record<string, string> = {};
notations.forEach((notation, index) => {
  for (const [place, make] of Object.entries(places)) {
    documents[`in/${index}-${place}.json`] = JSON.stringify(make(notation), undefined, index % 2 === 0 ? 2 : undefined);
  }
  if (!/[/\t\\%&]/.test(notation)) documents[`in/cpr ${notation}.json`] = '{"resourceType":"Patient","active":null}';
});
raw.forEach((text, index) => (documents[`in/raw-${index}.json`] = text));
const workspace = new Workspace(documents);
afterAll(() => workspace.remove());

/** What is left of the numbers, with what stands before it. Hashes are made of the content, and may have any digits. */
function leaks(text: string): string[] {
  return [...text.replace(/\b[0-9a-f]{64}\b/g, '').matchAll(/.{0,60}(?:7391|73 91).{0,10}/gs)].map(([found]) => found);
}

describe('a CPR number, in any notation and place', () => {
  it.each(languages)('is in no report and on no terminal, in %s', async (language) => {
    const argv = [
      'validate',
      'in',
      '--lang',
      language,
      '--min-severity',
      'information',
      ...formatNames.map((name) => `--format=${name}:report.${language}.${name}`),
    ];
    const { exitCode, stderr } = await workspace.ltt(argv, { load: loadValidator });
    expect(exitCode).toBe(2);
    expect(leaks(stderr)).toEqual([]);
    for (const name of formatNames)
      expect({ name, leaks: leaks(readFileSync(join(workspace.folder, `report.${language}.${name}`), 'utf8')).slice(0, 5) }).toEqual({
        name,
        leaks: [],
      });
  });

  it('is found at all: with --show-identifiers it is shown', async () => {
    const { stdout } = await workspace.ltt(['validate', 'in', '--show-identifiers', '--format', 'ndjson'], { load: loadValidator });
    expect(leaks(stdout).length).toBeGreaterThan(notations.length * Object.keys(places).length);
  });
});
