import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

const profile = (min: number): string =>
  JSON.stringify({
    resourceType: 'StructureDefinition',
    id: 'p',
    url: 'http://a.example/StructureDefinition/p',
    name: 'P',
    status: 'draft',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: { element: [{ id: 'Patient.active', path: 'Patient.active', min }] },
  });

let workspace: Workspace;
afterEach(() => {
  workspace.remove();
});
const page = (path: string): string => readFileSync(join(workspace.folder, 'site', path), 'utf8');

describe('ltt pages', () => {
  it('writes a guide as pages, with what is new since another version', async () => {
    workspace = new Workspace({ 'new/p.json': profile(1), 'old/p.json': profile(0) });
    const { exitCode, stdout, stderr } = await workspace.ltt(['pages', 'new', '--out', 'site', '--since', 'old', '--lang', 'da']);
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toMatch(/ltt: new#unversioned: 6 pages in site\/index\.html, 6 changed, \d/);
    expect(page('index.html')).toContain('<html lang="da">');
    expect(page('en/changes.html')).toContain('stricter');
  });

  it('writes again what changes, until it is interrupted', async () => {
    workspace = new Workspace({ 'guide/p.json': profile(0) });
    const atInterruption = new Set<() => void>();
    const watching = workspace.ltt(['pages', 'guide', '--out', 'site', '--watch'], {
      onInterrupt: (clean) => {
        atInterruption.add(clean);
        return () => atInterruption.delete(clean);
      },
    });
    const until = async (holds: () => boolean): Promise<void> => {
      while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const card = (): string =>
      existsSync(join(workspace.folder, 'site/StructureDefinition-p.html'))
        ? (/<td class="card">(0|1)\.\./.exec(page('StructureDefinition-p.html'))?.[1] ?? '')
        : '';
    await until(() => card() === '0');
    // The folder is watched a moment after the first pages are there.
    await new Promise((resolve) => setTimeout(resolve, 100));
    workspace.write({ 'guide/p.json': profile(1) });
    await until(() => card() === '1');
    await until(() => atInterruption.size === 1);
    for (const end of atInterruption) end();
    expect(await watching).toMatchObject({ exitCode: 0, stderr: expect.stringContaining('2 changed') as string });
  });

  it('says what is missing', async () => {
    workspace = new Workspace();
    expect(await workspace.ltt(['pages', '--out', 'site'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('name the guide') as string,
    });
    expect((await workspace.ltt(['pages', 'nowhere'])).exitCode).toBe(2);
  });
});
