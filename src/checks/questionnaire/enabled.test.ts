import type { QuestionnaireItem, QuestionnaireItemEnableWhen, QuestionnaireResponseItemAnswer } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { answered, answersFound, form, response } from './testing/forms.js';

type Condition = Omit<QuestionnaireItemEnableWhen, 'question'>;
type Answer = QuestionnaireResponseItemAnswer;

const disabled = 'response-item-disabled';
const unverified = 'response-condition-unverified QuestionnaireResponse information';
const ids = (found: readonly string[]): string[] => found.map((each) => each.split(' ')[0] ?? '');

/** Is a question enabled by these answers to another? Asked both ways: answered where it is not, and left out where it is required. */
function isEnabled(type: QuestionnaireItem['type'], condition: Condition, ...answers: Answer[]): boolean | 'unknown' {
  const asks = form(
    { linkId: 'a', type, repeats: true },
    { linkId: 'b', type: 'string', required: true, enableWhen: [{ question: 'a', ...condition }] },
  );
  const given = answers.length === 0 ? [] : [answered('a', ...answers)];
  const withAnswer = ids(answersFound(response(...given, answered('b', { valueString: 'x' })), asks));
  const without = ids(answersFound(response(...given), asks));
  if (withAnswer.length === 0 && without.includes('response-answer-missing')) return true;
  if (withAnswer.includes(disabled) && without.length === 0) return false;
  expect([withAnswer, without]).toEqual([['response-condition-unverified'], ['response-condition-unverified']]);
  return 'unknown';
}

describe('a condition of enableWhen', () => {
  const coding = (code: string, system?: string): { readonly code: string; readonly system?: string } => ({
    code,
    ...(system === undefined ? {} : { system }),
  });
  it.each<[string, QuestionnaireItem['type'], Condition, Answer[], boolean | 'unknown']>([
    ['exists', 'string', { operator: 'exists', answerBoolean: true }, [{ valueString: 'x' }], true],
    ['exists, unanswered', 'string', { operator: 'exists', answerBoolean: true }, [], false],
    ['does not exist', 'string', { operator: 'exists', answerBoolean: false }, [{ valueString: 'x' }], false],
    ['does not exist, unanswered', 'string', { operator: 'exists', answerBoolean: false }, [], true],
    ['equal', 'boolean', { operator: '=', answerBoolean: true }, [{ valueBoolean: true }], true],
    ['equal, and is not', 'boolean', { operator: '=', answerBoolean: true }, [{ valueBoolean: false }], false],
    ['equal, unanswered', 'boolean', { operator: '=', answerBoolean: true }, [], false],
    ['equal to one of several', 'integer', { operator: '=', answerInteger: 2 }, [{ valueInteger: 1 }, { valueInteger: 2 }], true],
    ['not equal', 'integer', { operator: '!=', answerInteger: 2 }, [{ valueInteger: 1 }], true],
    ['not equal, though one is', 'integer', { operator: '!=', answerInteger: 2 }, [{ valueInteger: 1 }, { valueInteger: 2 }], false],
    ['not equal, unanswered', 'integer', { operator: '!=', answerInteger: 2 }, [], 'unknown'],
    ['greater', 'decimal', { operator: '>', answerDecimal: 1.5 }, [{ valueDecimal: 1.6 }], true],
    ['greater, and is equal', 'decimal', { operator: '>', answerDecimal: 1.5 }, [{ valueDecimal: 1.5 }], false],
    ['at least', 'date', { operator: '>=', answerDate: '2026-01-01' }, [{ valueDate: '2026-01-01' }], true],
    ['less', 'time', { operator: '<', answerTime: '10:00:00' }, [{ valueTime: '09:00:00' }], true],
    ['at most', 'integer', { operator: '<=', answerInteger: 1 }, [{ valueInteger: 2 }], false],
    ['compared with less precision', 'date', { operator: '>', answerDate: '2026-01-01' }, [{ valueDate: '2026' }], 'unknown'],
    [
      'a code',
      'choice',
      { operator: '=', answerCoding: coding('a', 'http://x.test') },
      [{ valueCoding: coding('a', 'http://x.test') }],
      true,
    ],
    [
      'a code of another system',
      'choice',
      { operator: '=', answerCoding: coding('a', 'http://x.test') },
      [{ valueCoding: coding('a', 'http://y.test') }],
      false,
    ],
    [
      'a code of whatever system',
      'choice',
      { operator: '=', answerCoding: coding('a') },
      [{ valueCoding: coding('a', 'http://y.test') }],
      true,
    ],
    ['another code', 'choice', { operator: '!=', answerCoding: coding('a') }, [{ valueCoding: coding('b') }], true],
    [
      'a quantity',
      'quantity',
      { operator: '>', answerQuantity: { value: 1, system: 'http://unitsofmeasure.org', code: 'kg' } },
      [{ valueQuantity: { value: 1100, system: 'http://unitsofmeasure.org', code: 'g' } }],
      true,
    ],
    [
      'a quantity of another kind',
      'quantity',
      { operator: '>', answerQuantity: { value: 1, system: 'http://unitsofmeasure.org', code: 'kg' } },
      [{ valueQuantity: { value: 2, system: 'http://unitsofmeasure.org', code: 'm' } }],
      'unknown',
    ],
    ['a text where an open choice has a code', 'open-choice', { operator: '=', answerCoding: coding('a') }, [{ valueString: 'a' }], false],
  ])('%s', (_, type, condition, answers, expected) => {
    expect(isEnabled(type, condition, ...answers)).toBe(expected);
  });
});

