import type { StructureDefinition, ValueSet } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { loadCore } from '../definitions/core.js';
import { CompileError } from './compile-error.js';
import { CompileMemory } from './compile-memory.js';
import { compile } from './compile.js';
import type { FshProblem } from './fsh-problem.js';
import type { IgProject } from './project.js';
import { projectOf } from './testing/project.js';

const core = loadCore();
const problemsOf = async (fsh: string): Promise<readonly FshProblem[]> => (await compile([projectOf('my.test', fsh)], { core })).problems;
const placesOf = (problems: readonly FshProblem[]) =>
  problems.map(({ severity, file, line, column }) => ({ severity, file, line, column }));
const at = (line: number, column = 1) => ({ severity: 'error', file: 'my.test/a.fsh', line, column });

describe('errors in FSH', () => {
  it.each([
    ['an unknown element', 'Profile: P\nParent: Patient\n* nmae 1..1', at(3), 'P has no element nmae'],
    ['an unknown parent', 'Profile: P\nParent: Patientt\n* name 1..1', at(1), 'Patientt'],
    ['a keyword without its colon', 'Profile P\nParent: Patient', at(1), '"Profile" does not belong here'],
    ['a cardinality that is none', 'Profile: P\nParent: Patient\n* name 1.1', at(3, 8), '"1.1" does not belong here'],
    ['a wider cardinality', 'Profile: P\nParent: Patient\n* communication.language 0..*', at(3), '0..*'],
    ['an unknown rule set', 'Profile: P\nParent: Patient\n\n* insert Nope', at(4), 'Nope'],
    ['a rule after comments and blank lines', 'Profile: P\nParent: Patient\n// why\n\n \n* nmae 1..1\n', at(6), 'nmae'],
    ['a nested rule after a blank line', 'Profile: P\nParent: Patient\n* name\n\n  * fx 1..1', at(5, 3), 'name.fx'],
    ['a rule in a file with Windows line ends', 'Profile: P\r\nParent: Patient\r\n\r\n* nmae 1..1\r\n', at(4), 'nmae'],
    ['two things of one name', 'Profile: P\nParent: Patient\n\nProfile: P\nParent: Patient', at(4), 'P already exists'],
  ])('%s is reported with its file, line and column', async (_, fsh, place, words) => {
    const problems = await problemsOf(fsh);
    expect(placesOf(problems)).toContainEqual(place);
    expect(problems.map(({ message }) => message).join('\n')).toContain(words);
  });

  it('are two projects that make one package', async () => {
    const [first, second] = [projectOf('same.test', 'Profile: A\nParent: Patient'), projectOf('same.test', 'Profile: B\nParent: Patient')];
    const other = { ...second, configuration: { ...second.configuration, path: 'other/sushi-config.yaml' } };
    const { packages, problems } = await compile([first, other], { core });
    expect(packages).toEqual([]);
    expect(problems).toEqual([
      {
        severity: 'error',
        file: 'other/sushi-config.yaml',
        message: expect.stringContaining('same.test/sushi-config.yaml makes as well') as string,
      },
    ]);
  });

  it('are warned of where a project has no sources at all', async () => {
    const { problems } = await compile([{ ...projectOf('empty.test', ''), fsh: [] }], { core });
    expect(problems).toMatchObject([{ severity: 'warning', message: expect.stringContaining('has neither FSH nor resources') as string }]);
  });

  it('give no package, nor do the packages that depend on it', async () => {
    const base = projectOf('base.test', 'Profile: B\nParent: Patient\n* nmae 1..1');
    const derived = projectOf('derived.test', 'Profile: D\nParent: B', 'dependencies:\n  base.test: 1.0.0\n');
    const { packages, problems } = await compile([derived, base], { core });
    expect(packages).toEqual([]);
    expect(placesOf(problems)).toEqual([{ severity: 'error', file: 'base.test/a.fsh', line: 3, column: 1 }]);
  });

  it('are not mixed up between calls at the same time', async () => {
    const [good, bad, other] = await Promise.all([
      problemsOf('Profile: P\nParent: Patient\n* name 1..1'),
      problemsOf('Profile: P\nParent: Patient\n* nmae 1..1'),
      problemsOf('Profile: Q\nParent: Patient\n* obeys nothing-1'),
    ]);
    expect(good).toEqual([]);
    expect(bad.map(({ message }) => message).join()).toContain('nmae');
    expect(bad).toHaveLength(1);
    expect(other!.map(({ message }) => message).join()).toContain('nothing-1');
    expect(other).toHaveLength(1);
  });

  it('are a missing parent once, with what may have been meant, and nothing that follows from it', async () => {
    const problems = await problemsOf(
      [
        'Instance: i\nInstanceOf: Q\n* active = true',
        'Profile: P\nParent: Patientt\n* name 1..1',
        'Profile: Q\nParent: P\n* active 1..1',
        'Profile: R\nParent: Patient\n* contact.extension contains X named x 0..1\n* nmae 1..1',
        'Extension: X\nParent: Nope\n* value[x] only string',
        'Profile: S\nParent: T',
        'Profile: T\nParent: S',
      ].join('\n\n'),
    );
    expect(problems.map(({ line, message }) => `${String(line)} ${message}`)).toEqual([
      '5 The parent Patientt of P is neither in the FSH nor in FHIR R4 or a dependency of sushi-config.yaml; did you mean Patient?',
      '18 The parent Nope of X is neither in the FSH nor in FHIR R4 or a dependency of sushi-config.yaml',
      '22 The parents go in a circle: S → T → S',
      '16 R has no element nmae, so nothing can be said about it',
    ]);
  });

  it('leave warnings as warnings', async () => {
    const { packages, problems } = await compile([projectOf('my.test', 'Profile: p\nParent: Patient\n* name 1..1')], { core });
    expect(problems.map(({ severity }) => severity)).toEqual(['warning']);
    expect(packages).toHaveLength(1);
  });
});

