import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../cli/commands.js';
import { defaultPolicy, policyChoices } from '../checks/policy.js';
import { root } from './testing/built.js';

// The scripts are JavaScript without declarations.
const { libraryPages } = (await import(new URL('../../scripts/library-pages.js', import.meta.url).href)) as {
  libraryPages: (root: string) => Map<string, string>;
};

const page = (name: string): string => readFileSync(join(root, 'docs', name), 'utf8');
/** The first two or three cells of each row of a table. */
const rows = (text: string): string[][] =>
  [...text.matchAll(/^\| (`\w+`.*) \|$/gm)].map(([, cells]) => cells!.split(' | ').map((cell) => cell.replaceAll('`', '')));

describe('the pages', () => {
  it('of policies names each with its values and its default', () => {
    const expected = Object.entries(policyChoices).map(([name, choices]) => [
      name,
      choices.join(', '),
      defaultPolicy[name as keyof typeof defaultPolicy],
    ]);
    expect(
      rows(page('policies.md'))
        .map((cells) => cells.slice(0, 3))
        .sort(),
    ).toEqual(expected.sort());
  });

  it('of the library names every option and every property of a result', () => {
    const named = rows(page('library.md')).map(([name]) => name);
    const declared = (file: string, name: string): string[] => {
      const [, body = ''] =
        new RegExp(`interface ${name} \\{([^]*?)\\n\\}`).exec(readFileSync(join(import.meta.dirname, file), 'utf8')) ?? [];
      return [...body.matchAll(/^ {2}readonly (\w+)/gm)].map(([, each]) => each!);
    };
    expect(declared('options.ts', 'ValidatorOptions').length).toBeGreaterThan(8);
    for (const option of [
      ...declared('options.ts', 'ValidatorOptions'),
      ...declared('result.ts', 'ValidationResult').filter((each) => each !== 'line'),
    ])
      expect(named).toContain(option);
  });

  it('of the reference are what the declarations say (npm run docs writes them anew)', () => {
    const pages = libraryPages(root);
    const folder = join(root, 'docs/library');
    expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
    for (const [name, text] of pages) expect(readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n'), name).toBe(text);
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(['createValidator.md', 'hl7Policy.md', 'ValidatorOptions.md', 'ValidationResult.md', 'Finding.md']),
    );
  });

  it('are all in the index by reader', () => {
    const listed = [...page('README.md').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, name]) => name);
    const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
    expect(pages.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('and the changelog name every command', () => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    expect(
      commands.map(({ name }) => name).filter((name) => !changelog.includes(`\`${name}\``) && !changelog.includes(`\`ltt ${name}\``)),
    ).toEqual([]);
  });
});
