import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import vm from 'node:vm';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { tgz } from '../ig/tgz.js';
import { LoopbackServer, parameters } from '../terminology/testing/loopback-server.js';
import type { FhirValidator, ValidationResult } from './result.js';
import { built, guide, library, root, story } from './testing/built.js';

const ids = ({ findings }: ValidationResult) => findings.map(({ id, expression }) => `${id} ${expression}`);
const errors = ({ findings }: ValidationResult) =>
  findings.filter(({ severity }) => severity === 'error').map(({ id, expression }) => `${id} ${expression}`);
const { createValidator, hl7Policy } = await library();

describe('a validator for LTT', () => {
  let validator: FhirValidator;
  beforeAll(async () => {
    validator = await createValidator();
  });
  const report = JSON.parse(story()) as { entry: { resource: Record<string, unknown> }[] };
  const broken = structuredClone(report);
  delete broken.entry.find(({ resource }) => resource['resourceType'] === 'Encounter')!.resource['status'];

  it('says what it checks against', () => {
    expect(validator.guide).toEqual({ id: 'kl.dk.fhir.ltt', version: '1.0.1' });
    expect(validator.guideFaults).toEqual([]);
    expect(validator.serverTrouble).toBeUndefined();
  });

  it('checks a report as text, as bytes, as a value, in JSON and in XML', async () => {
    const xml = readFileSync(join(root, 'testcases/xml/DeliveryReport-Josefine-1.xml'));
    const elsewhere = vm.runInNewContext('Uint8Array.from(bytes)', { bytes: Buffer.from(story()) }) as Uint8Array;
    for (const document of [story(), Buffer.from(story()), elsewhere, report, xml, xml.toString()]) {
      expect(await validator.validate(document)).toMatchObject({ valid: true, resource: 'Bundle/DeliveryReport-Josefine-1' });
    }
  });

  it('tells what is wrong, and where', async () => {
    const asText = await validator.validate(JSON.stringify(broken, null, 2));
    const asValue = await validator.validate(broken);
    expect(asText.valid).toBe(false);
    const [finding] = asText.findings.filter(({ severity }) => severity === 'error');
    expect(finding).toMatchObject({
      id: 'cardinality-min',
      code: 'required',
      message: expect.any(String),
      line: expect.any(Number),
      column: expect.any(Number),
      definition: 'Encounter.status',
    });
    expect(asValue.findings.find(({ id }) => id === 'cardinality-min')).toMatchObject({ expression: finding!.expression });
    expect(asValue.findings.every((each) => !('line' in each))).toBe(true);
    expect(ids(asValue).sort()).toEqual(ids(asText).sort());
  });

  it('does not change the resource, and does without what JSON does not have', async () => {
    const frozen = Object.freeze({ resourceType: 'Patient', id: 'x', name: undefined, birthDate: new Date('2015-01-02T00:00:00Z') });
    expect(ids(await validator.validate(frozen))).toContain('primitive-format Patient.birthDate');
    expect(
      ids(await validator.validate({ resourceType: 'Patient', id: 'x', name: undefined })).filter((each) => each.includes('name')),
    ).toEqual([]);
  });

  it('masks CPR numbers unless it is told otherwise', async () => {
    const patient = { resourceType: 'Patient', id: '0505149996', gender: '0505149996' };
    expect(JSON.stringify(await validator.validate(patient))).not.toContain('0505149996');
    const open = await createValidator({ showIdentifiers: true });
    expect(await open.validate(patient)).toMatchObject({ resource: 'Patient/0505149996' });
  });

  it('says why a text cannot be read', async () => {
    expect(await validator.validate('{"resourceType":')).toEqual({
      valid: false,
      findings: [],
      problem: { id: 'json-ends-early', message: expect.any(String), line: 1, column: 17 },
    });
    expect(await validator.validate('')).toMatchObject({ valid: false, problem: { id: 'document-empty' } });
    expect(await validator.validate('<Patient')).toMatchObject({ valid: false, problem: { line: 1 } });
  });

  it.each([[[]], [{}], [{ resourceType: 'Potato' }], [{ resourceType: '__proto__' }]])(
    '%j is no resource, and that is a finding',
    async (value) => {
      expect((await validator.validate(value)).valid).toBe(false);
    },
  );

  it('refuses what nests without end, and what contains itself', async () => {
    const deep: object = JSON.parse(
      '{"resourceType":"Patient","extension":[' + '{"extension":['.repeat(20_000) + ']}'.repeat(20_000) + ']}',
    ) as object;
    expect(ids(await validator.validate(deep)).some((each) => each.startsWith('json-too-deep'))).toBe(true);
    const circle: { resourceType: string; contained: unknown[] } = { resourceType: 'Patient', contained: [] };
    circle.contained.push(circle);
    await expect(validator.validate(circle)).rejects.toThrow(TypeError);
    const shared = { coding: [{ system: 'http://loinc.org', code: 'x' }] };
    expect(
      errors(await validator.validate({ resourceType: 'Observation', status: 'final', code: shared, category: [shared, shared] })),
    ).toEqual([]);
  });

  it('goes through NDJSON line by line', async () => {
    const results: ValidationResult[] = [];
    for await (const result of validator.validateEach(
      '{"resourceType":"Patient","id":"a"}\n{"resourceType":"Patient","id":"b","active":1}\nx\n',
    ))
      results.push(result);
    // Patients are not delivery reports, so none of them is a valid one.
    expect(
      results.map((result) => ({ resource: result.resource, valid: result.valid, errors: errors(result).length, line: result.line })),
    ).toEqual([
      { resource: 'Patient/a', valid: false, errors: 0, line: 1 },
      { resource: 'Patient/b', valid: false, errors: 1, line: 2 },
      { resource: undefined, valid: false, errors: 0, line: 3 },
    ]);
    await expect(validator.validate('{"resourceType":"Patient"}\n{"resourceType":"Patient"}')).rejects.toThrow(/validateEach/);
  });

  it('holds a document to the profile that is asked for', async () => {
    const citizen = 'http://fhir.kl.dk/ltt/StructureDefinition/klgateway-ltt-citizen';
    expect(errors(await validator.validate({ resourceType: 'Patient', id: 'x' }))).toEqual([]);
    expect(errors(await validator.validate({ resourceType: 'Patient', id: 'x' }, { profiles: [citizen] }))).toContain(
      'cardinality-min Patient.active',
    );
    const always = await createValidator({ profiles: [citizen] });
    expect((await always.validate({ resourceType: 'Patient', id: 'x' })).valid).toBe(false);
    await expect(validator.validate({ resourceType: 'Patient' }, { profiles: ['http://x.test/none'] })).rejects.toThrow(RangeError);
  });
});

