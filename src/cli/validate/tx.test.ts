import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { LoopbackServer, outcome, parameters, type Respond } from '../../terminology/testing/loopback-server.js';
import { Workspace } from '../testing/harness.js';

const root = join(import.meta.dirname, '../../..');
const snomed = 'http://snomed.info/sct';
const valueSet = 'http://x.test/ValueSet/findings';
const profile = 'http://x.test/StructureDefinition/finding';

const observation = (coding: object[], text = 'Anna Hansen, 0505149996') => ({
  resourceType: 'Observation',
  id: 'o',
  meta: { profile: [profile] },
  status: 'final',
  subject: { identifier: { system: 'urn:oid:1.2.208.176.1.2', value: '0505149996' }, display: 'Anna Hansen' },
  code: { coding, text },
});

const workspace = new Workspace({
  'guide/findings.json': JSON.stringify({
    resourceType: 'ValueSet',
    url: valueSet,
    version: '1',
    name: 'Findings',
    status: 'active',
    compose: { include: [{ system: snomed }] },
  }),
  'guide/finding.json': JSON.stringify({
    resourceType: 'StructureDefinition',
    url: profile,
    name: 'Finding',
    status: 'active',
    kind: 'resource',
    abstract: false,
    type: 'Observation',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Observation',
    derivation: 'constraint',
    differential: {
      element: [
        { id: 'Observation', path: 'Observation' },
        { id: 'Observation.code', path: 'Observation.code', binding: { strength: 'required', valueSet } },
      ],
    },
  }),
});
const open: LoopbackServer[] = [];
afterAll(() => workspace.remove());
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});
beforeAll(() => {
  if (!existsSync(join(root, 'dist/packs/r4.pack'))) throw new Error('these tests run what was built: npm run build');
});

interface Ran {
  readonly status: number;
  readonly stderr: string;
  readonly findings: readonly { readonly id: string; readonly expression: string; readonly severity: string; readonly message: string }[];
}

/** Validates documents in a process of its own, which asks the server in this one. */
async function validate(url: string, documents: readonly object[], ...argv: readonly string[]): Promise<Ran> {
  workspace.write({ 'documents.ndjson': documents.map((each) => JSON.stringify(each)).join('\n') });
  const args = [join(root, 'bin/ltt.js'), 'validate', 'documents.ndjson', '--ig', 'guide', '--tx', url, '--format', 'json', ...argv];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: workspace.folder }, (error, stdout, stderr) => {
      const { results } = JSON.parse(stdout) as { results: { findings: Ran['findings'] }[] };
      resolve({ status: error === null ? 0 : Number(error.code), stderr, findings: results.flatMap(({ findings }) => findings) });
    });
  });
}

async function start(respond: Respond): Promise<LoopbackServer> {
  const server = await LoopbackServer.start(respond);
  open.push(server);
  return server;
}

/** A server that knows two codes: 73211009, and 38341003, which is not in the value set. */
const knowing: Respond = ({ path, parameters: { code, display } }) => {
  if (path.endsWith('ValueSet/$validate-code')) return parameters(code === '73211009');
  const names: Record<string, string> = { '73211009': 'Diabetes mellitus', '38341003': 'Hypertension' };
  const name = names[String(code)];
  return name === undefined ? parameters(false) : parameters(display === undefined || display === name, { display: name });
};

const ids = ({ findings }: Ran) =>
  findings.filter(({ id }) => /^(?:binding|code|display)-/.test(id)).map(({ id, expression }) => `${id} ${expression}`);

