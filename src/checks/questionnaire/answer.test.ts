import type { Extension, QuestionnaireItem, QuestionnaireResponseItemAnswer } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor, validatorWith } from '../../validate/testing/validator.js';
import { answered, answersFound, form, foundOf, response } from './testing/forms.js';

type Item = Omit<QuestionnaireItem, 'linkId'>;
type Answer = QuestionnaireResponseItemAnswer;

const base = 'http://hl7.org/fhir/StructureDefinition/';
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-';
const ucum = 'http://unitsofmeasure.org';
const gender = 'http://hl7.org/fhir/administrative-gender';
const coding = (code: string, system = 'http://x.test/cs'): Answer => ({ valueCoding: { system, code } });
const limited = (type: QuestionnaireItem['type'], ...extension: Extension[]): Item => ({ type, repeats: true, extension });

describe('the type of an answer', () => {
  const values: Answer[] = [
    { valueBoolean: true },
    { valueDecimal: 1.5 },
    { valueInteger: 1 },
    { valueDate: '2026-01-01' },
    { valueDateTime: '2026-01-01' },
    { valueTime: '10:00:00' },
    { valueString: 'x' },
    { valueUri: 'http://x.test' },
    { valueAttachment: { contentType: 'text/plain' } },
    coding('a'),
    { valueQuantity: { value: 1 } },
    { valueReference: { display: 'x' } },
  ];
  const typeOf = (answer: Answer): string => Object.keys(answer)[0] ?? '';
  it.each<[QuestionnaireItem['type'], string[]]>([
    ['boolean', ['valueBoolean']],
    ['decimal', ['valueDecimal']],
    ['integer', ['valueInteger']],
    ['date', ['valueDate']],
    ['dateTime', ['valueDateTime']],
    ['time', ['valueTime']],
    ['string', ['valueString']],
    ['text', ['valueString']],
    ['url', ['valueUri']],
    ['attachment', ['valueAttachment']],
    ['quantity', ['valueQuantity']],
    ['reference', ['valueReference']],
    ['choice', ['valueInteger', 'valueDate', 'valueTime', 'valueString', 'valueCoding', 'valueReference']],
    ['open-choice', ['valueInteger', 'valueDate', 'valueTime', 'valueString', 'valueCoding', 'valueReference']],
  ])('is that of a %s', (type, allowed) => {
    const taken = values.filter((value) => !foundOf({ type }, value).some((found) => found.startsWith('response-answer-type')));
    expect(taken.map(typeOf)).toEqual(allowed);
  });

  it.each<[string, Item, Answer, boolean]>([
    [
      'a choice from a value set',
      { type: 'choice', answerValueSet: `${base.replace('StructureDefinition', 'ValueSet')}administrative-gender` },
      { valueString: 'male' },
      false,
    ],
    [
      'an open choice from a value set',
      { type: 'open-choice', answerValueSet: `${base.replace('StructureDefinition', 'ValueSet')}administrative-gender` },
      { valueString: 'other words' },
      true,
    ],
    ['a choice of dates', { type: 'choice', answerOption: [{ valueDate: '2026-01-01' }] }, coding('a'), false],
    ['an open choice of dates', { type: 'open-choice', answerOption: [{ valueDate: '2026-01-01' }] }, { valueString: 'x' }, true],
  ])('is that of %s', (_, item, answer, isTaken) => {
    expect(foundOf(item, answer).length === 0).toBe(isTaken);
  });
});