describe('the options', () => {
  it('choose the stage, the rules and the language', async () => {
    const of = async (options: Parameters<typeof createValidator>[0]) => (await createValidator(options)).validate(story());
    expect(ids(await of({}))).toContain('LTT-R11 Bundle.timestamp');
    expect(ids(await of({ stage: 'gateway' }))).not.toContain('LTT-R11 Bundle.timestamp');
    expect(ids(await of({ rules: { 'LTT-R11': 'off' } }))).not.toContain('LTT-R11 Bundle.timestamp');
    expect((await of({ rules: { 'LTT-R11': 'error' } })).valid).toBe(false);
    const [english, danish] = [await of({}), await of({ language: 'da' })];
    expect(ids(danish)).toEqual(ids(english));
    expect(danish.findings.map(({ message }) => message)).not.toEqual(english.findings.map(({ message }) => message));
  });

  it('choose policies', async () => {
    const asPatient = { profiles: ['http://hl7.org/fhir/StructureDefinition/Patient'] };
    const patient = { resourceType: 'Patient', extension: [{ url: 'http://fhir.x-test.dk/unknown', valueString: 'x' }] };
    expect((await (await createValidator()).validate(patient, asPatient)).valid).toBe(true);
    expect((await (await createValidator({ policy: { unknownExtensions: 'error' } })).validate(patient, asPatient)).valid).toBe(false);
    expect((await (await createValidator({ policy: hl7Policy })).validate(patient, asPatient)).valid).toBe(false);
    expect(
      (await (await createValidator({ policy: { ...hl7Policy, unknownExtensions: 'information' } })).validate(patient, asPatient)).valid,
    ).toBe(true);
  });

  it.each([
    [{ rules: { 'LTT-R99': 'off' } }, /LTT-R99/],
    [{ rules: { 'LTT-R01': 'fatal' } }, /error, warning, information, off/],
    [{ terminologyServer: { url: 'x.test' } }, /URL/],
    [{ guides: [{ name: 'empty', resources: [] }] }, /empty holds no definition/],
    [{ guides: [{ name: 'torn', package: new Uint8Array([1, 2, 3]) }] }, /torn cannot be unpacked/],
    [{ guides: [{ name: 'no-tar', package: gzipSync('not a tar archive') }] }, /no-tar holds no definition/],
  ])('%j are refused', async (options, message) => {
    await expect(createValidator(options as Parameters<typeof createValidator>[0])).rejects.toThrow(message);
    await expect(createValidator(options as Parameters<typeof createValidator>[0])).rejects.toThrow(RangeError);
  });

  it('take other guides, as definitions or as a package, with fhirpath.js where it is needed', async () => {
    const patient = { resourceType: 'Patient', id: 'x', meta: { profile: [guide.url] } };
    const fromMemory = await createValidator({ guides: [{ name: 'x', version: '1', resources: [guide] }] });
    expect(fromMemory.guide).toEqual({ id: 'x', version: '1' });
    expect(errors(await fromMemory.validate(patient))).toEqual(['invariant-failed Patient']);
    const fromPackage = await createValidator({
      guides: [
        {
          name: 'x',
          package: tgz(
            new Map([
              ['package/package.json', '{"name":"x","version":"1"}'],
              ['package/p.json', JSON.stringify(guide)],
            ]),
          ),
        },
      ],
    });
    expect(errors(await fromPackage.validate(patient))).toEqual(['invariant-failed Patient']);
  });

  it('name a terminology server', async () => {
    const server = await LoopbackServer.start(({ parameters: { code } }) => parameters(code === 'known'));
    try {
      const validator = await createValidator({ terminologyServer: { url: server.url } });
      const coded = (code: string) => ({
        resourceType: 'Observation',
        status: 'final',
        code: { coding: [{ system: 'http://loinc.org', code }] },
      });
      const both = await Promise.all(['known', 'unknown', 'known'].map((code) => validator.validate(coded(code))));
      expect(both.map((result) => errors(result).length)).toEqual([0, 1, 0]);
      expect(server.asked.filter(({ path, parameters: { code } }) => path.includes('CodeSystem') && code === 'known')).toHaveLength(1);
      expect(validator.serverTrouble).toBeUndefined();
    } finally {
      await server.close();
    }
    const alone = await createValidator({
      terminologyServer: { url: 'https://tx.test/r4', fetch: () => Promise.reject(new TypeError('no network')) },
    });
    expect(
      errors(
        await alone.validate({
          resourceType: 'Observation',
          status: 'final',
          code: { coding: [{ system: 'http://loinc.org', code: 'x' }] },
        }),
      ),
    ).toEqual([]);
    expect(alone.serverTrouble).toContain('no network');
  });

  it('say where the packs come from; the one of R4 is read only when it is needed, and once', async () => {
    const packs = { ltt: 0, r4: 0 };
    const source = (name: 'ltt' | 'r4') => () => {
      packs[name]++;
      return new Uint8Array(readFileSync(built(`../packs/${name}.pack`)));
    };
    const validator = await createValidator({ packs: { ltt: source('ltt'), r4: source('r4') } });
    await validator.validate(story());
    expect(packs).toEqual({ ltt: 1, r4: 0 });
    const observation = { resourceType: 'Observation', status: 'final', code: { text: 'x' } };
    const results = await Promise.all([observation, observation, JSON.parse(story()) as object].map((each) => validator.validate(each)));
    expect(results.map((result) => errors(result))).toEqual([[], [], []]);
    expect(results.map(({ valid }) => valid)).toEqual([false, false, true]);
    expect(
      (await validator.validate('<Observation xmlns="http://hl7.org/fhir"><status value="final"/></Observation>')).findings[0],
    ).toMatchObject({ id: 'cardinality-min', definition: 'Observation.code' });
    expect(packs).toEqual({ ltt: 1, r4: 1 });
  });

  it('that name packs which cannot be had make the one call fail that needs them', async () => {
    let online = false;
    const r4 = () => (online ? readFileSync(built('../packs/r4.pack')) : Promise.reject(new Error('no network')));
    const validator = await createValidator({ packs: { r4 } });
    expect((await validator.validate(story())).valid).toBe(true);
    await expect(validator.validate({ resourceType: 'Observation' })).rejects.toThrow('no network');
    online = true;
    expect((await validator.validate({ resourceType: 'Observation' })).valid).toBe(false);
  });
});

