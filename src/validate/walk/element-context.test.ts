import { describe, expect, it } from 'vitest';
import type { StructureDefinition } from 'fhir/r4.js';
import { extension, extensionType, profile, urlOf } from '../../plan/testing/definitions.js';
import { validatorFor } from '../testing/validator.js';

const on = (name: string, ...contexts: Parameters<typeof extension>[2] & object): StructureDefinition =>
  extension(name, { 'Extension.value[x]': { type: [{ code: 'string' }] } }, contexts);
const validator = validatorFor(
  on('item', 'Questionnaire.item'),
  on('item-text', 'Questionnaire.item.text'),
  on('option', 'Questionnaire.item.answerOption'),
  on('answer', 'QuestionnaireResponse.item.answer'),
  on('parameter', 'Parameters.parameter'),
  on('section', 'Composition.section'),
  on('section-title', 'Composition.section.title'),
  on('include', 'ValueSet.compose.include'),
  on('concept-display', 'ValueSet.compose.include.concept.display'),
  on('concept', 'CodeSystem.concept'),
  on('contains', 'ValueSet.expansion.contains'),
  on('of-type', 'Observation.value.ofType(Quantity)'),
  on('as-json', 'Observation.valueQuantity'),
  on('unit', 'Observation.value[x].unit'),
  on('canonical', 'CanonicalResource'),
  on('on-text', { type: 'extension', expression: urlOf('text') }),
  extension('text', { 'Extension.value[x]': { type: [{ code: 'string' }, { code: 'CodeableConcept' }] } }),
  profile('constrained', 'Questionnaire', {
    'Questionnaire.item.item': { min: 1 },
    'Questionnaire.item.item.extension:its': { type: extensionType('item') },
  }),
);
const ext = (name: string) => [{ url: urlOf(name), valueString: 'x' }];
const item = (linkId: string, more: object) => ({ linkId, type: 'item' in more ? 'group' : 'string', ...more });
const questionnaire = (...items: object[]) => ({ resourceType: 'Questionnaire', name: 'X', status: 'draft', item: items });

describe('an element that repeats another one’s content', () => {
  // R4 states Questionnaire.item.item as contentReference #Questionnaire.item, and so on.
  it('is that element to an extension, however deep it stands', () => {
    for (let depth = 1; depth <= 4; depth++) {
      let deepest: object = item('deepest', { text: 'x', extension: ext('item'), _text: { extension: ext('item-text') } });
      for (let i = 0; i < depth; i++) deepest = item(`around-${i}`, { item: [deepest] });
      expect(validator.said(questionnaire(deepest))).toEqual([]);
    }
    const option = item('b', { type: 'choice', answerOption: [{ valueString: 'x', extension: ext('option') }] });
    expect(validator.said(questionnaire(item('a', { item: [option] })))).toEqual([]);
  });

  it('is so in every resource that has one', () => {
    const response = {
      resourceType: 'QuestionnaireResponse',
      status: 'completed',
      item: [
        { linkId: 'a', answer: [{ valueString: 'x', item: [{ linkId: 'b', answer: [{ valueString: 'y', extension: ext('answer') }] }] }] },
      ],
    };
    expect(validator.said(response)).toEqual([]);
    expect(
      validator.said({
        resourceType: 'Parameters',
        parameter: [{ name: 'a', part: [{ name: 'b', valueString: 'x', extension: ext('parameter') }] }],
      }),
    ).toEqual([]);
    const code = { system: 'http://loinc.org', code: '1-1' };
    const inner = {
      title: 'x',
      text: { status: 'generated', div: '<div xmlns="http://www.w3.org/1999/xhtml">x</div>' },
      extension: ext('section'),
      _title: { extension: ext('section-title') },
    };
    const composition = {
      resourceType: 'Composition',
      status: 'final',
      type: { text: 'x' },
      date: '2026-01-01',
      author: [{ display: 'x' }],
      title: 'x',
      section: [{ title: 'y', section: [inner] }],
    };
    expect(validator.said(composition)).toEqual([]);
    const excluded = {
      system: 'http://test.example/cs',
      concept: [{ code: 'a', display: 'b', _display: { extension: ext('concept-display') } }],
      extension: ext('include'),
    };
    expect(
      validator.said({
        resourceType: 'ValueSet',
        name: 'X',
        status: 'draft',
        compose: { include: [{ system: 'http://test.example/cs' }], exclude: [excluded] },
      }),
    ).toEqual([]);
    expect(
      validator.said({
        resourceType: 'CodeSystem',
        name: 'X',
        status: 'draft',
        content: 'complete',
        concept: [{ code: 'a', concept: [{ code: 'b', extension: ext('concept') }] }],
      }),
    ).toEqual([]);
    const expansion = {
      timestamp: '2026-01-01',
      contains: [{ ...code, contains: [{ system: code.system, code: '2-2', extension: ext('contains') }] }],
    };
    expect(validator.said({ resourceType: 'ValueSet', name: 'X', status: 'draft', expansion })).toEqual([]);
  });

  it('is so where a profile says more about it', () => {
    const resource = questionnaire(item('a', { item: [item('b', { extension: ext('item') })] }));
    expect(validator.said(resource, urlOf('constrained'))).toEqual([]);
  });

  it('is not what stands around or below it', () => {
    expect(validator.said({ ...questionnaire(item('a', {})), extension: ext('item') })).toEqual([
      'extension-context Questionnaire.extension[0]',
    ]);
    const wrong = questionnaire(item('a', { item: [item('b', { text: 'x', extension: ext('item-text') })] }));
    expect(validator.said(wrong)).toEqual(['extension-context Questionnaire.item[0].item[0].extension[0]']);
    const compose = { include: [{ system: 'http://test.example/cs' }], extension: ext('include') };
    expect(validator.said({ resourceType: 'ValueSet', name: 'X', status: 'draft', compose })).toEqual([
      'extension-context ValueSet.compose.extension[0]',
    ]);
  });
});

