import type { QuestionnaireItem, QuestionnaireResponse } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { answered, answersFound, form, formUrl, response } from './testing/forms.js';

const yes = { valueBoolean: true };
const text = { valueString: 'x' };

describe('the items of a response', () => {
  const questions: QuestionnaireItem[] = [
    { linkId: 'a', type: 'boolean', item: [{ linkId: 'a1', type: 'string' }] },
    {
      linkId: 'g',
      type: 'group',
      repeats: true,
      item: [
        { linkId: 'g1', type: 'string' },
        { linkId: 'g2', type: 'string', repeats: true },
      ],
    },
    { linkId: 'd', type: 'display', text: 'Thanks' },
  ];

  it.each<[string, QuestionnaireResponse, string[]]>([
    [
      'are in place',
      response(
        answered('a', { ...yes, item: [answered('a1', text)] }),
        { linkId: 'g', item: [answered('g1', text), answered('g2', text, text)] },
        { linkId: 'g', item: [] },
        { linkId: 'd' },
      ),
      [],
    ],
    ['are unknown to the Questionnaire', response(answered('z', yes)), ['response-link-id-unknown QuestionnaireResponse.item[0].linkId']],
    ['come in another order', response({ linkId: 'd' }, answered('a', yes)), ['response-item-order QuestionnaireResponse.item[1].linkId']],
    ['stand outside of their group', response(answered('g1', text)), ['response-item-misplaced QuestionnaireResponse.item[0].linkId']],
    [
      'stand beside the answer they are nested under',
      response({ linkId: 'a', answer: [yes], item: [answered('a1', text)] }),
      ['response-item-not-in-answer QuestionnaireResponse.item[0].item[0]'],
    ],
    [
      'repeat though they do not',
      response(answered('a', yes), answered('a', yes)),
      ['response-item-repeated QuestionnaireResponse.item[1]'],
    ],
    [
      'have answers though they are a group',
      response({ linkId: 'g', answer: [text] }),
      ['response-answer-not-allowed QuestionnaireResponse.item[0].answer[0]'],
    ],
    [
      'have answers though they only display text',
      response({ linkId: 'd', answer: [text] }),
      ['response-answer-not-allowed QuestionnaireResponse.item[0].answer[0]'],
    ],
    [
      'have items though they only display text',
      response({ linkId: 'd', item: [{ linkId: 'g1' }] }),
      ['response-display-content QuestionnaireResponse.item[0].item[0]'],
    ],
    [
      'have several answers where one is taken',
      response(answered('a', yes, { valueBoolean: false })),
      ['response-answer-repeated QuestionnaireResponse.item[0].answer[1]'],
    ],
  ])('%s', (_, given, expected) => {
    // What FHIR's own invariants say of the same is tested elsewhere.
    expect(answersFound(given, form(...questions))).toEqual(expected);
  });

  it('still looks into an item that stands in the wrong place', () => {
    expect(answersFound(response(answered('g1', yes)), form(...questions))).toEqual([
      'response-item-misplaced QuestionnaireResponse.item[0].linkId',
      'response-answer-type QuestionnaireResponse.item[0].answer[0].value.ofType(boolean)',
    ]);
  });

  it('takes no answers to an abstract question', () => {
    expect(answersFound(response(answered('q', text)), form({ linkId: 'q', type: 'question' as never }))).toEqual([
      'response-answer-not-allowed QuestionnaireResponse.item[0].answer[0]',
    ]);
  });
});

describe('what is required', () => {
  const asks = form(
    { linkId: 'a', type: 'string', required: true },
    { linkId: 'g', type: 'group', item: [{ linkId: 'g1', type: 'string', required: true }] },
    { linkId: 'h', type: 'group', required: true, item: [{ linkId: 'h1', type: 'string' }] },
  );
  const whole = response(answered('a', text), { linkId: 'h', item: [answered('h1', text)] });

  it('is there', () => {
    expect(answersFound(whole, asks)).toEqual([]);
  });

  it('is missing from a completed response, in groups only where the group is there', () => {
    expect(answersFound(response(), asks)).toEqual([
      'response-answer-missing QuestionnaireResponse',
      'response-answer-missing QuestionnaireResponse',
    ]);
    expect(answersFound(response(answered('a', text), { linkId: 'g' }, { linkId: 'h' }), asks)).toEqual([
      'response-answer-missing QuestionnaireResponse.item[1]',
      'response-answer-missing QuestionnaireResponse.item[2]',
    ]);
    expect(answersFound({ ...response({ linkId: 'a' }), status: 'amended' }, asks)).toEqual([
      'response-answer-missing QuestionnaireResponse.item[0]',
      'response-answer-missing QuestionnaireResponse',
    ]);
  });

  it.each(['in-progress', 'stopped', 'entered-in-error'])('may be missing from a response that is %s', (status) => {
    expect(answersFound({ ...response(), status }, asks)).toEqual([
      'response-answer-outstanding QuestionnaireResponse information',
      'response-answer-outstanding QuestionnaireResponse information',
    ]);
  });

  it('may be answered with the reason why there is no answer', () => {
    const unknown = { extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'unknown' }] };
    expect(answersFound(response(answered('a', unknown), { linkId: 'h', item: [answered('h1', text)] }), asks)).toEqual([]);
  });
});