describe('several conditions', () => {
  const asks = (enableBehavior?: 'any' | 'all'): ReturnType<typeof form> =>
    form(
      { linkId: 'a', type: 'boolean' },
      { linkId: 'b', type: 'boolean' },
      {
        linkId: 'c',
        type: 'string',
        enableWhen: ['a', 'b'].map((question) => ({ question, operator: '=', answerBoolean: true })),
        ...(enableBehavior === undefined ? {} : { enableBehavior }),
      },
    );
  const given = (a: boolean, b: boolean): ReturnType<typeof response> =>
    response(answered('a', { valueBoolean: a }), answered('b', { valueBoolean: b }), answered('c', { valueString: 'x' }));

  it('hold together as enableBehavior says', () => {
    expect(answersFound(given(true, false), asks('any'))).toEqual([]);
    expect(ids(answersFound(given(true, false), asks('all')))).toEqual([disabled]);
    expect(answersFound(given(true, true), asks('all'))).toEqual([]);
    expect(ids(answersFound(given(false, false), asks('any')))).toEqual([disabled]);
  });

  it('tell nothing where it is not stated', () => {
    expect(answersFound(given(false, true), asks())).toEqual([unverified]);
  });
});

describe('whose answer counts', () => {
  it('that in the same repetition of a group', () => {
    const asks = form({
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'a', type: 'boolean' },
        { linkId: 'b', type: 'string', required: true, enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] },
      ],
    });
    const group = (yes: boolean, ...more: ReturnType<typeof answered>[]): { linkId: string; item: ReturnType<typeof answered>[] } => ({
      linkId: 'g',
      item: [answered('a', { valueBoolean: yes }), ...more],
    });
    expect(answersFound(response(group(true, answered('b', { valueString: 'x' })), group(false)), asks)).toEqual([]);
    expect(answersFound(response(group(false, answered('b', { valueString: 'x' })), group(true)), asks)).toEqual([
      'response-item-disabled QuestionnaireResponse.item[0].item[1]',
      'response-answer-missing QuestionnaireResponse.item[1]',
    ]);
  });

  it('that of the question which the item is nested under', () => {
    const asks = form({
      linkId: 'a',
      type: 'boolean',
      item: [{ linkId: 'b', type: 'string', required: true, enableWhen: [{ question: 'a', operator: '=', answerBoolean: true }] }],
    });
    expect(answersFound(response(answered('a', { valueBoolean: false })), asks)).toEqual([]);
    expect(ids(answersFound(response(answered('a', { valueBoolean: true })), asks))).toEqual(['response-answer-missing']);
  });

  it('that of a question anywhere, under answers as well', () => {
    const asks = form(
      { linkId: 'a', type: 'boolean', item: [{ linkId: 'a1', type: 'integer' }] },
      { linkId: 'b', type: 'string', enableWhen: [{ question: 'a1', operator: '>', answerInteger: 1 }] },
    );
    const given = (value: number): ReturnType<typeof response> =>
      response(answered('a', { valueBoolean: true, item: [answered('a1', { valueInteger: value })] }), answered('b', { valueString: 'x' }));
    expect(answersFound(given(2), asks)).toEqual([]);
    expect(ids(answersFound(given(1), asks))).toEqual([disabled]);
  });

  it('none, where the question is not there: nothing is claimed', () => {
    const asks = form({ linkId: 'b', type: 'string', enableWhen: [{ question: 'gone', operator: 'exists', answerBoolean: true }] });
    expect(answersFound(response(answered('b', { valueString: 'x' })), asks)).toEqual([unverified]);
  });
});

describe('an expression in the place of conditions', () => {
  const asks = (expression: string): ReturnType<typeof form> =>
    form(
      { linkId: 'a', type: 'boolean' },
      {
        linkId: 'b',
        type: 'string',
        extension: [
          {
            url: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression',
            valueExpression: { language: 'text/fhirpath', expression },
          },
        ],
      },
    );
  const given = (a: boolean): ReturnType<typeof response> =>
    response(answered('a', { valueBoolean: a }), answered('b', { valueString: 'x' }));

  it('is evaluated on the response', () => {
    const expression = "%resource.item.where(linkId = 'a').answer.value = true";
    expect(answersFound(given(true), asks(expression))).toEqual([]);
    expect(ids(answersFound(given(false), asks(expression)))).toEqual([disabled]);
  });

  it.each(['%patient.active', 'item.where('])('cannot be evaluated: %s', (expression) => {
    expect(answersFound(given(true), asks(expression))).toEqual([unverified]);
  });

  it('is not evaluated where it comes with the data, for it may take forever', () => {
    expect(
      answersFound({
        ...given(false),
        questionnaire: '#f',
        contained: [{ ...asks("item.where(linkId = 'a').answer.value = true"), id: 'f' }],
      }),
    ).toEqual([unverified]);
  });
});
