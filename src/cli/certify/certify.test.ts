import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schemaFaults } from '../../certify/schema-faults.js';
import type { Certificate } from '../../certify/certificate.js';
import { defaultPolicy } from '../../checks/policy.js';
import { completeFiles, loadedLtt, ownFiles, ownText } from '../../certify/testing/handed-in.js';
import { Workspace, type CommandResult } from '../testing/harness.js';
import type { LoadedValidator } from '../guides/loaded-validator.js';

const ltt = loadedLtt();
const vendor = [
  '--vendor',
  'Eksempel A/S',
  '--system',
  'Barnets Journal',
  '--system-version',
  '4.2',
  '--contact',
  'test@fagsystem.example',
];

let work: Workspace;
beforeEach(() => {
  const files = [...ownFiles()].map(([name, report]) => [`reports/${name}`, JSON.stringify(report, undefined, 2)] as const);
  work = new Workspace(Object.fromEntries(files));
});
afterEach(() => {
  work.remove();
});

const run = (argv: readonly string[], validator: LoadedValidator = ltt): Promise<CommandResult> =>
  work.ltt(['certify', ...argv], { load: () => Promise.resolve(validator) });
const path = (name: string): string => join(work.folder, name);
const certificate = (folder = 'ltt-certificate'): Certificate =>
  JSON.parse(readFileSync(path(`${folder}/certificate.json`), 'utf8')) as Certificate;
const statusOf = (number: string): string | undefined =>
  certificate()
    .chapters.flatMap(({ requirements }) => requirements)
    .find((each) => each.number === number)?.status;

