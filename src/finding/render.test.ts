import { describe, expect, it } from 'vitest';
import { catalogue, type MessageId } from './catalogue.js';
import { languages } from './message.js';
import { jsonPath } from './path.js';
import { problems, renderProblem, type ProblemId } from './problem.js';
import { render } from './render.js';
import { isAtLeast, severities } from './severity.js';

describe('rendering', () => {
  const ids = Object.keys(catalogue) as MessageId[];

  it.each(ids)('%s leaves no placeholder when it has its parameters', (id) => {
    const names = catalogue[id].text.en.match(/(?<=\{)\w+(?=\})/g) ?? [];
    const params = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
    for (const language of languages) {
      const text = render({ id, params }, language);
      expect(text).not.toMatch(/[{}]/);
      for (const name of names) expect(text).toContain(`<${name}>`);
    }
  });

  it('is English unless asked otherwise', () => {
    const finding = { id: 'slice-open-at-end', params: { element: 'x' } } as const;
    expect(render(finding)).toBe(render(finding, 'en'));
    expect(render(finding, 'da')).not.toBe(render(finding, 'en'));
  });

  it('goes for reasons why a document cannot be read, too', () => {
    for (const id of Object.keys(problems) as ProblemId[]) {
      const names = problems[id].text.en.match(/(?<=\{)\w+(?=\})/g) ?? [];
      for (const language of languages) expect(renderProblem({ id, params: Object.fromEntries(names.map((name) => [name, 1])) }, language)).not.toMatch(/[{}]/);
    }
  });
});

describe('severities', () => {
  it('weigh more from left to right', () => {
    expect(severities.map((one) => severities.map((other) => isAtLeast(one, other)))).toEqual([
      [true, true, true],
      [false, true, true],
      [false, false, true],
    ]);
  });
});

describe('a path into JSON', () => {
  it('is written with dots and brackets', () => {
    expect(jsonPath([])).toBe('$');
    expect(jsonPath(['entry', 0, 'resource'])).toBe('$.entry[0].resource');
  });
});