describe('options', () => {
  const unknown = (index: number, type: string): string => `response-option-unknown ….answer[${index}].value.ofType(${type})`;
  it.each<[string, Item, Answer[], string[]]>([
    [
      'codes',
      { type: 'choice', answerOption: [coding('a'), coding('b')] as never },
      [coding('a'), coding('c'), coding('a', 'http://x.test/other')],
      [unknown(1, 'Coding'), unknown(2, 'Coding')],
    ],
    [
      'an open choice of codes',
      { type: 'open-choice', answerOption: [coding('a')] as never },
      [coding('b'), { valueString: 'b' }],
      [unknown(0, 'Coding')],
    ],
    [
      'names without codes',
      { type: 'choice', answerOption: [{ valueCoding: { display: 'A' } }] },
      [{ valueCoding: { display: 'A' } }, { valueCoding: { display: 'B' } }],
      [unknown(1, 'Coding')],
    ],
    [
      'texts',
      { type: 'string', answerOption: [{ valueString: 'a' }] },
      [{ valueString: 'a' }, { valueString: 'A' }],
      [unknown(1, 'string')],
    ],
    [
      'integers',
      { type: 'integer', answerOption: [{ valueInteger: 1 }] },
      [{ valueInteger: 1 }, { valueInteger: 2 }],
      [unknown(1, 'integer')],
    ],
    [
      'decimals',
      { type: 'decimal', answerOption: [{ valueInteger: 1 }] },
      [{ valueDecimal: 1 }, { valueDecimal: 1.5 }],
      [unknown(1, 'decimal')],
    ],
    [
      'dates',
      { type: 'date', answerOption: [{ valueDate: '2026-01-01' }] },
      [{ valueDate: '2026-01-01' }, { valueDate: '2026-01' }],
      [unknown(1, 'date')],
    ],
    [
      'times',
      { type: 'time', answerOption: [{ valueTime: '10:00:00' }] },
      [{ valueTime: '10:00:00' }, { valueTime: '11:00:00' }],
      [unknown(1, 'time')],
    ],
    [
      'of a type that no answer can have',
      { type: 'string', answerOption: [coding('a')] as never },
      [{ valueString: 'a' }],
      [unknown(0, 'string')],
    ],
  ])('that are %s', (_, item, answers, expected) => {
    expect(foundOf({ ...item, repeats: true }, ...answers)).toEqual(expected);
  });

  it('may exclude all others', () => {
    const item: Item = {
      type: 'choice',
      repeats: true,
      answerOption: [
        {
          valueCoding: { system: 'http://x.test/cs', code: 'none' },
          extension: [{ url: `${base}questionnaire-optionExclusive`, valueBoolean: true }],
        },
        coding('a') as never,
      ],
    };
    expect(foundOf(item, coding('none'))).toEqual([]);
    expect(foundOf(item, coding('a'), coding('none'))).toEqual(['response-option-exclusive ….answer[1].value.ofType(Coding)']);
  });

  it('may be references, which the reference validator rejects', () => {
    expect(
      foundOf(
        { type: 'choice', answerOption: [{ valueReference: { reference: 'Patient/1' } }] },
        { valueReference: { reference: 'Patient/1' } },
      ),
    ).toEqual(['response-option-reference ….answer[0].value.ofType(Reference) warning']);
  });
});

