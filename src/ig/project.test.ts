import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CompileError } from './compile-error.js';
import { findProjects } from './project.js';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'ltt-test-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), '');
  }
}

/** What was found, relative to home and with forward slashes. */
function found(...folders: string[]) {
  const short = ({ path }: { path: string }) => relative(home, path).replaceAll('\\', '/');
  return findProjects(folders.map((folder) => join(home, folder))).map(({ configuration, fsh, resources }) => ({
    configuration: short(configuration),
    fsh: fsh.map(short),
    resources: resources.map(short),
  }));
}

describe('findProjects', () => {
  it('takes folders of the same name for one project', () => {
    write(
      'fsh/b/x.fsh',
      'fsh/a/deep/y.fsh',
      'fsh/a/a.fsh',
      'fsh/a/notes.md',
      'input/a/sushi-config.yaml',
      'input/b/sushi-config.yaml',
      'input/a/resources/r.json',
    );
    expect(found('fsh', 'input')).toEqual([
      { configuration: 'input/a/sushi-config.yaml', fsh: ['fsh/a/a.fsh', 'fsh/a/deep/y.fsh'], resources: ['input/a/resources/r.json'] },
      { configuration: 'input/b/sushi-config.yaml', fsh: ['fsh/b/x.fsh'], resources: [] },
    ]);
  });

  it('takes a folder with fsh and input for the two', () => {
    write('repo/fsh/a/a.fsh', 'repo/input/a/sushi-config.yaml', 'repo/docs/x.md');
    expect(found('repo')).toEqual([{ configuration: 'repo/input/a/sushi-config.yaml', fsh: ['repo/fsh/a/a.fsh'], resources: [] }]);
  });

  it('knows the layout of SUSHI, and leaves alone what is generated', () => {
    write(
      'ig/sushi-config.yaml',
      'ig/input/fsh/p.fsh',
      'ig/input/vocabulary/v.json',
      'ig/input/pagecontent/x.json',
      'ig/fsh-generated/resources/g.json',
      'ig/other.fsh',
    );
    expect(found('ig')).toEqual([
      { configuration: 'ig/sushi-config.yaml', fsh: ['ig/input/fsh/p.fsh'], resources: ['ig/input/vocabulary/v.json'] },
    ]);
  });

  it('takes the FSH of a folder without input/fsh from anywhere below', () => {
    write('ig/sushi-config.yaml', 'ig/p.fsh', 'ig/more/q.fsh', 'ig/node_modules/m/z.fsh', 'ig/output/o.fsh');
    expect(found('ig')[0]!.fsh).toEqual(['ig/more/q.fsh', 'ig/p.fsh']);
  });

  it.each([
    ['a folder that is not there', ['nowhere'], [], 'nowhere'],
    ['folders without a project', ['fsh'], ['fsh/a/notes.md'], 'sushi-config.yaml'],
    ['FSH without a configuration', ['fsh', 'input'], ['fsh/a/a.fsh', 'input/b/sushi-config.yaml'], 'have FSH but no'],
    ['two configurations of one project', ['fsh', 'input'], ['fsh/a/sushi-config.yaml', 'input/a/sushi-config.yaml'], 'one is needed'],
  ])('%s is an error', (_, folders, files, words) => {
    write(...files);
    mkdirSync(join(home, 'input'), { recursive: true });
    expect(() => found(...folders)).toThrow(CompileError);
    expect(() => found(...folders)).toThrow(words);
  });
});
