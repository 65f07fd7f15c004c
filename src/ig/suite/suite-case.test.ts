import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCases, runsOf } from './suite-case.js';

describe('readCases', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'suite-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it('reads cases that leave out what is empty, and issues that name no place', () => {
    writeFileSync(
      join(folder, 'cases.json'),
      JSON.stringify([
        { name: 'a', file: 'a.json', expected: [{ severity: 'error', text: 'Broken' }], profile: { source: 'p.json' } },
        { name: 'b', file: 'b.json', module: 'sd', supporting: ['c.json'], profiles: ['p.json'] },
      ]),
    );
    const [base, profile, other] = runsOf(readCases(folder));
    expect(base).toMatchObject({ id: 'a', definitions: [], expected: [{ severity: 'error', expression: '', text: 'Broken' }] });
    expect(profile).toMatchObject({ id: 'a (profile)', definitions: ['p.json'], profile: 'p.json', expected: [] });
    expect(other).toMatchObject({ id: 'b', definitions: ['c.json', 'p.json'], expected: [], case: { module: 'sd' } });
  });
});