describe('a value set of answers', () => {
  const from = (answerValueSet: string): Item => ({ type: 'choice', repeats: true, answerValueSet });
  it('is one that is here', () => {
    expect(
      foundOf(from('http://hl7.org/fhir/ValueSet/administrative-gender'), coding('male', gender), coding('mail', gender), {
        valueCoding: { display: 'male' },
      }),
    ).toEqual([
      'response-answer-not-in-value-set ….answer[1].value.ofType(Coding)',
      'response-answer-not-in-value-set ….answer[2].value.ofType(Coding)',
    ]);
  });

  it('is contained in the Questionnaire, with its code system', () => {
    const contained = [
      {
        resourceType: 'ValueSet' as const,
        id: 'vs',
        status: 'active' as const,
        compose: { include: [{ system: 'http://x.test/cs', filter: [{ property: 'concept', op: 'is-a' as const, value: 'a' }] }] },
      },
      {
        resourceType: 'CodeSystem' as const,
        id: 'cs',
        url: 'http://x.test/cs',
        status: 'active' as const,
        content: 'complete' as const,
        concept: [{ code: 'a', concept: [{ code: 'a1' }] }, { code: 'b' }],
      },
    ];
    const asks = { ...form({ linkId: 'q', ...from('#vs') }), contained };
    expect(answersFound(response(answered('q', coding('a1'), coding('b'))), asks)).toEqual([
      'response-answer-not-in-value-set QuestionnaireResponse.item[0].answer[1].value.ofType(Coding)',
    ]);
  });

  it('is contained in the response, beside the Questionnaire', () => {
    const vs = {
      resourceType: 'ValueSet',
      id: 'vs',
      status: 'active',
      compose: { include: [{ system: 'http://x.test/cs', concept: [{ code: 'a' }] }] },
    };
    const given = {
      ...response(answered('q', coding('a'), coding('b'))),
      questionnaire: '#form',
      contained: [{ ...form({ linkId: 'q', ...from('#vs') }), id: 'form' }, vs],
    };
    expect(answersFound(given)).toEqual(['response-answer-not-in-value-set QuestionnaireResponse.item[0].answer[1].value.ofType(Coding)']);
  });

  it('is not here', () => {
    expect(foundOf(from('http://x.test/vs'), coding('a'))).toEqual([
      'response-value-set-unverified ….answer[0].value.ofType(Coding) information',
    ]);
    expect(foundOf(from('#gone'), coding('a'))).toEqual(['response-value-set-unverified ….answer[0].value.ofType(Coding) information']);
  });

  it('may limit texts', () => {
    expect(
      foundOf(
        { type: 'string', repeats: true, answerValueSet: 'http://hl7.org/fhir/ValueSet/jurisdiction' },
        { valueString: 'DK' },
        { valueString: 'Denmark' },
      ),
    ).toEqual(['response-answer-not-in-value-set ….answer[1].value.ofType(string)']);
  });
});

