import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Assignment } from '../../certify/assign/assignment.js';
import { signedAssignment } from '../../certify/assign/assignment-faults.js';
import type { Certificate } from '../../certify/certificate.js';
import { assignedSeries, seriesPersons } from '../../certify/testing/assigned-series.js';
import { loadedLtt } from '../../certify/testing/handed-in.js';
import { Workspace, type CommandResult } from '../testing/harness.js';

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
let text: string;
const path = (name: string): string => join(work.folder, name);
const run = (argv: readonly string[], now = '2027-12-20T10:00:00Z'): Promise<CommandResult> =>
  work.ltt(['certify', ...argv], { load: () => Promise.resolve(ltt), now: () => new Date(now) });
const certificate = (): Certificate => JSON.parse(readFileSync(path('ltt-certificate/certificate.json'), 'utf8')) as Certificate;
const draw = (file: string, ...more: readonly string[]): Promise<CommandResult> =>
  run(['--assign', file, ...vendor, '--persons', 'persons.txt', '--sign', 'certifier.pem', ...more], '2026-11-22T10:00:00Z');

beforeAll(async () => {
  work = new Workspace({ 'persons.txt': seriesPersons() });
  for (const name of ['certifier', 'other']) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    writeFileSync(path(`${name}.pem`), privateKey.export({ type: 'pkcs8', format: 'pem' }));
    writeFileSync(path(`${name}.pub.pem`), publicKey.export({ type: 'spki', format: 'pem' }));
  }
  expect(await draw('assignment.json', '--without-rehearsal', '--valid-until', '2028-01-31', '--issuer', 'Certificeringen')).toMatchObject({
    exitCode: 0,
  });
  expect((await draw('second.json')).exitCode).toBe(0);
  text = readFileSync(path('assignment.json'), 'utf8');
  work.write(
    Object.fromEntries(
      [...assignedSeries(JSON.parse(text) as Assignment)].map(([name, report]) => [`reports/${name}`, JSON.stringify(report)]),
    ),
  );
});
afterAll(() => {
  work.remove();
});
beforeEach(() => {
  writeFileSync(path('assignment.json'), text);
});

describe('ltt certify --assign', () => {
  it('draws other tasks each time, signed, within its days and of its persons', async () => {
    const [one, two] = [JSON.parse(text) as Assignment, JSON.parse(readFileSync(path('second.json'), 'utf8')) as Assignment];
    expect(one.nonce).not.toBe(two.nonce);
    expect(one.tasks).not.toEqual(two.tasks);
    expect([one.validUntil, two.validUntil]).toEqual(['2028-01-31', '2026-12-20']);
    for (const { person, day, text: said } of [...one.tasks, ...two.tasks]) {
      expect(one.persons.map(({ cpr }) => cpr)).toContain(person);
      expect(day >= '2026-11-23' && day <= '2026-12-06').toBe(true);
      expect(`${said.en}${said.da}`).not.toMatch(/[{}]/);
    }
  });

  it.each([
    ['en', 'Assignment for certification'],
    ['da', 'Opgave til certificering'],
  ])('is printed in %s with the protocol after it', async (language, title) => {
    const { exitCode, stdout } = await run(['--plan', '--assignment', 'assignment.json', '--lang', language]);
    const { tasks } = JSON.parse(text) as Assignment;
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining(`# ${title}`)]);
    for (const { text: task } of tasks) expect(stdout).toContain(task[language as 'en' | 'da']);
    expect(stdout).toMatch(/^ +7\.17 /m);
  });

  it.each([
    ['person who may be real', 'persons.txt', '0101104001 Nogen\n', 'passes modulus 11 and may be a real person’s'],
    ['line that is not a number', 'persons.txt', 'Nogen\n', 'line 1 of persons.txt does not begin with a CPR number'],
    ['date there is not', 'persons.txt', '3102100009 Nogen', 'does not begin with a CPR number'],
    ['empty list', 'persons.txt', '# ingen\n', 'has no test persons'],
  ])('takes as test persons no %s', async (_, file, content, words) => {
    writeFileSync(path(file), content);
    try {
      expect(await draw('third.json')).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) as string });
    } finally {
      writeFileSync(path(file), seriesPersons());
    }
  });
});

/** Changed and signed again by who made it: what the nonce gives, nobody can change. */
function resigned(json: string, change: (assignment: Assignment) => Assignment): string {
  const { signature: _, ...rest } = change(JSON.parse(json) as Assignment);
  void _;
  const key = createPrivateKey(readFileSync(path('certifier.pem')));
  return JSON.stringify(
    signedAssignment(rest, {
      publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
      sign: (bytes) => sign(null, bytes, key).toString('base64'),
    }),
  );
}

