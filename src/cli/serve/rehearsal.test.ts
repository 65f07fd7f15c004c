import { generateKeyPairSync } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle, Encounter } from 'fhir/r4.js';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AssignedTask, Assignment } from '../../certify/assign/assignment.js';
import type { Certificate } from '../../certify/certificate.js';
import { assignedSeries, reportsFor, seriesPersons } from '../../certify/testing/assigned-series.js';
import { loadedLtt } from '../../certify/testing/handed-in.js';
import { TestService } from '../../service/testing/calls.js';
import { Workspace, type CommandResult } from '../testing/harness.js';
import { openRehearsal } from './rehearsal-file.js';
import { serve, type ServeSettings } from './serve.js';

const ltt = loadedLtt();
let work: Workspace;
let assignment: Assignment;
const path = (name: string): string => join(work.folder, name);
const run = (argv: readonly string[], now: string): Promise<CommandResult> =>
  work.ltt(['certify', ...argv], { load: () => Promise.resolve(ltt), now: () => new Date(now) });
const draw = async (file: string): Promise<Assignment> => {
  const { exitCode, stderr } = await run(
    [
      '--assign',
      file,
      '--vendor',
      'Eksempel A/S',
      '--system',
      'Barnets Journal',
      '--system-version',
      '4.2',
      '--contact',
      'x',
      '--persons',
      'persons.txt',
      '--valid-until',
      '2028-01-31',
      '--sign',
      'key.pem',
    ],
    '2026-11-22T10:00:00Z',
  );
  if (exitCode !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(path(file), 'utf8')) as Assignment;
};
const io = (): { cwd: string; now: () => Date } => ({ cwd: work.folder, now: () => new Date('2026-12-01T10:00:00Z') });
const task = (number: string): AssignedTask => assignment.tasks.find((each) => each.number === number)!;
const reportOf = (number: string): Bundle => reportsFor(task(number), number === 'N1' ? 90 : 91)[0]!;

beforeAll(async () => {
  work = new Workspace({ 'persons.txt': seriesPersons() });
  for (const name of ['key', 'other'])
    writeFileSync(path(`${name}.pem`), generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));
  assignment = await draw('assignment.json');
});
afterAll(() => {
  work.remove();
});

/** A system that talks to the rehearsal. */
class System {
  readonly #service: TestService;

  private constructor(service: TestService) {
    this.#service = service;
  }

  static async start(evidence: string): Promise<System> {
    return new System(
      await TestService.start({ rehearsal: await openRehearsal({ assignment: 'assignment.json', sign: 'key.pem', evidence }, io()) }),
    );
  }

  async send(report: Bundle): Promise<{ readonly status: number; readonly text: string; readonly retry: string | undefined }> {
    const { status, json, headers } = await this.#service.put(report.id!, JSON.stringify(report));
    return { status, text: (json as { issue?: { diagnostics: string }[] }).issue?.[0]?.diagnostics ?? '', retry: headers['retry-after'] };
  }
}

/** The same report with the start of its contact at a time of the same Danish day. */
function at(report: Bundle, clock: string): Bundle {
  const changed = structuredClone(report);
  const contact = changed.entry![2]!.resource as Encounter;
  contact.period!.start = contact.period!.start!.replace(/T\d\d:\d\d/, `T${clock}`);
  return changed;
}

const clockIn = (text: string): string => /began at (\d\d:\d\d) Danish time/.exec(text)![1]!;
const statusOf = async (evidence: string, ...numbers: readonly string[]): Promise<(string | undefined)[]> => {
  const { stdout } = await run(
    ['certify-me', '--assignment', 'assignment.json', '--rehearsal', evidence, '--format', 'json', '--trial'],
    '2026-12-02T10:00:00Z',
  );
  const { tasks } = (JSON.parse(stdout) as Certificate).assignment!;
  return numbers.map((number) => tasks.find((each) => each.number === number)?.status);
};

