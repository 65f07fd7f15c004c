import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Workspace } from '../testing/harness.js';

const url = 'http://a.example/StructureDefinition/P';
const noOfficial = "name.where(use = 'official').empty()";

const profile = (...constraint: readonly { readonly key: string; readonly expression: string }[]) =>
  JSON.stringify({
    resourceType: 'StructureDefinition',
    id: 'P',
    url,
    name: 'P',
    status: 'draft',
    kind: 'resource',
    abstract: false,
    type: 'Patient',
    baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Patient',
    derivation: 'constraint',
    differential: {
      element: [
        {
          id: 'Patient',
          path: 'Patient',
          ...(constraint.length === 0 ? {} : { constraint: constraint.map((each) => ({ ...each, severity: 'error', human: 'x' })) }),
        },
        { id: 'Patient.gender', path: 'Patient.gender', min: 1 },
        { id: 'Patient.photo', path: 'Patient.photo', max: '0' },
        { id: 'Patient.link', path: 'Patient.link', min: 0 },
      ],
    },
  });

const patient = (content: object) => JSON.stringify({ resourceType: 'Patient', meta: { profile: [url] }, ...content });
const noGender = patient({});
const photo = patient({ gender: 'female', photo: [{ title: 'x' }] });
const official = patient({ gender: 'female', name: [{ use: 'official', text: 'x' }] });

let workspace: Workspace;
afterEach(() => {
  workspace.remove();
});

async function coverage(files: Readonly<Record<string, string>>, argv: readonly string[] = []) {
  workspace = new Workspace(files);
  return workspace.ltt(['coverage', 'guide', '--cases', 'cases', ...argv]);
}

describe('ltt coverage', () => {
  it('counts plain documents that break one constraint each, and explains what cannot be broken', async () => {
    const { exitCode, stdout } = await coverage({
      'guide/p.json': profile({ key: 'a-1', expression: noOfficial }),
      'cases/gender.json': noGender,
      'cases/deep/photo.json': photo,
      'cases/official.json': official,
    });
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: [
        'Cannot be broken:',
        '  P Patient.link min 0: a minimum of 0 demands nothing',
        'guide#unversioned: 100 % of the constraints that can be broken are covered (4 constraints: 3 covered, 0 not covered, 1 cannot be broken)',
        '',
      ].join('\n'),
    });
  });

  it('names what keeps cases from counting when one invariant is always false', async () => {
    const { exitCode, stdout } = await coverage(
      {
        'guide/p.json': profile({ key: 'a-1', expression: 'false' }),
        'cases/gender.json': noGender,
        'cases/photo.json': photo,
        'cases/valid.json': patient({ gender: 'female' }),
      },
      ['--format', 'json'],
    );
    const { guides } = JSON.parse(stdout) as { guides: [Record<string, unknown>] };
    expect(exitCode).toBe(1);
    expect(guides[0]).toMatchObject({
      figure: { shown: 1, open: 2, explained: 1, percent: 33 },
      disturbances: [{ finding: 'invariant-failed a-1', constraints: 2 }],
      constraints: [
        { kind: 'invariant', status: 'covered', case: 'valid' },
        { kind: 'min', status: 'not covered', case: 'gender', further: [{ rule: 'a-1', expression: 'Patient' }] },
        { kind: 'max', status: 'not covered', case: 'photo' },
        { kind: 'min', status: 'cannot be broken' },
      ],
    });
  });

  it('takes cases that state their findings, and names an expected finding that is missing', async () => {
    const expectation = { id: 'invariant-failed', severity: 'error', expression: 'Patient', rule: 'a-9' };
    const { stdout } = await coverage({
      'guide/p.json': profile(),
      'cases/gender.json': JSON.stringify({
        about: 'no gender',
        base: 'p',
        change: [{ op: 'remove', path: '/gender' }],
        expect: [expectation],
      }),
      'bases/p.json': patient({ gender: 'female' }),
    });
    expect(stdout).toContain('P Patient.gender min 1: gender breaks it, but does not count\n');
    expect(stdout).toContain('expects, and does not get: invariant-failed a-9 at Patient\n');
  });

  it('names constraints that no case breaks, and exits as --min says', async () => {
    const files = { 'guide/p.json': profile(), 'cases/gender.json': noGender };
    const first = await coverage(files);
    expect(first.exitCode).toBe(1);
    expect(first.stdout).toContain('Not covered:\n  P Patient.photo max 0: no case breaks it\n');
    expect((await workspace.ltt(['coverage', 'guide', '--cases', 'cases', '--min', '50'])).exitCode).toBe(0);
  });

  it.each([
    ['cases/a.json', '{ "about": "x" }', 'a.json'],
    ['cases/a.json', '{', 'a.json'],
    ['cases/a.txt', 'x', 'there is no JSON file'],
    ['other/a.json', '{}', 'not a folder'],
  ])('refuses %s with %s', async (file, content, message) => {
    const { exitCode, stderr } = await coverage({ 'guide/p.json': profile(), [file]: content });
    expect({ exitCode, named: stderr.includes(message) }).toEqual({ exitCode: 2, named: true });
  });

  it('makes a suite, which covers the guide', async () => {
    workspace = new Workspace({ 'guide/p.json': profile(), 'valid/a.json': patient({ gender: 'female' }) });
    const made = await workspace.ltt(['coverage', 'guide', '--cases', 'valid', '--generate', 'suite']);
    expect(made).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('100 % of the constraints') as string });
    const manifest = JSON.parse(readFileSync(join(workspace.folder, 'suite/manifest.json'), 'utf8')) as { cases: { file: string }[] };
    expect(manifest).toMatchObject({
      format: 'ltt-suite/1',
      cases: [
        { valid: true },
        { valid: false, expected: { id: 'cardinality-min', expression: 'Patient.gender' } },
        { valid: false, expected: { id: 'element-prohibited', expression: 'Patient.photo' } },
      ],
      explained: [{ constraint: { element: 'Patient.link' } }],
      open: [],
    });
    expect(manifest.cases.every(({ file }) => existsSync(join(workspace.folder, 'suite', file)))).toBe(true);
    const again = await workspace.ltt(['coverage', 'guide', '--generate', 'suite']);
    expect(again).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('the folder is not empty') as string });
    expect((await workspace.ltt(['coverage', 'guide'])).exitCode).toBe(2);
  });
});