describe('a terminology server that was down', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is asked again when a minute has gone by', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    let up = false;
    let calls = 0;
    const fetch = () => {
      calls++;
      return up ? Promise.resolve(Response.json(parameters(true))) : Promise.reject(new TypeError('down'));
    };
    const validator = await createValidator({ terminologyServer: { url: 'https://tx.test/r4', fetch } });
    const coded = { resourceType: 'Observation', status: 'final', code: { coding: [{ system: 'http://loinc.org', code: 'x' }] } };
    const unverified = async () => (await validator.validate(coded)).findings.filter(({ id }) => id === 'code-unverified').length;
    expect(await unverified()).toBe(1);
    const before = calls;
    up = true;
    vi.setSystemTime(Date.now() + 59_000);
    expect(await unverified()).toBe(1);
    expect(calls).toBe(before);
    vi.setSystemTime(Date.now() + 1000);
    expect(await unverified()).toBe(0);
    expect(validator.serverTrouble).toBeUndefined();
  });
});

describe('the example', () => {
  const example = join(root, 'docs/examples/library.mjs');

  it('runs', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [example], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Checked against kl.dk.fhir.ltt 1.0.1\nBundle/DeliveryReport-Josefine-1: valid\n');
    expect(stdout).toContain('cardinality-min Encounter.class');
  });

  it('compiles with the types of the package, strictly, and with those of its declarations', () => {
    const options = [
      '--noEmit',
      '--strict',
      '--allowJs',
      '--checkJs',
      '--skipLibCheck',
      'false',
      '--target',
      'es2023',
      '--module',
      'nodenext',
      '--moduleResolution',
      'nodenext',
      '--lib',
      'es2023',
      '--types',
      'node',
      '--ignoreConfig',
    ];
    const { status, stdout } = spawnSync(process.execPath, [join(root, 'node_modules/typescript-native/bin/tsc'), ...options, example], {
      cwd: root,
      encoding: 'utf8',
    });
    // Declarations of others have faults of their own; those of ours have none.
    expect({ status, ours: stdout.split('\n').filter((line) => /error TS/.test(line) && !line.startsWith('node_modules')) }).toEqual({
      status: stdout.includes('node_modules') ? status : 0,
      ours: [],
    });
  });
});