describe('errors in sushi-config.yaml', () => {
  const configured = (text: string): IgProject => ({ ...projectOf('my.test', ''), configuration: { path: 'c.yaml', text } });
  const valid = projectOf('my.test', '').configuration.text;
  it.each([
    ['no YAML', 'id: ['],
    ['no mapping', 'text'],
    ['nothing in it', ''],
    ['no FHIR version', valid.replace(/fhirVersion.*\n/, '')],
    ['no version', valid.replace(/\nversion.*\n/, '\n')],
    ['another FHIR version', valid.replace('4.0.1', '5.0.0')],
    ['an id that leads elsewhere', valid.replace('id: my.test', 'id: ../../my.test')],
    ['a version that leads elsewhere', valid.replace('\nversion: 1.0.0', '\nversion: "../1"')],
  ])('%s', async (_, text) => {
    const { packages, problems } = await compile([configured(text)], { core });
    expect(packages).toEqual([]);
    expect(problems).toContainEqual(expect.objectContaining({ severity: 'error', file: 'c.yaml' }));
  });
});

describe('a place in sushi-config.yaml', () => {
  const valid = projectOf('my.test', '').configuration.text;
  it.each([
    ['of syntax', 'id: a\nname: [1\nstatus: draft\n', 2],
    ['of a tab', 'id: a\ndependencies:\n\tx: 1\n', 3],
    ['of a repeated key', `${valid}id: second\n`, 9],
    ['of a value', valid.replace('status: draft', 'status: drft'), 5],
    ['of a nested value', `${valid}contact:\n  - name: x\n    telecom:\n      - system: foo\n`, 12],
    ['of an unknown property', `${valid}statuss: x\n`, 9],
    ['of a version', valid.replace('\nversion: 1.0.0', '\nversion: "../1"'), 4],
    ['of a FHIR version', valid.replace('4.0.1', '5.0.0'), 6],
  ])('is given for a fault %s', async (_, text, line) => {
    const { problems } = await compile([{ ...projectOf('my.test', ''), configuration: { path: 'c.yaml', text } }], { core });
    expect(problems[0]).toMatchObject({ file: 'c.yaml', line });
  });
});