describe('a series for an assignment', () => {
  it('counts when it follows it, and the certificate names the assignment', async () => {
    const { exitCode, stdout } = await run([
      'reports',
      '--assignment',
      'assignment.json',
      '--key',
      'certifier.pub.pem',
      '--sign',
      'certifier.pem',
      '--force',
    ]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('valid until 2028-01-31: followed')]);
    const { number, nonce } = JSON.parse(text) as Assignment;
    expect(certificate()).toMatchObject({
      result: 'passed',
      vendor: { name: 'Eksempel A/S' },
      assignment: { number, nonce, followed: true, strangers: [] },
    });
    expect(JSON.stringify(certificate())).not.toMatch(/0505149996/);
    expect(
      (
        await run([
          '--verify',
          'ltt-certificate/certificate.json',
          'reports',
          '--assignment',
          'assignment.json',
          '--key',
          'certifier.pub.pem',
        ])
      ).exitCode,
    ).toBe(0);
    expect(await run(['--verify', 'ltt-certificate/certificate.json', 'reports'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('name its file with --assignment') as string,
    });
    expect(
      await run(['--verify', 'ltt-certificate/certificate.json', '--assignment', 'second.json', '--key', 'certifier.pub.pem']),
    ).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('it is for another assignment than') as string });
  });

  it('does not count with a task left out, nor with a report of another person or from before', async () => {
    const left = readFileSync(path('reports/A3-1.json'), 'utf8');
    rmSync(path('reports/A3-1.json'));
    writeFileSync(
      path('reports/fremmed.json'),
      left.replace(/"value":"\d{10}"/, '"value":"2010119994"').replaceAll('5c0ffee0', '6c0ffee0'),
    );
    writeFileSync(path('reports/gammel.json'), left.replaceAll(/2026-1\d/g, '2026-10').replaceAll('5c0ffee0', '7c0ffee0'));
    const { exitCode, stdout } = await run(['reports', '--assignment', 'assignment.json', '--force']);
    rmSync(path('reports/fremmed.json'));
    rmSync(path('reports/gammel.json'));
    writeFileSync(path('reports/A3-1.json'), left);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^Not passed: /);
    expect(stdout).toMatch(
      /: not followed\n {2}A3 not shown: Report that .*\n {2}fremmed\.json: it is not about a person of the assignment\n {2}gammel\.json: it was put together before the assignment was issued/,
    );
  });

  it.each<[string, (text: string) => string, readonly string[], string, string?]>([
    ['that was changed', (json) => json.replace(/"day": "[^"]+"/, '"day": "2026-11-22"'), [], 'its signature does not belong to it'],
    [
      'without a signature',
      (json) => JSON.stringify({ ...(JSON.parse(json) as Assignment), signature: undefined }),
      [],
      'it is not signed',
    ],
    ['of another certifier', (json) => json, ['--key', 'other.pub.pem'], 'it was signed with another key'],
    ['that is over', (json) => json, [], 'it was valid until 2028-01-31', '2028-02-01T10:00:00Z'],
    ['that is not issued yet', (json) => json, [], 'it is not issued yet', '2026-11-21T10:00:00Z'],
    [
      'with tasks that its nonce does not give',
      (json) =>
        resigned(json, ({ tasks: [first, ...rest], ...others }) => ({ ...others, tasks: [{ ...first!, day: '2026-11-22' }, ...rest] })),
      [],
      'its tasks are not those that its nonce gives',
    ],
    [
      'with a nonce that was chosen',
      (json) => resigned(json, (whole) => ({ ...whole, nonce: '0'.repeat(32) })),
      [],
      'its tasks are not those that its nonce gives',
    ],
    [
      'of another protocol',
      (json) => resigned(json, (whole) => ({ ...whole, protocol: { ...whole.protocol, version: '99' } })),
      [],
      'it belongs to another protocol: ltt-1.0.1 (99)',
    ],
    [
      'drawn by another recipe',
      (json) => resigned(json, (whole) => ({ ...whole, recipe: 'a'.repeat(64) })),
      [],
      'it was drawn by another recipe',
    ],
    ['with a name given twice', (json) => json.replace('"nonce"', '"nonce": "0", "nonce"'), [], 'the name nonce is given twice'],
    [
      'with more than assignments have',
      (json) => json.replace('"nonce"', '"easy": true, "nonce"'),
      [],
      'must NOT have additional properties (easy)',
    ],
  ])('takes no assignment %s', async (_, change, more, words, now) => {
    writeFileSync(path('assignment.json'), change(text));
    expect(await run(['reports', '--assignment', 'assignment.json', '--force', ...more], now)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining(words) as string,
    });
  });
});
