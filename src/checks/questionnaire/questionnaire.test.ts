import type { Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { found } from '../conformance/testing/found.js';
import { validatorFor } from '../../validate/testing/validator.js';
import { form } from './testing/forms.js';

const when = (question: string, more: object = { operator: 'exists', answerBoolean: true }): Pick<QuestionnaireItem, 'enableWhen'> => ({
  enableWhen: [{ question, ...more } as never],
});
const at = (place: string): string => `Questionnaire.item${place}`;

describe('the conditions of a Questionnaire', () => {
  const first: QuestionnaireItem = { linkId: 'a', type: 'integer', item: [{ linkId: 'a1', type: 'boolean' }] };
  it.each<[string, QuestionnaireItem[], string[]]>([
    ['ask what comes before', [first, { linkId: 'b', type: 'string', ...when('a1') }], []],
    ['ask what they are nested under', [{ ...first, item: [{ linkId: 'a1', type: 'boolean', ...when('a') }] }], []],
    [
      'ask nothing',
      [first, { linkId: 'b', type: 'string', ...when('z') }],
      [`questionnaire-condition-unknown ${at('[1].enableWhen[0].question')}`],
    ],
    [
      'ask themselves',
      [{ linkId: 'b', type: 'string', ...when('b') }],
      [`questionnaire-condition-self ${at('[0].enableWhen[0].question')}`],
    ],
    ['ask what is inside', [{ ...first, ...when('a1') }], [`questionnaire-condition-inner ${at('[0].enableWhen[0].question')}`]],
    [
      'ask what comes later',
      [{ linkId: 'b', type: 'string', ...when('a') }, first],
      [`questionnaire-condition-after ${at('[0].enableWhen[0].question')} warning`],
    ],
    [
      'ask a group',
      [
        { linkId: 'g', type: 'group', item: [{ linkId: 'x', type: 'string' }] },
        { linkId: 'b', type: 'string', ...when('g') },
      ],
      [`questionnaire-condition-never ${at('[1].enableWhen[0].question')} warning`],
    ],
    [
      'compare with another type',
      [first, { linkId: 'b', type: 'string', ...when('a', { operator: '=', answerString: 'x' }) }],
      [`questionnaire-condition-type ${at('[1].enableWhen[0].question')} warning`],
    ],
  ])('%s', (_, items, expected) => {
    expect(found(form(...items))).toEqual(expected);
  });
});

describe('what a Questionnaire offers', () => {
  it.each<[string, Partial<QuestionnaireItem>, string[]]>([
    ['is of the type of the item', { type: 'choice', answerOption: [{ valueString: 'a' }, { valueInteger: 1 }] }, []],
    ['is nearly of the type of the item', { type: 'dateTime', answerOption: [{ valueDate: '2026' }] }, []],
    [
      'is of another type',
      { type: 'integer', answerOption: [{ valueInteger: 1 }, { valueString: 'a' }] },
      [`questionnaire-option-type ${at('[0].answerOption[1].value.ofType(string)')}`],
    ],
    [
      'begins with a value of another type',
      { type: 'integer', initial: [{ valueString: 'a' }] },
      [`questionnaire-initial-type ${at('[0].initial[0].value.ofType(string)')}`],
    ],
    ['begins with one of the options', { type: 'choice', answerOption: [{ valueString: 'a' }], initial: [{ valueString: 'a' }] }, []],
    [
      'begins with text, as an open choice may',
      { type: 'open-choice', answerOption: [{ valueInteger: 1 }], initial: [{ valueString: 'a' }] },
      [],
    ],
  ])('%s', (_, item, expected) => {
    expect(found(form({ linkId: 'q', type: 'string', ...item }))).toEqual(expected);
  });
});

describe('a Questionnaire that derives from another one', () => {
  const base: Questionnaire = {
    ...form({ linkId: 'q', type: 'string', required: true, maxLength: 5, answerOption: [{ valueString: 'a' }, { valueString: 'b' }] }),
    url: 'http://x.test/Questionnaire/base',
  };
  const derived = (mode: string, ...items: QuestionnaireItem[]): Questionnaire => ({
    ...form(...items),
    derivedFrom: [String(base.url)],
    _derivedFrom: [
      {
        extension: [
          {
            url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-derivationType',
            valueCoding: { system: 'http://hl7.org/fhir/questionnaire-derivationType', code: mode },
          },
        ],
      },
    ],
  });
  const same: QuestionnaireItem = { linkId: 'q', type: 'string', required: true, maxLength: 4, answerOption: [{ valueString: 'a' }] };
  it.each<[string, Questionnaire, string[]]>([
    ['asks the same', derived('compliesWith', same), []],
    ['asks more, and extends it', derived('extends', same, { linkId: 'r', type: 'string' }), []],
    [
      'asks more, and complies',
      derived('compliesWith', same, { linkId: 'r', type: 'string' }),
      ['questionnaire-derived-item Questionnaire.item[1].linkId'],
    ],
    ['asks for another type', derived('extends', { ...same, type: 'text' }), ['questionnaire-derived-loosened Questionnaire.item[0].type']],
    [
      'takes several answers',
      derived('extends', { ...same, repeats: true }),
      ['questionnaire-derived-loosened Questionnaire.item[0].repeats'],
    ],
    [
      'requires nothing',
      derived('extends', { ...same, required: false }),
      ['questionnaire-derived-loosened Questionnaire.item[0].required'],
    ],
    ['takes longer answers', derived('extends', { ...same, maxLength: 6 }), ['questionnaire-derived-loosened Questionnaire.item[0]']],
    [
      'takes other answers',
      derived('extends', { ...same, answerOption: [{ valueString: 'c' }] }),
      ['questionnaire-derived-loosened Questionnaire.item[0]'],
    ],
    ['was only inspired by it', derived('inspiredBy', { linkId: 'z', type: 'string' }), []],
  ])('%s', (_, given, expected) => {
    expect(found(given, base)).toEqual(expected);
  });

  it('is not here', () => {
    expect(found({ ...form(), derivedFrom: ['http://x.test/gone'] })).toEqual([
      'questionnaire-base-unverified Questionnaire.derivedFrom[0] information',
    ]);
  });
});

it('has each linkId once, which FHIR states as an invariant', () => {
  expect(validatorFor().said(form({ linkId: 'q', type: 'string' }, { linkId: 'q', type: 'string' }))).toContain(
    'invariant-failed(que-2) Questionnaire',
  );
});