describe('ltt validate --tx', () => {
  it('lets a server decide what is unverified here', async () => {
    const { url } = await start(knowing);
    const right = { system: snomed, code: '73211009', display: 'Diabetes mellitus' };
    const outside = { system: snomed, code: '38341003' };
    expect(ids(await validate(url, [observation([right])]))).toEqual([]);
    expect(ids(await validate(url, [observation([outside, right])]))).toEqual([]);
    const ran = await validate(url, [
      observation([outside]),
      { ...observation([right]), bodySite: { coding: [{ system: snomed, code: '1' }] } },
      observation([{ ...right, display: 'Measles' }]),
    ]);
    expect(ran).toMatchObject({ status: 1, stderr: '' });
    expect(ids(ran)).toEqual([
      'binding-required Observation.code',
      'code-unknown Observation.bodySite.coding[0].code',
      'display-mismatch Observation.code.coding[0].display',
    ]);
  });

  it('asks each question once, and sends codes and nothing else', async () => {
    const server = await start(knowing);
    const coding = { system: snomed, code: '73211009', display: 'Diabetes mellitus', userSelected: true };
    await validate(
      server.url,
      Array.from({ length: 20 }, () => observation([coding])),
    );
    expect(server.asked.map(({ path, parameters }) => ({ path, parameters })).sort((a, b) => a.path.localeCompare(b.path))).toEqual([
      { path: '/fhir/CodeSystem/$validate-code', parameters: { url: snomed, code: '73211009', abstract: true } },
      { path: '/fhir/ValueSet/$validate-code', parameters: { url: valueSet, system: snomed, code: '73211009', abstract: false } },
    ]);
    expect(JSON.stringify(server.asked)).not.toMatch(/0505149996|Hansen/);
  });

  it('never sends a CPR number that stands where a code should', async () => {
    const server = await start(knowing);
    const ran = await validate(server.url, [
      observation([
        { system: 'urn:oid:1.2.208.176.1.2', code: '0505149996' },
        { system: snomed, code: '050514-9996' },
      ]),
    ]);
    expect(server.asked).toEqual([]);
    expect(ids(ran)).toContain('code-unverified Observation.code.coding[0].code');
    expect(JSON.stringify(ran)).not.toContain('9996');
  });

  it('sends no CPR number in any notation, wherever it stands', async () => {
    const server = await start(knowing);
    const notations = [
      '0505149996',
      '050514/9996',
      '050514.9996',
      '050514:9996',
      '050514   9996',
      '05.05.14-9996',
      '05-05-2014-9996',
      '201405059996',
      '505149996',
      '50514-9996',
      '000505149996',
      '1.2.3.0505149996',
      'ab0505149996cd',
      '050514%2D9996',
      '050514\u00ad9996',
      '050514\u20139996',
    ];
    const codings = notations.flatMap((number) => [
      { system: snomed, code: number },
      { system: snomed, code: '73211009', display: `Diabetes ${number}` },
      { system: snomed, code: '73211009', version: number },
      { system: `urn:oid:1.2.${number}`, code: '1' },
      { system: `http://example.org/${number}/cs`, code: number, display: number },
    ]);
    await validate(
      server.url,
      codings.map((coding) => observation([coding])),
    );
    expect(server.asked.length).toBeGreaterThan(0);
    expect(server.asked.filter((question) => JSON.stringify(question).includes('9996'))).toEqual([]);
  });

  it('says once that the server failed, and of each code that it is not verified', async () => {
    const server = await start((_, response) => void response.writeHead(503).end());
    const documents = ['1', '2', '3'].map((code) => observation([{ system: snomed, code }]));
    const ran = await validate(server.url, documents);
    expect(ran.status).toBe(0);
    expect(ran.stderr.match(/terminology server/g)).toHaveLength(1);
    expect(ran.stderr).toContain('503');
    expect(ids(ran).filter((each) => each.startsWith('binding-unverified'))).toHaveLength(3);
    expect(ids(ran).filter((each) => each.startsWith('code-unverified'))).toHaveLength(3);
    for (const { id, severity, message } of ran.findings)
      if (id.endsWith('-unverified'))
        expect({ severity, message }).toEqual({ severity: 'information', message: expect.stringContaining('503') });
  });

  it('passes on what the server says where it cannot tell', async () => {
    const server = await start(() => outcome('no SNOMED CT here \u001b[31m'));
    const ran = await validate(server.url, [observation([{ system: snomed, code: '1' }])]);
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(ran.findings.find(({ id }) => id === 'binding-unverified')?.message).toContain('no SNOMED CT here');
  });
});
