import { describe, expect, it } from 'vitest';
import { catalogue, type MessageId } from './catalogue.js';
import { languages } from './message.js';
import { jsonPath } from '../fhir/path.js';
import { problems, renderProblem, type ProblemId } from './problem.js';
import { render } from './render.js';
import { isAtLeast, severities } from './severity.js';

const namesIn = (text: string): string[] => text.match(/(?<=\{)\w+(?=\})/g) ?? [];

describe('rendering', () => {
  it('puts every parameter of every message into its text, in every language', () => {
    const wrong = (Object.keys(catalogue()) as MessageId[]).filter((id) => {
      const names = namesIn(catalogue()[id].text.en);
      const params = Object.fromEntries(names.map((name) => [name, `<${name}>`]));
      return languages
        .map((language) => render({ id, params }, language))
        .some((text) => namesIn(text).length > 0 || names.some((name) => !text.includes(`<${name}>`)));
    });
    expect(wrong).toEqual([]);
  });

  it('is English unless asked otherwise', () => {
    const finding = { id: 'slice-open-at-end', params: { element: 'x' } } as const;
    expect(render(finding)).toBe(render(finding, 'en'));
    expect(render(finding, 'da')).not.toBe(render(finding, 'en'));
  });

  it('goes for reasons why a document cannot be read, too', () => {
    for (const id of Object.keys(problems) as ProblemId[]) {
      const params = Object.fromEntries(namesIn(problems[id].text.en).map((name) => [name, 1]));
      for (const language of languages) expect(namesIn(renderProblem({ id, params }, language))).toEqual([]);
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
