import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

/** What a run of `ltt validate` loads: everything imported, and of what is imported on demand only these. */
const onTheWay = ['./validate/validate-command.js', './ltt-validator.js'];

/** The packages and Node modules that this file and all it imports ask for. */
function loadedFrom(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const source = readFileSync(file, 'utf8');
    const always = [...source.matchAll(/^(?:import|export)\s(?!type )(?:[\w\s{},*]+\sfrom\s)?['"]([^'"]+)['"];/gm)].map(
      ([, name]) => name!,
    );
    const onDemand = [...source.matchAll(/\bimport\(['"]([^'"]+)['"]\)/g)]
      .map(([, name]) => name!)
      .filter((name) => onTheWay.includes(name));
    for (const name of [...always, ...onDemand]) {
      if (name.startsWith('.')) queue.push(join(dirname(file), name).replace(/\.js$/, '.ts'));
      else packages.add(name);
    }
  }
  return { files, packages };
}

it('ltt validate loads nothing that it does not need', () => {
  const { files, packages } = loadedFrom(join(import.meta.dirname, 'main.ts'));
  expect([...files].every((file) => existsSync(file))).toBe(true);
  expect([...packages].filter((name) => !name.startsWith('node:'))).toEqual(['commander']);
  const rooms = new Set([...files].map((file) => file.split('/src/')[1]?.split('/')[0]));
  expect(rooms.has('validate')).toBe(true);
  expect(rooms.has('ig')).toBe(false);
});
