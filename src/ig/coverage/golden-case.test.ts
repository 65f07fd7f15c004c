import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asCaseFile } from './golden-case.js';
import { readBases, readCases } from './read-cases.js';

const finding = { id: 'cardinality-min', severity: 'error', expression: 'Patient.active' };

describe('asCaseFile', () => {
  it.each([
    { about: 'x', document: {}, expect: [] },
    { about: 'x', base: 'b', expect: [finding] },
    {
      about: 'x',
      base: 'b',
      change: [{ op: 'remove', path: '/a' }],
      profiles: ['http://a'],
      expect: [{ ...finding, profile: 'p', definition: 'd', rule: 'r', source: 's' }],
    },
  ])('takes %j', (file) => {
    expect(asCaseFile(file)).toBe(file);
  });

  it.each<[unknown, string]>([
    [[], 'the case'],
    [{ document: {}, expect: [] }, 'about'],
    [{ about: '', document: {}, expect: [] }, 'about'],
    [{ about: 'x', expect: [] }, 'either document or base'],
    [{ about: 'x', document: {}, base: 'b', expect: [] }, 'either document or base'],
    [{ about: 'x', document: {}, change: [], expect: [] }, 'no base to change'],
    [{ about: 'x', base: 1, expect: [] }, 'base'],
    [{ about: 'x', document: {} }, 'expect'],
    [{ about: 'x', document: {}, expect: [{ id: 'a' }] }, 'severity'],
    [{ about: 'x', document: {}, expect: [{ ...finding, expresion: 'x' }] }, '"expresion"'],
    [{ about: 'x', base: 'b', change: [{ op: 'remove', pth: '/a' }], expect: [] }, '"pth"'],
    [{ about: 'x', document: {}, expected: [] }, '"expected"'],
    [{ about: 'x', document: {}, profiles: [1], expect: [] }, 'profiles'],
  ])('refuses %j', (file, reason) => {
    expect(() => asCaseFile(file)).toThrow(reason);
  });
});

describe('readCases', () => {
  let folder: string;
  const write = (path: string, value: unknown): void => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), JSON.stringify(value));
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'ltt-cases-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('applies the change to the base, by topic and name', () => {
    write('bases/b.json', { a: 1, b: 2 });
    write('cases/topic/one.json', { about: 'x', base: 'b', change: [{ op: 'remove', path: '/a' }], expect: [] });
    write('cases/topic/two.json', { about: 'y', document: { c: 3 }, profiles: ['http://p'], expect: [finding] });
    write('cases/topic/definitions/StructureDefinition-x.json', { resourceType: 'StructureDefinition' });
    expect(readCases(join(folder, 'cases'), join(folder, 'bases'))).toEqual([
      { name: 'topic/one', about: 'x', document: { b: 2 }, profiles: [], expect: [] },
      { name: 'topic/two', about: 'y', document: { c: 3 }, profiles: ['http://p'], expect: [finding] },
    ]);
    expect(readBases(join(folder, 'bases'))).toEqual(new Map([['b', { a: 1, b: 2 }]]));
  });

  it.each([
    ['a change that does not fit', { about: 'x', base: 'b', change: [{ op: 'remove', path: '/z' }], expect: [] }, '/z'],
    ['a base that is not there', { about: 'x', base: 'other', expect: [] }, 'other.json'],
  ])('names the file of %s', (_what, file, reason) => {
    write('bases/b.json', {});
    write('cases/topic/bad.json', file);
    expect(() => readCases(join(folder, 'cases'), join(folder, 'bases'))).toThrow(new RegExp(`bad\\.json.*${reason}`));
  });
});