describe('packages that depend on each other', () => {
  const base = projectOf('base.test', 'Profile: B\nParent: Patient\n* name 1..1\n\nValueSet: V\n* http://x.example#a');
  const derived = projectOf('derived.test', 'Profile: D\nParent: B\n* gender 1..1', 'dependencies:\n  base.test: 1.0.0\n');

  it('are compiled after what they depend on', async () => {
    const { packages, problems } = await compile([derived, base], { core });
    expect(problems).toEqual([]);
    expect(packages.map(({ name }) => name)).toEqual(['base.test', 'derived.test']);
    const structure = packages[1]!.resources.find(({ id }) => id === 'D') as StructureDefinition;
    expect(structure.baseDefinition).toBe('http://example.org/base.test/StructureDefinition/B');
    expect(structure.snapshot!.element.find(({ id }) => id === 'Patient.name')!.min).toBe(1);
    expect(packages[1]!.dependencies).toContainEqual({ name: 'base.test', version: '1.0.0' });
  });

  it('do not see what they do not depend on', async () => {
    const stranger = projectOf('stranger.test', 'Profile: S\nParent: B\n* gender 1..1');
    const { problems } = await compile([base, stranger], { core });
    expect(placesOf(problems)).toEqual([{ severity: 'error', file: 'stranger.test/a.fsh', line: 1, column: 1 }]);
  });

  it('in another version than the sources have are not there', async () => {
    const newer = projectOf('newer.test', 'Profile: N\nParent: B', 'dependencies:\n  base.test: 2.0.0\n');
    await expect(compile([base, newer], { core })).rejects.toThrow(/newer\.test#1\.0\.0 depends on base\.test#2\.0\.0.*base\.test#1\.0\.0/);
  });

  it('are taken from packages that were read already', async () => {
    const { packages } = await compile([base], { core });
    const given = packages.map(({ name, version, resources }) => ({ name, version, resources }));
    const alone = await compile([derived], { core, published: { given } });
    expect(alone.problems).toEqual([]);
    expect(JSON.stringify(alone.packages[0]?.resources)).toContain('base.test/StructureDefinition/B');
    const other = { given: given.map((each) => ({ ...each, version: '3.0.0' })) };
    await expect(compile([derived], { core, published: other })).rejects.toThrow(/base\.test#1\.0\.0.*base\.test#3\.0\.0/);
  });

  it('in a circle cannot be compiled', async () => {
    const one = projectOf('one.test', '', 'dependencies:\n  two.test: 1.0.0\n');
    const two = projectOf('two.test', '', 'dependencies:\n  one.test: 1.0.0\n');
    await expect(compile([one, two], { core })).rejects.toThrow('one.test#1.0.0 → two.test#1.0.0 → one.test#1.0.0');
  });
});

describe('what is in a package', () => {
  it('what has a canonical below the package has its version, unless it has its own', async () => {
    const fsh = [
      'ValueSet: V\n* http://x.example#a',
      'CodeSystem: C\n* ^version = "7"\n* #a',
      'ValueSet: F\n* ^url = "http://x.example/ValueSet/F"\n* http://x.example#a',
    ].join('\n\n');
    const { packages } = await compile([projectOf('my.test', fsh)], { core });
    const versions = packages[0]!.resources.map((resource) => [resource.id, (resource as ValueSet).version]);
    expect(versions).toEqual([
      ['my.test', '1.0.0'],
      ['V', '1.0.0'],
      ['F', undefined],
      ['C', '7'],
    ]);
  });

  it('instances are examples or definitions, and inline ones are nowhere', async () => {
    const of = (usage: string) => `Instance: ${usage}\nInstanceOf: Patient\nUsage: #${usage}\n* active = true\n`;
    const { packages } = await compile([projectOf('my.test', ['example', 'inline', 'definition'].map(of).join('\n'))], { core });
    expect(packages[0]!.examples.map(({ id }) => id)).toEqual(['example']);
    expect(packages[0]!.resources.map(({ id }) => id)).toEqual(['my.test', 'definition']);
  });

  it('resources written as JSON are in it, and FSH can build on them', async () => {
    const base = { resourceType: 'ValueSet', id: 'J', url: 'http://x.example/ValueSet/J', name: 'J', status: 'draft' };
    const project = {
      ...projectOf('my.test', 'Profile: P\nParent: Patient\n* maritalStatus from J'),
      resources: [{ path: 'J.json', text: JSON.stringify(base) }],
    };
    const { packages, problems } = await compile([project], { core });
    expect(problems).toEqual([]);
    expect(packages[0]!.resources.map(({ id }) => id)).toEqual(['my.test', 'P', 'J']);
    const element = (packages[0]!.resources[1] as StructureDefinition).differential!.element[0]!;
    expect(element.binding!.valueSet).toBe(base.url);
  });

  it.each(['{', '[]', '{"resourceType":"ValueSet"}', 'null'])('JSON that is no resource is an error: %s', async (text) => {
    const project = { ...projectOf('my.test', ''), resources: [{ path: 'input/x/J.json', text }] };
    await expect(compile([project], { core })).rejects.toThrow(CompileError);
    await expect(compile([project], { core })).rejects.toThrow('input/x/J.json');
  });

  it('a snapshot names the source of every constraint', async () => {
    const { packages } = await compile(
      [
        projectOf(
          'my.test',
          'Profile: P\nParent: Patient\n* obeys x-1\n\nInvariant: x-1\nDescription: "X."\nSeverity: #error\nExpression: "true"',
        ),
      ],
      { core },
    );
    const { snapshot } = packages[0]!.resources.find(({ id }) => id === 'P') as StructureDefinition;
    const sources = new Map(snapshot!.element.flatMap(({ constraint = [] }) => constraint.map(({ key, source }) => [key, source])));
    expect(Object.fromEntries(sources)).toMatchObject({
      'x-1': 'http://example.org/my.test/StructureDefinition/P',
      'pat-1': 'http://hl7.org/fhir/StructureDefinition/Patient',
      'dom-6': 'http://hl7.org/fhir/StructureDefinition/DomainResource',
      'ext-1': 'http://hl7.org/fhir/StructureDefinition/Extension',
    });
    expect([...sources.values()]).not.toContain(undefined);
  });

  it('snapshots can be left out', async () => {
    const { packages } = await compile([projectOf('my.test', 'Profile: P\nParent: Patient\n* name 1..1')], { core, snapshot: false });
    const structure = packages[0]!.resources.find(({ id }) => id === 'P') as StructureDefinition;
    expect(structure.snapshot).toBeUndefined();
    expect(structure.differential!.element.map(({ id }) => id)).toEqual(['Patient.name']);
  });
});

describe('compiling again', () => {
  it('keeps packages whose sources have not changed, with their warnings, and compiles the others anew', async () => {
    const memory = new CompileMemory();
    const base = projectOf(
      'base.test',
      'Profile: B\nParent: Patient\n* name 1..\n\nProfile: Unused\nParent: Patient\n* ^url = "http://elsewhere.example/Unused"',
    );
    const derived = (max: string) =>
      projectOf('derived.test', `Profile: D\nParent: B\n* name ..${max}`, 'dependencies:\n  base.test: 1.0.0\n');
    const first = await compile([base, derived('1')], { core, memory });
    const second = await compile([base, derived('2')], { core, memory });
    const third = await compile([base, derived('2')], { core, memory });
    expect(second.packages[0]).toBe(first.packages[0]);
    expect(second.packages[1]).not.toBe(first.packages[1]);
    expect(JSON.stringify(second.packages[1]?.resources)).toContain('"max":"2"');
    expect(third.packages[1]).toBe(second.packages[1]);
    expect(second.problems).toEqual(first.problems);
    expect(second.fsh.size).toBe(2);
  });

  it('compiles what depends on a changed package anew', async () => {
    const memory = new CompileMemory();
    const base = (min: number) => projectOf('base.test', `Profile: B\nParent: Patient\n* name ${min}..`);
    const derived = projectOf('derived.test', 'Profile: D\nParent: B\n* active 1..1', 'dependencies:\n  base.test: 1.0.0\n');
    const before = await compile([base(1), derived], { core, memory });
    const after = await compile([base(2), derived], { core, memory });
    expect(after.packages[1]).not.toBe(before.packages[1]);
    expect(JSON.stringify(after.packages[1]?.resources)).toContain('"min":2');
  });
});
