import { describe, expect, it } from 'vitest';
import { readJson } from '../document/json/read-json.js';
import { readXml } from '../document/xml/read-xml.js';
import { profile, urlOf } from '../plan/testing/definitions.js';
import { corePlans } from '../plan/testing/core.js';
import { shortly, validatorFor } from './testing/validator.js';
import { PlanXmlTypes } from './xml-types.js';

const fromJson = (text: string): unknown => {
  const reading = readJson(text);
  if ('problem' in reading) throw new Error(reading.problem.id);
  return reading.value;
};

const fromXml = (text: string): unknown => {
  const reading = readXml(text, new PlanXmlTypes(corePlans));
  if ('problem' in reading) throw new Error(reading.problem.id);
  return reading.value;
};

describe('a number that is not written as an integer', () => {
  const found = (text: string) =>
    validatorFor()
      .findings(fromJson(text))
      .filter(({ severity }) => severity === 'error')
      .map((finding) => `${shortly(finding)} ${String(finding.params['value'])}`);

  it.each(['1.0', '1e0', '1e400'])('is no integer: %s', (written) => {
    expect(found(`{"resourceType":"Patient","multipleBirthInteger":${written}}`)).toEqual([
      `primitive-format Patient.multipleBirth.ofType(integer) ${written}`,
    ]);
    expect(found(`{"resourceType":"Patient","telecom":[{"system":"url","value":"x","rank":${written}}]}`)).toEqual([
      `primitive-format Patient.telecom[0].rank ${written}`,
    ]);
    expect(found(`{"resourceType":"Bundle","type":"searchset","total":${written}}`)).toEqual([`primitive-format Bundle.total ${written}`]);
  });

  it('is found in a list, in an extension, and in a resource inside', () => {
    const claim = `{"resourceType":"Patient","extension":[{"url":"http://a.example/x","valueInteger":2.0}],"contained":[{"resourceType":"Patient","id":"a","multipleBirthInteger":3.0}],"link":[{"other":{"reference":"#a"},"type":"seealso"}]}`;
    expect(found(claim).sort()).toEqual([
      'primitive-format Patient.contained[0].multipleBirth.ofType(integer) 3.0',
      'primitive-format Patient.extension[0].value.ofType(integer) 2.0',
    ]);
    const procedure =
      '{"resourceType":"ImagingStudy","status":"available","subject":{"reference":"Patient/1"},"series":[{"uid":"1","modality":{"code":"CT"},"number":1.0}]}';
    expect(found(procedure)).toEqual(['primitive-format ImagingStudy.series[0].number 1.0']);
  });

  it('is named as it is written where it is out of range', () => {
    expect(found('{"resourceType":"Patient","multipleBirthInteger":9007199254740993}')).toEqual([
      'primitive-range Patient.multipleBirth.ofType(integer) 9007199254740993',
    ]);
  });
});

describe('a decimal, in an invariant', () => {
  const validator = validatorFor(
    profile('p', 'Observation', {
      'Observation.value[x]': {
        type: [{ code: 'Quantity' }],
        constraint: [{ key: 'on-quantity', severity: 'error', human: 'h', expression: "value.toString() = '19.00'" }],
      },
      'Observation.value[x].value': {
        constraint: [{ key: 'on-decimal', severity: 'error', human: 'h', expression: "toString().matches('^[0-9]+[.][0-9]{2}$')" }],
      },
    }),
  );
  const failed = (value: unknown) =>
    validator
      .findings(value, urlOf('p'))
      .filter(({ id }) => id === 'invariant-failed')
      .map(({ rule }) => rule)
      .filter((rule) => rule !== 'dom-6')
      .sort();
  const json = (value: string) =>
    fromJson(`{"resourceType":"Observation","status":"final","code":{"text":"x"},"valueQuantity":{"value":${value}}}`);
  const xml = (value: string) =>
    fromXml(
      `<Observation xmlns="http://hl7.org/fhir"><status value="final"/><code><text value="x"/></code><valueQuantity><value value="${value}"/></valueQuantity></Observation>`,
    );

  it.each([
    ['JSON', json],
    ['XML', xml],
  ] as const)('keeps its digits from %s', (_form, read) => {
    expect(failed(read('19.00'))).toEqual([]);
    expect(failed(read('19.25'))).toEqual(['on-quantity']);
    for (const value of ['19', '19.0', '19.000']) expect(failed(read(value))).toEqual(['on-decimal', 'on-quantity']);
  });
});
