import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCore } from '../../definitions/core.js';
import { compile } from '../compile.js';
import { projectOf } from '../testing/project.js';
import { compiledGuides } from './compiled-guide.js';
import { lint } from './lint.js';
import { makeGuide } from './make-guide.js';
import { r4Base } from './testing/lint-resources.js';

const folder = join(import.meta.dirname, 'testing/planted');
const read = (suffix: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') }));
const fsh = read('.fsh');

/** Faults that lines mark: `// ! id, id`. */
const marked = fsh.flatMap(({ path, text }) =>
  text.split('\n').flatMap((line, index) =>
    (/\/\/ ! (.*)$/.exec(line)?.[1] ?? '')
      .split(', ')
      .filter((id) => id !== '')
      .map((id) => `${path}:${index + 1} ${id}`),
  ),
);

const compilation = await compile([{ ...projectOf('planted.test', ''), fsh, resources: read('.json') }], { core: loadCore() });
const [parts] = compiledGuides(compilation);
if (!parts) throw new Error(JSON.stringify(compilation.problems));
const { findings, suppressed } = lint(makeGuide(parts, r4Base));
const found = findings.filter(({ severity }) => severity !== 'information').map(({ file, line, id }) => `${file}:${String(line)} ${id}`);

describe('planted faults', () => {
  it('are at least as many as were asked for', () => {
    expect(marked.length).toBeGreaterThanOrEqual(48);
  });

  it.each(marked)('finds %s', (fault) => {
    expect(found).toContain(fault);
  });

  it('finds nothing else', () => {
    expect(found.filter((each) => !marked.includes(each))).toEqual([]);
  });

  it('suppresses what a comment names with a reason', () => {
    expect(suppressed.map(({ finding: { id, subject }, reason }) => [id, subject, reason])).toEqual([
      ['lint-unused-alias', 'Alias $kept', 'kept for the next version'],
    ]);
  });
});
