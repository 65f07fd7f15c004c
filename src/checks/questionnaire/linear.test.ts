// First, since it counts only what is compiled after it.
import { workOf } from '../../validate/testing/work.js';
import type { QuestionnaireItem, QuestionnaireResponseItem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { validatorFor } from '../../validate/testing/validator.js';
import { answered, form, response } from './testing/forms.js';

const many = <T>(size: number, make: (i: number) => T): T[] => Array.from({ length: size }, (_, i) => make(i));
const text = { valueString: 'x' };
const question = (i: number, more: Partial<QuestionnaireItem> = {}): QuestionnaireItem => ({ linkId: `q${i}`, type: 'string', ...more });
const after = (i: number): Partial<QuestionnaireItem> => ({
  enableWhen: [{ question: `q${Math.max(0, i - 1)}`, operator: 'exists', answerBoolean: true }],
});

describe('the work grows with the Questionnaire and its response', () => {
  it.each<[string, (size: number) => { items: QuestionnaireItem[]; answers: QuestionnaireResponseItem[] }]>([
    ['with answers', (size) => ({ items: many(size, (i) => question(i)), answers: many(size, (i) => answered(`q${i}`, text)) })],
    [
      'with answers in the wrong order',
      (size) => ({ items: many(size, (i) => question(i)), answers: many(size, (i) => answered(`q${size - i}`, text)) }),
    ],
    ['with nothing that is required', (size) => ({ items: many(size, (i) => question(i, { required: true })), answers: [] })],
    ['with answers nobody asked for', (size) => ({ items: [question(0)], answers: many(size, (i) => answered(`z${i}`, text)) })],
    [
      'with options',
      (size) => ({
        items: [question(0, { repeats: true, answerOption: many(size, (i) => ({ valueString: `${i}` })) })],
        answers: [answered('q0', ...many(size, (i) => ({ valueString: `${i}` })))],
      }),
    ],
    [
      'with conditions in a row',
      (size) => ({ items: many(size, (i) => question(i, after(i))), answers: many(size, (i) => answered(`q${i}`, text)) }),
    ],
    [
      'with conditions in groups',
      (size) => ({
        items: [{ linkId: 'g', type: 'group', repeats: true, item: many(3, (i) => question(i, after(i))) }],
        answers: many(size, () => ({ linkId: 'g', item: many(3, (i) => answered(`q${i}`, text)) })),
      }),
    ],
  ])('%s', (_, make) => {
    const work = (size: number): number => {
      const { items, answers } = make(size);
      const validator = validatorFor(form(...items));
      const given = response(...answers);
      return workOf(() => {
        validator.findings(given);
      });
    };
    work(2);
    const least = work(40);
    expect(least).toBeGreaterThan(40);
    expect(work(400)).toBeLessThan(12 * least);
  });
});

describe('a hostile form', () => {
  /** Milliseconds. */
  const timeOf = (act: () => void): number => {
    const start = performance.now();
    act();
    return performance.now() - start;
  };

  it.each<[string, QuestionnaireItem[], QuestionnaireResponseItem[]]>([
    [
      'as many conditions as answers',
      [
        question(0, { repeats: true }),
        ...many(5000, (i) => question(i + 1, { enableWhen: [{ question: 'q0', operator: '=', answerString: `${i}` }] })),
      ],
      [answered('q0', ...many(5000, (i) => ({ valueString: `a${i}` }))), ...many(5000, (i) => answered(`q${i + 1}`, text))],
    ],
    [
      'as many groups as items that they lack',
      [
        {
          linkId: 'g',
          type: 'group',
          repeats: true,
          item: many(5000, (i) =>
            question(i, { required: true, enableWhen: [{ question: 'gone', operator: 'exists', answerBoolean: true }] }),
          ),
        },
      ],
      many(5000, () => ({ linkId: 'g', item: [] })),
    ],
  ])('%s', (_, items, answers) => {
    const validator = validatorFor(form(...items));
    const given = response(...answers);
    let found: string[] = [];
    expect(
      timeOf(() => {
        found = validator.findings(given).map(({ id }) => id);
      }),
    ).toBeLessThan(5000);
    // What was not looked at is not passed over in silence.
    expect(found).toContain('response-condition-unverified');
  });

  it('has conditions that go in circles', () => {
    const circle = form(question(0, after(2)), question(1, after(1)), question(2, after(2)));
    expect(
      validatorFor(circle)
        .findings(response(answered('q0', text), answered('q1', text), answered('q2', text)))
        .filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('nests without end', () => {
    let item = question(0);
    for (let i = 1; i < 5000; i++) item = { linkId: `g${i}`, type: 'group', item: [item] };
    const ids = validatorFor(form(item))
      .findings(response({ linkId: 'g4999' }))
      .map(({ id }) => id);
    expect(ids).toContain('response-items-too-deep');
  });

  it('is no Questionnaire but in name', () => {
    const nonsense = {
      ...form(),
      item: [
        null,
        1,
        { linkId: 7 },
        { linkId: 'a', item: 'x', type: [], enableWhen: [null, { question: {} }], answerOption: {}, extension: 3, maxLength: 'x' },
      ],
    };
    const given = { ...response(), item: [{ linkId: 'a', answer: [{ valueString: 'x' }, null, {}], item: {} }] };
    expect(() => validatorFor(nonsense as never).findings(given)).not.toThrow();
  });
});
