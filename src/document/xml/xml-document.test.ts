import { describe, expect, it } from 'vitest';
import type { Finding } from '../../finding/finding.js';
import { messageOf, type MessageId } from '../../finding/catalogue.js';
import type { Param } from '../../finding/message.js';
import type { Step } from '../../fhir/path.js';
import { languages } from '../../finding/message.js';
import { render } from '../../finding/render.js';
import { validatorFor } from '../../validate/testing/validator.js';
import { located } from '../locate.js';
import { coreTypes } from './testing/core-types.js';
import { readXmlDocument } from './xml-document.js';

const documentOf = (text: string | Uint8Array) => {
  const { document, problem } = readXmlDocument(typeof text === 'string' ? Buffer.from(text) : text, coreTypes);
  if (document === undefined) throw new Error(problem.id);
  return document;
};

const validator = validatorFor();
/** What is found in a document, as `ltt validate` finds it: `id expression line:column`. Best practice is left out. */
const found = (text: string): string[] => {
  const document = documentOf(text);
  const told = [...document.findings, ...document.inOwnTerms(validator.findings(document.value))].filter(
    ({ severity }) => severity !== 'information',
  );
  const findings = located(told, document);
  for (const finding of findings) {
    for (const language of languages) expect(render(finding, language)).not.toMatch(/\{\w+\}|JSON|array/);
  }
  return findings.map(({ line, column, id, expression }) => `${id} ${expression} ${line ?? '-'}:${column ?? '-'}`);
};

describe('positions', () => {
  const text = `<?xml version="1.0"?>
<Bundle xmlns="http://hl7.org/fhir">
  <type value="collection"/>
  <entry>
    <resource><Patient id="x">
      <extension   id = "e"
        url="http://x.test"><valueCode value="c"/></extension>
      <name><given value="a"/><given value="b"><extension url="u"/></given></name>
      <gender value="male"/><gender value="female"/><gender value="other"/>
    </Patient></resource>
  </entry>
</Bundle>`;
  const at = (...path: Step[]): string => {
    const [place] = documentOf(text).positions([path]);
    return `${place?.line}:${place?.column}`;
  };

  it('are those of elements, by the path in the value', () => {
    expect(at()).toBe('2:1');
    expect(at('type')).toBe('3:3');
    expect(at('entry')).toBe('4:3');
    expect(at('entry', 0)).toBe('4:3');
    expect(at('entry', 0, 'resource')).toBe('5:15');
    expect(at('entry', 0, 'resource', 'extension', 0, 'valueCode')).toBe('7:29');
    expect(at('entry', 0, 'resource', 'name', 0, 'given', 1)).toBe('8:31');
  });

  it('are those of attributes', () => {
    expect(at('entry', 0, 'resource', 'extension', 0, 'id')).toBe('6:20');
    expect(at('entry', 0, 'resource', 'extension', 0, 'url')).toBe('7:9');
  });

  it('are those of what a primitive has beside its value', () => {
    expect(at('entry', 0, 'resource', 'name', 0, '_given', 1)).toBe('8:31');
    expect(at('entry', 0, 'resource', 'name', 0, '_given', 1, 'extension', 0, 'url')).toBe('8:59');
  });

  it('of what wrongly repeats are each its own', () => {
    expect([
      at('entry', 0, 'resource', 'gender'),
      at('entry', 0, 'resource', 'gender', 0),
      at('entry', 0, 'resource', 'gender', 1),
      at('entry', 0, 'resource', 'gender', 2),
    ]).toEqual(['9:7', '9:7', '9:29', '9:53']);
  });

  it('of what is not there are those of what it is missing from', () => {
    expect(at('entry', 0, 'resource', 'active')).toBe('5:15');
    expect(at('entry', 0, 'resource', 'name', 7, 'family')).toBe('8:7');
    expect(at('link', 0)).toBe('2:1');
  });

  it('come with the line of the source', () => {
    expect(documentOf(text).sourceLine(3)).toBe('  <type value="collection"/>');
    expect(documentOf(Buffer.from(text, 'utf16le')).sourceLine(3)).toBe('  <type value="collection"/>');
    expect(documentOf(text).sourceLine(99)).toBeUndefined();
  });
});