describe('a rehearsal for a certification', () => {
  beforeAll(() => {
    work.write({ 'certify-me/one.json': JSON.stringify(reportsFor(task('A1'), 1)[0]) });
  });

  it('rejects until the same contact is corrected, is not available once, and the log shows it', async () => {
    const system = await System.start('good.ndjson');
    const first = reportOf('N1');
    const rejected = await system.send(first);
    expect([rejected.status, rejected.text]).toEqual([422, expect.stringContaining((first.entry![2]!.resource as Encounter).id!)]);
    expect((await system.send(first)).text).toBe(rejected.text);
    const second = reportOf('N2');
    expect(await system.send(second)).toMatchObject({ status: 503, retry: '5' });
    expect((await system.send(second)).status).toBe(201);
    // The server is started again in between.
    const later = await System.start('good.ndjson');
    expect((await later.send(first)).text).toBe(rejected.text);
    expect((await later.send(at(first, clockIn(rejected.text)))).status).toBe(201);
    expect(await statusOf('good.ndjson', 'N1', 'N2', 'A1', 'A2')).toEqual(['pass', 'pass', 'pass', 'not-shown']);
  });

  it('passes nobody who sends something else than was asked for, or never sends again', async () => {
    const system = await System.start('bad.ndjson');
    const { text } = await system.send(reportOf('N1'));
    const other = at(reportOf('N1'), clockIn(text));
    (other.entry![2]!.resource as Encounter).id = '5c0ffee0-0090-4000-8000-000000009999';
    await system.send(other);
    const second = reportOf('N2');
    await system.send(second);
    await system.send({ ...second, timestamp: second.timestamp!.replace('20:00', '21:00') });
    expect(await statusOf('bad.ndjson', 'N1', 'N2')).toEqual(['not-shown', 'fail']);
  });

  it('keeps a report about somebody else as a hash only', async () => {
    const system = await System.start('else.ndjson');
    const report = JSON.parse(JSON.stringify(reportOf('N2')).replace(/"value":"\d{10}"/, '"value":"2010119994"')) as Bundle;
    expect((await system.send(report)).status).toBe(201);
    expect(readFileSync(path('else.ndjson'), 'utf8')).not.toContain('2010119994');
  });

  it('is evidence for a whole certification, which can be verified with its log', async () => {
    work.write(Object.fromEntries([...assignedSeries(assignment)].map(([name, report]) => [`reports/${name}`, JSON.stringify(report)])));
    const now = '2027-12-20T10:00:00Z';
    const without = await run(['reports', '--assignment', 'assignment.json', '--sign', 'key.pem'], now);
    expect([without.exitCode, without.stdout]).toEqual([
      1,
      expect.stringMatching(/^Not passed: The series does not follow assignment[^]* {2}N1 not shown: [^]* {2}N2 not shown: /),
    ]);
    const { exitCode } = await run(
      ['reports', '--assignment', 'assignment.json', '--rehearsal', 'good.ndjson', '--sign', 'key.pem', '--force'],
      now,
    );
    expect(exitCode).toBe(0);
    const { assignment: named } = JSON.parse(readFileSync(path('ltt-certificate/certificate.json'), 'utf8')) as Certificate;
    expect(named).toMatchObject({ followed: true, rehearsal: { file: 'good.ndjson', reports: 6 } });
    const verify = ['--verify', 'ltt-certificate/certificate.json', 'reports', '--assignment', 'assignment.json'];
    expect(await run(verify, now)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('name its log with --rehearsal') as string,
    });
    expect((await run([...verify, '--rehearsal', 'good.ndjson'], now)).exitCode).toBe(0);
    expect(await run([...verify, '--rehearsal', 'bad.ndjson'], now)).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining('assignment: differs') as string,
    });
  });
});

describe('an altered log is refused', () => {
  let lines: string[];
  beforeEach(() => {
    lines = readFileSync(path('good.ndjson'), 'utf8').trimEnd().split('\n');
  });

  it.each<[string, (lines: string[]) => string[], string]>([
    ['a status that was changed', (all) => all.map((line) => line.replace('"status":503', '"status":201')), 'line 4 of it was changed'],
    ['a line taken out', (all) => all.filter((_, index) => index !== 2), 'line 3 of it does not follow the line before it'],
    ['lines in another order', ([head, one, two, ...rest]) => [head!, two!, one!, ...rest], 'line 2 of it does not follow'],
    ['its head taken off', ([, ...rest]) => rest, 'line 1 of it does not follow'],
    [
      'a name given twice',
      (all) => all.map((line) => line.replace('"status":503', '"status":201,"status":503')),
      'the name status is given twice',
    ],
    ['nothing in it', () => [], 'it is not the log of a rehearsal'],
  ])('%s', async (_, change, words) => {
    writeFileSync(
      path('altered.ndjson'),
      change(lines)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(
      await run(['certify-me', '--assignment', 'assignment.json', '--rehearsal', 'altered.ndjson', '--trial'], '2026-12-02T10:00:00Z'),
    ).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(words) as string });
  });

  it('and so is that of another assignment', async () => {
    await draw('second.json');
    expect(
      await run(['certify-me', '--assignment', 'second.json', '--rehearsal', 'good.ndjson', '--trial'], '2026-12-02T10:00:00Z'),
    ).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('it is about another assignment: ') as string });
    await expect(openRehearsal({ assignment: 'second.json', sign: 'key.pem', evidence: 'good.ndjson' }, io())).rejects.toThrow(
      'good.ndjson cannot be gone on with: it is about another assignment',
    );
  });
});

describe('ltt serve --certify', () => {
  const settings: ServeSettings = { port: 0, host: '127.0.0.1', maxBody: 20, timeout: 30, log: 'errors', lang: 'en' };
  const started = (more: Partial<ServeSettings>): Promise<unknown> =>
    serve({ ...settings, ...more }, { ...io(), stderr: { isTerminal: false, write: () => Promise.resolve() } } as unknown as Parameters<
      typeof serve
    >[1]);

  it.each<[string, Partial<ServeSettings>, string]>([
    ['no key', { certify: 'assignment.json' }, '--certify needs --sign'],
    ['a key without an assignment', { sign: 'key.pem' }, '--sign goes with --certify'],
    [
      'another key than the assignment has',
      { certify: 'assignment.json', sign: 'other.pem' },
      'other.pem is not the key that signed assignment.json',
    ],
    ['an assignment that is none', { certify: 'persons.txt', sign: 'key.pem' }, 'persons.txt is not an assignment'],
    ['a log that cannot be written', { certify: 'assignment.json', sign: 'key.pem', evidence: 'no/such/log' }, 'cannot write no/such/log'],
  ])('refuses %s', async (_, more, words) => {
    await expect(started(more)).rejects.toThrow(words);
    expect(existsSync(path('rehearsal.ndjson'))).toBe(false);
  });
});