describe('the text of a question', () => {
  const translated = {
    extension: [
      {
        url: 'http://hl7.org/fhir/StructureDefinition/translation',
        extension: [
          { url: 'lang', valueCode: 'da' },
          { url: 'content', valueString: 'Hvordan går det?' },
        ],
      },
    ],
  };
  const asks = form({ linkId: 'a', type: 'string', text: 'How are you?', _text: translated });
  it.each([
    ['How are you?', []],
    ['', []],
    ['Who are you?', ['response-text-mismatch QuestionnaireResponse.item[0].text']],
    ['Hvordan går det?', ['response-text-mismatch QuestionnaireResponse.item[0].text warning']],
  ])('is repeated as %j', (asked, expected) => {
    expect(answersFound(response({ ...answered('a', text), ...(asked === '' ? {} : { text: asked }) }), asks)).toEqual(expected);
  });
});

describe('how often something occurs', () => {
  const limits = (min: number, max: number): { url: string; valueInteger: number }[] => [
    { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-minOccurs', valueInteger: min },
    { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-maxOccurs', valueInteger: max },
  ];
  const asks = form(
    { linkId: 'a', type: 'string', repeats: true, extension: limits(2, 3) },
    { linkId: 'g', type: 'group', repeats: true, extension: limits(2, 3), item: [{ linkId: 'g1', type: 'string' }] },
  );
  const group = { linkId: 'g', item: [answered('g1', text)] };
  it('includes both limits', () => {
    expect(answersFound(response(answered('a', text, text), group, group, group), asks)).toEqual([]);
  });
  it('is within the limits', () => {
    expect(answersFound(response(answered('a', text), group), asks)).toEqual([
      'response-too-few QuestionnaireResponse.item[0]',
      'response-too-few QuestionnaireResponse',
    ]);
    expect(answersFound(response(answered('a', text, text, text, text), group, group, group, group), asks)).toEqual([
      'response-too-many QuestionnaireResponse.item[0]',
      'response-too-many QuestionnaireResponse',
    ]);
  });
});

describe('the Questionnaire', () => {
  const asks = form({ linkId: 'a', type: 'boolean' });
  const wrong = response(answered('a', text));
  const fault = 'response-answer-type QuestionnaireResponse.item[0].answer[0].value.ofType(string)';

  it('is found by canonical, with a version or without', () => {
    expect(answersFound({ ...wrong, questionnaire: `${formUrl}|2` }, asks)).toEqual([fault]);
  });

  it('is found among the contained resources', () => {
    const contained = { ...asks, url: undefined };
    expect(answersFound({ ...wrong, questionnaire: '#f', contained: [{ ...contained, id: 'f' }] })).toEqual([fault]);
  });

  it('is found in the Bundle', () => {
    const entry = [wrong, asks].map((resource, i) => ({
      fullUrl: `http://x.test/${resource.resourceType}/${i}`,
      resource: { ...resource, id: String(i) },
    }));
    expect(answersFound({ resourceType: 'Bundle', type: 'collection', entry })).toEqual([
      fault.replace('QuestionnaireResponse', 'Bundle.entry[0].resource'),
    ]);
  });

  it('is not here, so that nothing is verified', () => {
    expect(answersFound(wrong)).toEqual(['response-unverified QuestionnaireResponse.questionnaire information']);
    expect(answersFound({ ...wrong, questionnaire: `${formUrl}|3` }, asks)).toEqual([
      'response-unverified QuestionnaireResponse.questionnaire information',
    ]);
    expect(answersFound({ resourceType: 'QuestionnaireResponse', status: 'completed' })).toEqual([
      'response-no-questionnaire QuestionnaireResponse information',
    ]);
  });

  it('is not a Questionnaire', () => {
    expect(answersFound({ ...wrong, questionnaire: 'http://hl7.org/fhir/ValueSet/administrative-gender' })).toEqual([
      'canonical-wrong-type QuestionnaireResponse.questionnaire',
    ]);
  });

  it('was not in use at the time', () => {
    const inUse = { ...asks, effectivePeriod: { start: '2025-01-01', end: '2025-12-31' } };
    const at = (authored: string): string[] => answersFound({ ...response(), authored }, inUse);
    expect([at('2025-06-01'), at('2025-12-31T23:00:00Z')].flat()).toEqual([]);
    expect([at('2024-12-31'), at('2026-01-01')].flat()).toEqual(
      Array(2).fill('response-authored-outside QuestionnaireResponse.authored warning'),
    );
  });
});