describe('what is found', () => {
  const patient = (content: string): string[] => found(`<Patient xmlns="http://hl7.org/fhir">\n${content}\n</Patient>`);

  it.each([
    ['an unknown element', ' <nickname value="a"/>', 'element-unknown Patient.nickname 2:2'],
    ['an unknown element in a datatype', '<name><nick value="a"/></name>', 'element-unknown Patient.name[0].nick 2:7'],
    [
      'an unknown type of a choice',
      '<deceasedQuantity><value value="1"/></deceasedQuantity>',
      'type-not-allowed Patient.deceased.ofType(Quantity) 2:1',
    ],
    ['a repetition', '<gender value="male"/>\n<gender value="female"/>', 'cardinality-max Patient.gender[1] 3:1'],
    [
      'a repetition of what has no value',
      '<gender id="a"><extension url="http://x.test/a"/></gender>\n<gender id="b"/>',
      'cardinality-max Patient.gender[1] 3:1',
    ],
    [
      'a repetition of a datatype',
      '<maritalStatus><text value="a"/></maritalStatus>\n<maritalStatus><text value="b"/></maritalStatus>',
      'cardinality-max Patient.maritalStatus[1] 3:1',
    ],
    ['a boolean that is none', '<active value="TRUE"/>', 'primitive-format Patient.active 2:1'],
    ['a whole number that is none', '<multipleBirthInteger value="1.5"/>', 'primitive-format Patient.multipleBirth.ofType(integer) 2:1'],
    ['a number without a value', '<multipleBirthInteger value=" "/>', 'primitive-empty Patient.multipleBirth.ofType(integer) 2:1'],
    ['an empty value', '<birthDate value=""/>', 'primitive-empty Patient.birthDate 2:1'],
    ['a date that does not exist', '<birthDate value="2020-02-30"/>', 'date-nonexistent Patient.birthDate 2:1'],
    ['an empty element', '<maritalStatus/>', 'xml-element-empty Patient.maritalStatus 2:1'],
    ['an empty primitive', '<birthDate/>', 'xml-element-empty Patient.birthDate 2:1'],
    ['an empty element of several', '<name/>\n<name><family value="a"/></name>', 'xml-element-empty Patient.name[0] 2:1'],
    ['an empty wrapper', '<contained/>', 'xml-resource-count Patient.contained[0] 2:1'],
    ['a value on what is no primitive', '<maritalStatus value="M"/>', 'xml-attribute-unknown Patient.maritalStatus 2:16'],
    ['text in what is no primitive', '<maritalStatus>\n gift</maritalStatus>', 'xml-text Patient.maritalStatus 3:2'],
    ['a resource of unknown type', '<contained>\n<Potato/></contained>', 'resource-type-unknown Patient.contained[0] 3:1'],
  ])('%s', (_, content, expected) => {
    expect(patient(content)).toEqual([expected]);
  });

  it('in a root of unknown type', () => {
    expect(found('<Potato xmlns="http://hl7.org/fhir"/>')).toEqual(['resource-type-unknown Resource 1:1']);
  });

  it('in a text without a namespace is said of the root alone', () => {
    expect(found('<Patient><name><family value="a"/></name></Patient>')).toEqual(['xml-namespace Patient 1:1']);
  });

  it('before the root, and instructions for programs, are warned of', () => {
    expect(found('\n<Patient xmlns="http://hl7.org/fhir"><id value="a"/></Patient>')).toEqual(['xml-blank-before Patient 1:1']);
    expect(found('<?a b?>\n<Patient xmlns="http://hl7.org/fhir"><id value="a"/><?c d?></Patient>')).toEqual([
      'xml-processing-instruction Patient 1:1',
      'xml-processing-instruction Patient 2:53',
    ]);
    expect(
      found('<?xml version="1.0" encoding="UTF-8"?>\n<!-- a --><Patient xmlns="http://hl7.org/fhir"><id value="a"/></Patient>'),
    ).toEqual([]);
  });

  it('in the encoding is said of the whole', () => {
    expect(
      documentOf(Buffer.from('\ufeff<Patient xmlns="http://hl7.org/fhir"><id value="a"/></Patient>', 'utf16le')).findings,
    ).toMatchObject([{ id: 'xml-encoding', severity: 'warning', expression: 'Patient', resource: 'Patient/a', line: 1, column: 1 }]);
    expect(found('<?xml version="1.0" encoding="utf-16"?><Patient xmlns="http://hl7.org/fhir"><id value="a"/></Patient>')).toEqual([
      'xml-encoding-mismatch Patient 1:1',
    ]);
  });
});

it('tells in terms of XML how often something is there', () => {
  const document = documentOf(
    '<Patient xmlns="http://hl7.org/fhir"><gender value="male"/><gender value="other"/><gender value="male"/></Patient>',
  );
  const finding = (id: MessageId, params: Record<string, Param>): Finding => ({
    id,
    severity: 'error',
    code: messageOf(id).code,
    params,
    expression: 'Patient.gender',
    path: ['gender'],
  });
  expect(document.inOwnTerms([finding('array-unexpected', { element: 'Patient.gender' })])).toMatchObject([
    { id: 'cardinality-max', params: { element: 'Patient.gender', max: 1, count: 3 }, path: ['gender', 1] },
  ]);
});