describe('an element context', () => {
  const observation = (more: object) => ({ resourceType: 'Observation', status: 'final', code: { text: 'x' }, ...more });

  it.each(['of-type', 'as-json'])('may name one type of a choice (%s)', (name) => {
    expect(validator.said(observation({ valueQuantity: { value: 1, extension: ext(name) } }))).toEqual([]);
    expect(validator.said(observation({ valueRange: { low: { value: 1 }, extension: ext(name) } }))).toEqual([
      'extension-context Observation.value.ofType(Range).extension[0]',
    ]);
  });

  it('may go through a choice', () => {
    expect(validator.said(observation({ valueQuantity: { value: 1, unit: 'x', _unit: { extension: ext('unit') } } }))).toEqual([]);
  });

  it('CanonicalResource is any resource with a url, a status and a publisher', () => {
    expect(validator.said({ ...questionnaire(item('a', {})), extension: ext('canonical') })).toEqual([]);
    expect(validator.said({ resourceType: 'Patient', extension: ext('canonical') })).toEqual(['extension-context Patient.extension[0]']);
  });
});

describe('an extension context', () => {
  const patient = (extension: object) => ({ resourceType: 'Patient', extension: [extension] });

  it('is about the extension itself and its value', () => {
    expect(validator.said(patient({ url: urlOf('text'), valueString: 'x', _valueString: { extension: ext('on-text') } }))).toEqual([]);
    expect(validator.said(patient({ url: urlOf('text'), valueCodeableConcept: { text: 'x', extension: ext('on-text') } }))).toEqual([]);
  });

  it('is not about parts of its value', () => {
    const coding = { system: 'http://test.example/cs', code: 'x', extension: ext('on-text') };
    expect(validator.said(patient({ url: urlOf('text'), valueCodeableConcept: { coding: [coding] } }))).toEqual([
      'extension-context Patient.extension[0].value.ofType(CodeableConcept).coding[0].extension[0]',
    ]);
    expect(
      validator.said(patient({ url: 'http://test.example/other', valueString: 'x', _valueString: { extension: ext('on-text') } })),
    ).toEqual(['extension-context Patient.extension[0].value.ofType(string).extension[0]']);
  });
});

describe('a published context that is too narrow', () => {
  it('does not forbid what R4 itself does', () => {
    const expectation = [{ url: 'http://hl7.org/fhir/StructureDefinition/capabilitystatement-expectation', valueCode: 'SHALL' }];
    const statement = {
      resourceType: 'CapabilityStatement',
      name: 'X',
      status: 'draft',
      date: '2026-01-01',
      kind: 'requirements',
      fhirVersion: '4.0.1',
      format: ['json'],
      description: 'x',
      rest: [{ mode: 'server', extension: expectation, resource: [{ type: 'Patient', extension: expectation }] }],
    };
    expect(validator.said(statement)).toEqual([]);
  });
});
