import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Io } from '../io.js';
import { compileCommand } from './compile-command.js';

let home: string;
let said: string;
const start = process.cwd();
const fakeIo = { cwd: start } as Io;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ltt-test-'));
  said = '';
  vi.spyOn(console, 'error').mockImplementation((line: string) => {
    said += `${line}\n`;
  });
  vi.spyOn(console, 'log').mockImplementation(() => {
    throw new Error('stdout is for reports only');
  });
});
afterEach(() => {
  process.chdir(start);
  rmSync(home, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** Runs `ltt compile` in this process and returns what it would exit with. */
async function ltt(...args: string[]): Promise<number | string | undefined> {
  const before = process.exitCode;
  try {
    await new Command('ltt').addCommand(compileCommand({ io: fakeIo })).parseAsync(['compile', ...args], { from: 'user' });
    return process.exitCode;
  } finally {
    process.exitCode = before;
  }
}

function project(fsh: string, more = ''): void {
  writeFileSync(
    join(home, 'sushi-config.yaml'),
    `id: my.test\ncanonical: http://example.org\nname: T\nversion: 1.0.0\nstatus: draft\nfhirVersion: 4.0.1\n${more}`,
  );
  writeFileSync(join(home, 'a.fsh'), fsh);
}

describe('ltt compile', () => {
  it('writes the packages of this repository and says what is in them', async () => {
    const out = join(home, 'out');
    expect(await ltt('--out', out)).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'hl7.fhir.dk.core#3.4.0',
      'hl7.fhir.dk.core-3.4.0.tgz',
      'kl.dk.fhir.ltt#1.0.1',
      'kl.dk.fhir.ltt-1.0.1.tgz',
      'kl.dk.fhir.term#2.3.0',
      'kl.dk.fhir.term-2.3.0.tgz',
    ]);
    expect(said).toContain('kl.dk.fhir.ltt#1.0.1: 8 structure definitions, 6 value sets, 13 examples');
  });

  it('compiles the project that it is run in', async () => {
    project('Profile: P\nParent: Patient\n* name 1..1');
    process.chdir(home);
    expect(await ltt()).toBe(0);
    expect(existsSync(join(home, 'dist', 'package', 'my.test#1.0.0', 'package', 'StructureDefinition-P.json'))).toBe(true);
    expect(said).toContain('my.test#1.0.0: 1 structure definition →');
  });

  it('ends with 1 when the FSH has an error, names the place, and writes nothing', async () => {
    project('Profile: P\nParent: Patient\n* nmae 1..1');
    expect(await ltt(home, '--out', join(home, 'out'))).toBe(1);
    expect(said).toContain(`${join(home, 'a.fsh')}:3:1: error: `);
    expect(existsSync(join(home, 'out'))).toBe(false);
  });

  it('ends with 2 when there is nothing to compile', async () => {
    expect(await ltt(join(home, 'nowhere'))).toBe(2);
    expect(said).toContain('There is no folder');
    process.chdir(home);
    expect(await ltt()).toBe(2);
    expect(said).toContain('sushi-config.yaml');
  });

  it('takes a dependency from --ig, and otherwise from the cache in the home folder', async () => {
    project('Profile: P\nParent: Patient\n* name 1..1');
    const cache = join(home, '.fhir', 'packages');
    expect(await ltt(home, '--out', cache, '--no-lint')).toBe(0);
    const dependent = join(home, 'dependent');
    mkdirSync(dependent);
    writeFileSync(
      join(dependent, 'sushi-config.yaml'),
      'id: my.other\ncanonical: http://example.org/o\nname: O\nversion: 1.0.0\nstatus: draft\nfhirVersion: 4.0.1\ndependencies:\n  my.test: 1.0.0\n',
    );
    writeFileSync(join(dependent, 'b.fsh'), 'Profile: D\nParent: P\n* active 1..1');
    vi.stubEnv('HOME', join(home, 'elsewhere'));
    expect(await ltt(dependent, '--out', join(home, 'out'))).toBe(2);
    expect(said).toContain('my.other#1.0.0 depends on my.test#1.0.0');
    expect(await ltt(dependent, '--out', join(home, 'out'), '--no-lint', '--ig', join(cache, 'my.test-1.0.0.tgz'))).toBe(0);
    vi.stubEnv('HOME', home);
    expect(await ltt(dependent, '--out', join(home, 'out'), '--no-lint')).toBe(0);
    vi.unstubAllEnvs();
  });

  it('ends with 2 when a package is not found', async () => {
    project('Profile: P\nParent: Patient', 'dependencies:\n  some.other: 1.2.3\n');
    expect(await ltt(home)).toBe(2);
    expect(said).toContain('some.other#1.2.3');
    mkdirSync(join(home, 'cache'));
    expect(await ltt(home, '--fhir-cache', join(home, 'cache'))).toBe(2);
    expect(said).toContain(join(home, 'cache'));
  });
});