describe('limits of answers', () => {
  const at = (index: number, type: string): string => `….answer[${index}].value.ofType(${type})`;
  it.each<[string, Item, Answer[], string[]]>([
    [
      'integers',
      limited('integer', { url: `${base}minValue`, valueInteger: 1 }, { url: `${base}maxValue`, valueInteger: 3 }),
      [0, 1, 3, 4].map((valueInteger) => ({ valueInteger })),
      [`response-min-value ${at(0, 'integer')}`, `response-max-value ${at(3, 'integer')}`],
    ],
    [
      'decimals',
      limited('decimal', { url: `${base}minValue`, valueDecimal: 0.5 }, { url: `${base}maxValue`, valueDecimal: 1.5 }),
      [0.4, 0.5, 1.5, 1.6].map((valueDecimal) => ({ valueDecimal })),
      [`response-min-value ${at(0, 'decimal')}`, `response-max-value ${at(3, 'decimal')}`],
    ],
    [
      'dates',
      limited('date', { url: `${base}minValue`, valueDate: '2025' }, { url: `${base}maxValue`, valueDate: '2026-03' }),
      ['2024-12-31', '2025', '2025-01-01', '2026-03', '2026-04'].map((valueDate) => ({ valueDate })),
      [`response-min-value ${at(0, 'date')}`, `response-max-value ${at(4, 'date')}`],
    ],
    [
      'dates and times',
      limited('dateTime', { url: `${base}maxValue`, valueDateTime: '2026-01-01T00:00:00Z' }),
      [{ valueDateTime: '2026-01-01T01:00:00+01:00' }, { valueDateTime: '2026-01-01T01:00:01+01:00' }],
      [`response-max-value ${at(1, 'dateTime')}`],
    ],
    [
      'times',
      limited('time', { url: `${base}minValue`, valueTime: '08:00:00' }),
      [{ valueTime: '07:59:59' }, { valueTime: '08:00:00' }],
      [`response-min-value ${at(0, 'time')}`],
    ],
    [
      'decimal places',
      limited('decimal', { url: `${base}maxDecimalPlaces`, valueInteger: 2 }),
      [1, 1.25, -1.125, 1e-7].map((valueDecimal) => ({ valueDecimal })),
      [`response-decimal-places ${at(2, 'decimal')}`, `response-decimal-places ${at(3, 'decimal')}`],
    ],
    [
      'the length of a string',
      { ...limited('string', { url: `${base}minLength`, valueInteger: 2 }), maxLength: 3 },
      ['a', 'ab', '😀😀😀', 'abcd'].map((valueString) => ({ valueString })),
      [`response-too-short ${at(0, 'string')}`, `response-too-long ${at(3, 'string')}`],
    ],
    ['the length of a text', { type: 'text', maxLength: 3 }, [{ valueString: 'abcd' }], [`response-too-long ${at(0, 'string')}`]],
    [
      'the form of a text',
      limited('string', { url: `${base}regex`, valueString: '[A-Z]{2}\\d+' }),
      ['AB1', 'xAB1', 'AB'].map((valueString) => ({ valueString })),
      [`response-pattern ${at(1, 'string')}`, `response-pattern ${at(2, 'string')}`],
    ],
    [
      'a form that cannot be read',
      limited('string', { url: `${base}regex`, valueString: '(' }),
      [{ valueString: 'a' }],
      [`response-pattern-unverified ${at(0, 'string')} information`],
    ],
    ['the lines of a string', { type: 'string' }, [{ valueString: 'a\nb' }], [`response-line-break ${at(0, 'string')} warning`]],
    ['the lines of a text', { type: 'text' }, [{ valueString: 'a\nb' }], []],
    [
      'the kind of an attachment',
      limited('attachment', { url: `${base}mimeType`, valueCode: 'image/png' }, { url: `${base}mimeType`, valueCode: 'image/gif' }),
      ['image/gif', 'IMAGE/PNG', 'text/plain'].map((contentType) => ({ valueAttachment: { contentType } })),
      [`response-attachment-type ${at(2, 'Attachment')}`],
    ],
    [
      'an attachment of no kind',
      limited('attachment', { url: `${base}mimeType`, valueCode: 'image/png' }),
      [{ valueAttachment: { url: 'http://x.test/a' } }],
      [`response-attachment-type ${at(0, 'Attachment')}`],
    ],
    [
      'the size of an attachment',
      limited('attachment', { url: `${base}maxSize`, valueDecimal: 3 }),
      ['AAAA', 'AAAAAA=='].map((data) => ({ valueAttachment: { contentType: 'text/plain', data } })),
      [`response-attachment-size ${at(1, 'Attachment')}`],
    ],
    [
      'the type that a reference leads to',
      limited('reference', { url: `${base}questionnaire-referenceResource`, valueCode: 'Patient' }),
      [{ reference: 'Patient/1' }, { reference: 'http://x.test/Device/1' }, { type: 'Device', display: 'x' }, { display: 'x' }].map(
        (valueReference) => ({ valueReference }),
      ),
      [`response-reference-type ${at(1, 'Reference')}`, `response-reference-type ${at(2, 'Reference')}`],
    ],
  ])('%s', (_, item, answers, expected) => {
    expect(foundOf({ repeats: true, ...item }, ...answers)).toEqual(expected);
  });

  it('says in its own words which form is expected', () => {
    const item: Item = limited(
      'string',
      { url: `${base}regex`, valueString: '\\d{4}' },
      { url: `${base}entryFormat`, valueString: 'nnnn' },
    );
    const [found] = validatorFor(form({ linkId: 'q', ...item }))
      .findings(response(answered('q', { valueString: 'x' })))
      .filter(({ id }) => id === 'response-pattern');
    expect(found?.params['format']).toBe('nnnn');
  });
});