function keys(name: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(path(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(path(`${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
}

describe('ltt certify', () => {
  it('writes a certificate, a page and a TestReport, and exits with 0 when all is passed', async () => {
    const { exitCode, stdout } = await run(['reports', ...vendor]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Passed: /);
    expect(readdirSync(path('ltt-certificate')).sort()).toEqual(['certificate.html', 'certificate.json', 'test-report.json']);
    expect(certificate()).toMatchObject({
      result: 'passed',
      time: '2026-11-22T10:00:00.000Z',
      vendor: { name: 'Eksempel A/S', system: 'Barnets Journal', systemVersion: '4.2', contact: 'test@fagsystem.example' },
      protocol: { name: 'ltt-1.0.1' },
      notRead: [],
      failures: [],
    });
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../../testcases/certification/certificate.schema.json'), 'utf8'),
    ) as object;
    expect(await schemaFaults(certificate(), schema)).toEqual([]);
    expect(certificate().inputs.map(({ file }) => file)).toEqual([...ownFiles().keys()].sort());
  });

  it('names the resource that shows a step, and where it stands', async () => {
    await run(['reports', ...vendor]);
    const [evidence] = certificate()
      .chapters.flatMap(({ requirements }) => requirements)
      .find(({ number }) => number === '7.1')!.evidence;
    const lines = readFileSync(path('reports/kontakt-henvendelse.json'), 'utf8').split('\n');
    const shown = (ownFiles().get('kontakt-henvendelse.json') as { entry: { resource: { id: string } }[] }).entry[2]!.resource;
    expect(evidence).toMatchObject({
      file: 'kontakt-henvendelse.json',
      resource: `Encounter/${shown.id}`,
      expression: 'Bundle.entry[2].resource',
    });
    expect(lines.slice(evidence!.line! - 1, evidence!.line! + 2).join('')).toContain('"resourceType": "Encounter"');
  });

  it('exits with 1 when something that must hold does not, and says what and where', async () => {
    rmSync(path('reports/behandling-1.json'));
    const { exitCode, stdout } = await run(['reports', ...vendor]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('7.6 not shown (must)');
    expect(statusOf('7.6')).toBe('not-shown');
  });

  it('recognises reports by their content: in XML, in lines, in folders, and under names that say nothing', async () => {
    const names = [...ownFiles().keys()];
    mkdirSync(path('reports/a/b'), { recursive: true });
    writeFileSync(
      path('reports/eksport.xml'),
      ownText(readFileSync(join(import.meta.dirname, '../../../testcases/xml/DeliveryReport-Josefine-1.xml'), 'utf8')),
    );
    rmSync(path('reports/DeliveryReport-Josefine-1.json'));
    const [one, two, three, ...rest] = names.filter((name) => name !== 'DeliveryReport-Josefine-1.json');
    const text = (name: string): string => JSON.stringify(ownFiles().get(name));
    writeFileSync(path('reports/a/b/data'), text(one!));
    writeFileSync(path('reports/lines.txt'), `${text(two!)}\n${text(three!)}\n`);
    writeFileSync(path('reports/LÆSMIG.txt'), 'Our reports, with "quotes" and {braces}.');
    for (const name of [one, two, three]) rmSync(path(`reports/${name!}`));
    expect(rest.length).toBeGreaterThan(20);
    const { exitCode } = await run(['reports', ...vendor]);
    expect(exitCode).toBe(0);
    expect(certificate().notRead).toEqual([{ file: 'LÆSMIG.txt', reason: 'no-fhir' }]);
    expect(certificate().inputs).toContainEqual(expect.objectContaining({ file: 'lines.txt', reports: 2 }));
  });

  it('reads no configuration, and says so', async () => {
    const configuration = JSON.stringify({ rules: { 'LTT-R01': 'off' } });
    writeFileSync(path('ltt.config.json'), configuration);
    writeFileSync(path('reports/ltt.config.json'), configuration);
    const { exitCode, stdout, stderr } = await run(['reports', ...vendor]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('ltt.config.json was not read');
    expect(stderr).toContain('ltt.config.json was not read');
    expect(certificate().notRead).toEqual([{ file: 'ltt.config.json', reason: 'configuration' }]);
  });

  it.each([
    '--stage',
    '--suppress',
    '--config',
    '--profile',
    '--ig',
    '--fail-on',
    '--show-identifiers',
    '--tx',
    '--update-suppressions',
    '--policy',
  ])('takes no %s, and says why', async (option) => {
    const { exitCode, stderr } = await run(['reports', ...vendor, option, 'x']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(new RegExp(`a certification takes no ${option}: \\w+`));
    expect(existsSync(path('ltt-certificate'))).toBe(false);
  });

  it('masks CPR numbers in everything it writes', async () => {
    writeFileSync(
      path('reports/cpr-0505149996.json'),
      readFileSync(path('reports/DeliveryReport-Josefine-1.json'), 'utf8').replace(
        '"0505149996"',
        '"0505149996",\n "valueOf": "2102149999"',
      ),
    );
    const { stdout, stderr } = await run(['reports', ...vendor]);
    const written = readdirSync(path('ltt-certificate')).map((name) => readFileSync(path(`ltt-certificate/${name}`), 'utf8'));
    for (const text of [stdout, stderr, ...written]) expect(text).not.toMatch(/0505149996|2102149999/);
    expect(certificate().inputs.map(({ file }) => file)).toContain('cpr-050514-****.json');
    expect((await run(['--verify', 'ltt-certificate/certificate.json', 'reports', '--any-result'])).exitCode).toBe(0);
  });

  it('keeps a failure of the toolkit apart: nothing is passed, nothing fails for it, and the exit code is 2', async () => {
    const failing: LoadedValidator = {
      ig: ltt.ig,
      faults: [],
      policy: defaultPolicy,
      hasProfile: () => true,
      profiles: () => [],
      ingredients: () => ltt.ingredients(),
      xmlTypes: () => ltt.xmlTypes(),
      validate: (value, options) => {
        if ((value as { id?: string }).id === 'Indberetning-Josefine-3') throw new Error('broken');
        return ltt.validate(value, options);
      },
    };
    const { exitCode, stdout, stderr } = await run(['reports', ...vendor], failing);
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^Undetermined: /);
    expect(stderr).toContain('the toolkit itself failed');
    expect(certificate()).toMatchObject({
      result: 'undetermined',
      failures: [{ file: 'DeliveryReport-Josefine-3.json', reason: 'broken' }],
    });
    expect([statusOf('1.1'), statusOf('6.1')]).toEqual(['undetermined', 'pass']);
    expect(certificate().summary.must.fail).toBe(0);
  });

  it.each([
    ['no folder', [], 'name the folder'],
    ['a file', ['reports/behandling-1.json'], 'is no folder'],
    ['a folder that is not there', ['nowhere', ...vendor], 'is no folder'],
    ['half a vendor', ['reports', '--vendor', 'x'], '--system, --system-version, --contact is missing'],
    ['a place among what is certified', ['reports', ...vendor, '--out', 'reports/out'], 'be handed in the next time'],
    ['a place in a folder that is not there', ['reports', ...vendor, '--out', 'a/b'], 'there is no folder'],
    ['a key that is not there', ['reports', ...vendor, '--sign', 'key.pem'], 'cannot be read'],
    ['a key that is none', ['reports', ...vendor, '--sign', 'reports/behandling-1.json'], 'no unencrypted Ed25519 key'],
    ['a key for a trial', ['reports', '--sign', 'key.pem'], 'a trial does not go with --sign'],
    ['a public key for certifying', ['reports', ...vendor, '--key', 'pub.pem'], 'certifying does not go with --key'],
    ['a certificate that is none', ['reports', '--verify', 'reports/behandling-1.json'], 'is not a certificate'],
    ['a plan of a folder', ['reports', '--plan'], '--plan does not go with a folder'],
  ])('refuses %s', async (_, argv, message) => {
    const { exitCode, stderr } = await run(argv);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
    expect(existsSync(path('ltt-certificate'))).toBe(false);
  });

  it('overwrites nothing unless it is told', async () => {
    await run(['reports', ...vendor]);
    const again = await run(['reports', ...vendor]);
    expect([again.exitCode, again.stderr]).toEqual([2, expect.stringContaining('is there already')]);
    expect((await run(['reports', ...vendor, '--force'])).exitCode).toBe(0);
  });

  it('takes published examples and samples as proof of nothing, and says so', async () => {
    for (const [name, report] of completeFiles()) writeFileSync(path(`reports/${name}`), JSON.stringify(report));
    const { exitCode, stdout } = await run(['reports', ...vendor]);
    expect([exitCode, stdout]).toEqual([
      1,
      expect.stringContaining(
        'reports are published examples and show no step, because everybody has them: DeliveryReport-Josefine-1.json, ',
      ),
    ]);
    expect([statusOf('1.1'), statusOf('7.1')]).toEqual(['pass', 'not-shown']);
    expect(certificate().inputs.every(({ published }) => published === 1)).toBe(true);
    expect(stdout).toContain('kontakt-henvendelse.json: a published example shows it, which everybody has');
  });

  it('writes nothing for a trial', async () => {
    const { exitCode, stdout, stderr } = await run(['reports', '--lang', 'da']);
    expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/^Bestået: /)]);
    expect(stderr).toContain('a trial');
    expect(existsSync(path('ltt-certificate'))).toBe(false);
  });

  it('tells a trial to a CI, in a form that the plan does not have', async () => {
    rmSync(path('reports/behandling-1.json'));
    const outputs = await Promise.all(['json', 'junit', 'sarif', 'markdown'].map((format) => run(['reports', '--format', format])));
    expect(outputs.map(({ exitCode }) => exitCode)).toEqual([1, 1, 1, 2]);
    expect(JSON.parse(outputs[0]!.stdout)).toMatchObject({ result: 'not-passed' });
    expect(outputs[1]!.stdout).toMatch(/^<\?xml [^]*<failure message="not shown">/);
    expect(outputs[2]!.stdout).toContain('"ruleId": "7.6"');
    expect(outputs[3]!.stderr).toContain('the outcome has the formats text, json, junit, sarif, but not markdown');
    expect((await run(['--plan', '--format', 'sarif'])).exitCode).toBe(2);
  });

  it('compares two certificates, and exits with 1 when something that must hold does not any more', async () => {
    await run(['reports', ...vendor, '--out', 'old']);
    rmSync(path('reports/behandling-1.json'));
    await run(['reports', ...vendor, '--out', 'new']);
    const { exitCode, stdout } = await run(['--compare', 'old/certificate.json', 'new/certificate.json']);
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(/Not fulfilled any more\n {2}7\.6 [^\n]*: pass → not shown\n/)]);
    expect(JSON.parse((await run(['--compare', 'new/certificate.json', 'old/certificate.json', '--format', 'json'])).stdout)).toMatchObject(
      { better: [{ number: '7.6', before: 'not-shown', after: 'pass' }], toShow: [] },
    );
    expect(await run(['--compare', 'old/certificate.json'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('needs two certificates') as string,
    });
  });

  it('says so where there is nothing to certify', async () => {
    mkdirSync(path('empty'));
    writeFileSync(path('empty/notes.txt'), 'nothing');
    const { exitCode, stderr } = await run(['empty']);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('nothing to certify')]);
  });
});

describe('ltt certify --verify', () => {
  const verify = (...more: readonly string[]): Promise<CommandResult> =>
    run(['--verify', 'ltt-certificate/certificate.json', 'reports', ...more]);
  const edit = (change: (text: string) => string): void => {
    const file = path('ltt-certificate/certificate.json');
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  };

  beforeEach(async () => {
    keys('certifier');
    keys('other');
    expect((await run(['reports', ...vendor, '--sign', 'certifier.pem'])).exitCode).toBe(0);
  });

  it('confirms signature, files and verdict', async () => {
    const { exitCode, stdout } = await verify('--key', 'certifier.pub.pem');
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(
      /^Confirmed: PASSED\nCertificate ltt-1\.0\.1-2026-[0-9a-f]{12}\nIssued to: Eksempel A\/S, Barnets Journal 4\.2 \(.*\)\nProtocol: .*\nMade: 2026-11-22T10:00:00\.000Z with .*\n.*signed exactly this.*\nKey: SHA-256 [0-9a-f]{64}\n.*byte for byte.*\n.*same result/,
    );
  });

  it('says that the key in the certificate does not tell who signed', async () => {
    const { exitCode, stdout } = await verify();
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('Who signed it is not known')]);
  });

  it('names the file in which one byte was changed', async () => {
    const file = path('reports/henvisning-3.json');
    const bytes = readFileSync(file);
    bytes[bytes.indexOf('2026-04-16')]! ^= 1;
    writeFileSync(file, bytes);
    const { exitCode, stdout } = await verify('--key', 'certifier.pub.pem');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^Not confirmed; the certificate says: PASSED\n[^]*changed: henvisning-3\.json\n/);
    expect(stdout.match(/^(?:changed|missing|added): /gm)).toHaveLength(1);
  });

  it('names a changed file that is no FHIR any more, one that is missing and one that was added', async () => {
    writeFileSync(path('reports/henvisning-1.json'), '{}');
    rmSync(path('reports/henvisning-2.json'));
    writeFileSync(path('reports/new.json'), readFileSync(path('reports/henvisning-3.json'), 'utf8').replace('collection', 'collection '));
    const { exitCode, stdout } = await verify();
    expect(exitCode).toBe(1);
    expect(stdout.match(/^(?:changed|missing|added): .*$/gm)).toEqual([
      'changed: henvisning-1.json',
      'missing: henvisning-2.json',
      'added: new.json',
    ]);
  });

  it('finds a certificate that was changed, whatever was changed', async () => {
    edit((text) => text.replace('Eksempel A/S', 'Eksempel B/S'));
    const { exitCode, stdout } = await verify();
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('does not belong to this certificate')]);
  });

  it('finds a certificate that somebody else signed', async () => {
    const { exitCode, stdout } = await verify('--key', 'other.pub.pem');
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('not made with the given key')]);
  });

  it('takes no unsigned certificate for a signed one, and finds its verdict changed by running again', async () => {
    edit((text) => JSON.stringify({ ...(JSON.parse(text) as Certificate), signature: undefined }));
    const unsigned = await verify();
    expect([unsigned.exitCode, unsigned.stdout]).toEqual([0, expect.stringContaining('is not signed')]);
    expect((await verify('--key', 'certifier.pub.pem')).exitCode).toBe(1);
    rmSync(path('reports/behandling-1.json'));
    rmSync(path('ltt-certificate'), { recursive: true });
    await run(['reports', ...vendor]);
    edit((text) => text.replace('"status": "not-shown"', '"status": "pass"').replace('"result": "not-passed"', '"result": "passed"'));
    const forged = await verify();
    expect(forged.exitCode).toBe(1);
    expect(forged.stdout).toMatch(/certified as Passed, now Not passed\n +7\.6: certified as pass, now not shown/);
  });

  it('tells a file that has another name from one that is missing, and knows names in another Unicode form', async () => {
    renameSync(path('reports/henvisning-2.json'), path('reports/ny.json'));
    const renamed = await verify();
    expect(renamed.exitCode).toBe(1);
    expect(renamed.stdout).toContain('\nrenamed: henvisning-2.json is now ny.json; give it its old name back\n');
    expect(renamed.stdout).not.toMatch(/^(?:missing|added|changed):/m);
    renameSync(path('reports/ny.json'), path('reports/\u00e5.json'));
    await run(['reports', ...vendor, '--force']);
    renameSync(path('reports/\u00e5.json'), path('reports/a\u030a.json'));
    expect((await verify()).exitCode).toBe(0);
  });

  it('without the files checks the signature alone, says so, and needs the key for it', async () => {
    const alone = (...more: readonly string[]): Promise<CommandResult> => run(['--verify', 'ltt-certificate/certificate.json', ...more]);
    const { exitCode, stdout } = await alone('--key', 'certifier.pub.pem');
    expect([exitCode, stdout]).toEqual([
      0,
      expect.stringMatching(/^Confirmed by its signature alone: PASSED\n[^]*Only the signature was checked/),
    ]);
    expect(await alone()).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/^Not confirmed; [^]*Who signed it is not known/) as string,
    });
  });

  it('confirms a certificate that is not passed, and exits with 0 for it only when any result will do', async () => {
    rmSync(path('reports/behandling-1.json'));
    await run(['reports', ...vendor, '--sign', 'certifier.pem', '--force']);
    const { exitCode, stdout } = await verify('--key', 'certifier.pub.pem');
    expect([exitCode, stdout]).toEqual([1, expect.stringMatching(/^Confirmed: NOT PASSED\n/)]);
    expect((await verify('--key', 'certifier.pub.pem', '--any-result')).exitCode).toBe(0);
  });

  it('follows no link out of the folder', async () => {
    writeFileSync(path('secret.json'), readFileSync(path('reports/henvisning-2.json')));
    symlinkSync(path('secret.json'), path('reports/link.json'));
    const { stderr, stdout } = await run(['reports', ...vendor, '--force']);
    expect(stderr).toContain('links that lead out of the folder were not followed: link.json');
    expect(stdout).toContain('link.json was not read: a link that leads out of the folder');
    expect(certificate().notRead).toEqual([{ file: 'link.json', reason: 'link' }]);
    expect(certificate().inputs.map(({ file }) => file)).not.toContain('link.json');
  });

  it('speaks Danish', async () => {
    expect((await verify('--lang', 'da')).stdout).toMatch(/^Bekræftet: BESTÅET\n/);
  });
});

describe('ltt certify --plan', () => {
  it.each(['en', 'da'])('tells in %s what to hand in', async (language) => {
    const { exitCode, stdout } = await run(['--plan', '--lang', language]);
    expect(exitCode).toBe(0);
    for (const number of ['1.1', '6.1', '7.17', '9.3']) expect(stdout).toMatch(new RegExp(`^ +${number.replace('.', '\\.')} `, 'm'));
  });

  it('is there as JSON and Markdown', async () => {
    const json = JSON.parse((await run(['--plan', '--format', 'json'])).stdout) as { chapters: { requirements: { kind: string }[] }[] };
    expect(new Set(json.chapters.flatMap(({ requirements }) => requirements.map(({ kind }) => kind)))).toEqual(new Set(['check', 'step']));
    expect((await run(['--plan', '--format', 'markdown', '--lang', 'da'])).stdout).toMatch(/^# Certificering/);
  });
});