describe('a reference', () => {
  it('leads to what conforms to a profile', () => {
    const item: Item = limited('reference', { url: `${base}questionnaire-referenceProfile`, valueCanonical: urlOf('named') });
    const found = (contained: object): string[] =>
      answersFound(
        {
          ...response(answered('q', { valueReference: { reference: '#p' } })),
          contained: [{ resourceType: 'Patient', id: 'p', ...contained }],
        },
        form({ linkId: 'q', ...item }),
        profile('named', 'Patient', { 'Patient.name': { min: 1 } }),
      );
    expect(found({ name: [{ text: 'x' }] })).toEqual([]);
    expect(found({})).toEqual(['response-reference-profile QuestionnaireResponse.item[0].answer[0].value.ofType(Reference)']);
  });

  it('names a type of FHIR, where all references are taken for those of a server', () => {
    const validator = validatorWith({ policy: { irregularReferences: 'allowed' } }, form({ linkId: 'q', type: 'reference' }));
    const found = (reference: string): string[] =>
      validator.said(response(answered('q', { valueReference: { reference } }))).filter((each) => each.startsWith('response-'));
    expect(found('http://x.test/Chicken/1')).toEqual([
      'response-reference-type QuestionnaireResponse.item[0].answer[0].value.ofType(Reference)',
    ]);
    expect(found('http://x.test/Patient/1')).toEqual([]);
  });
});

describe('quantities', () => {
  const quantity = (value: number, code?: string, unit?: string): Answer => ({
    valueQuantity: { value, ...(code === undefined ? {} : { system: ucum, code }), ...(unit === undefined ? {} : { unit }) },
  });
  const min = (value: number, code?: string): Extension => ({
    url: `${sdc}minQuantity`,
    valueQuantity: { value, ...(code === undefined ? { unit: 'kg' } : { system: ucum, code }) },
  });
  const max = (value: number, code: string): Extension => ({ url: `${sdc}maxQuantity`, valueQuantity: { value, system: ucum, code } });
  const found = (item: Item, ...answers: Answer[]): string[] =>
    foundOf(item, ...answers).map((each) => each.replace(/ ….answer\[(\d+)\].*/, ' $1'));

  it('are within their limits, in any unit that converts', () => {
    expect(
      found(
        limited('quantity', min(1, 'kg'), max(2, 'kg')),
        quantity(1.5, 'kg'),
        quantity(900, 'g'),
        quantity(2000, 'g'),
        quantity(2.1, 'kg'),
      ),
    ).toEqual(['response-min-value 1', 'response-max-value 3']);
  });

  it('must be comparable with their limits', () => {
    expect(found(limited('quantity', min(1, 'kg')), quantity(2, 'm'), quantity(2, undefined, 'kg'))).toEqual([
      'response-limit-incomparable 0',
      'response-limit-incomparable 1',
    ]);
    expect(found(limited('quantity', min(1)), quantity(2, 'kg'))).toEqual(['response-limit-incomparable 0']);
  });

  it('are in one of the units offered', () => {
    const units = limited(
      'quantity',
      { url: `${base}questionnaire-unitOption`, valueCoding: { system: ucum, code: 'kg', display: 'kilo' } },
      { url: `${base}questionnaire-unitOption`, valueCoding: { display: 'stone' } },
    );
    expect(found(units, quantity(1, 'kg'), quantity(1, undefined, 'stone'), quantity(1, 'g'))).toEqual(['response-unit 2']);
  });

  it('are in a unit of the value set', () => {
    expect(
      found(
        limited('quantity', { url: `${base}questionnaire-unitValueSet`, valueCanonical: 'http://hl7.org/fhir/ValueSet/age-units' }),
        quantity(1, 'a'),
        quantity(1, 'kg'),
      ),
    ).toEqual(['response-unit 1']);
  });

  it('have no more decimals than allowed', () => {
    expect(
      found(limited('quantity', { url: `${base}maxDecimalPlaces`, valueInteger: 1 }), quantity(1.5, 'kg'), quantity(1.25, 'kg')),
    ).toEqual(['response-decimal-places 1']);
  });
});
