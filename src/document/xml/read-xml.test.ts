import { describe, expect, it } from 'vitest';
import { languages } from '../../finding/message.js';
import { render } from '../../finding/render.js';
import { readXml } from './read-xml.js';
import { coreTypes } from './testing/core-types.js';

/** A Patient with this content: its value without the type, and `id expression` of each remark. */
const read = (content: string, attributes = '') => {
  const reading = readXml(`<Patient xmlns="http://hl7.org/fhir"${attributes}>${content}</Patient>`, coreTypes);
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem));
  for (const { id, params } of reading.remarks) {
    for (const language of languages) expect(render({ id, params }, language)).not.toMatch(/\{\w+\}/);
  }
  const { resourceType, ...value } = reading.value as Record<string, unknown>;
  expect(resourceType).toBe('Patient');
  return { value, remarks: reading.remarks.map(({ id, spot }) => `${id} ${spot.expression()}`), reading };
};
const value = (content: string): unknown => {
  const { value, remarks } = read(content);
  expect(remarks).toEqual([]);
  return value;
};

const extension = '<extension url="http://x.test/e"><valueCode value="c"/></extension>';
const asJson = [{ url: 'http://x.test/e', valueCode: 'c' }];

describe('primitives', () => {
  it('are booleans, numbers and texts as their type says', () => {
    expect(value('<active value="true"/><birthDate value="2020"/><multipleBirthInteger value="2"/>')).toEqual({
      active: true,
      birthDate: '2020',
      multipleBirthInteger: 2,
    });
    expect(value('<multipleBirthBoolean value="false"/>')).toEqual({ multipleBirthBoolean: false });
    expect(value('<photo><size value="12"/></photo>')).toEqual({ photo: [{ size: 12 }] });
    expect(value('<telecom><rank value="+1"/></telecom>')).toEqual({ telecom: [{ rank: 1 }] });
  });

  it.each(['1.50', '-0.1', '1e3', '12345678901234567890.123', '1E-400'])('a decimal %s is the number that JSON has for it', (text) => {
    const quantity = `<extension url="u"><valueDecimal value="${text}"/></extension>`;
    expect(value(quantity)).toEqual({ extension: [{ url: 'u', valueDecimal: JSON.parse(text) as number }] });
  });

  it.each([
    ['active', 'TRUE'],
    ['active', '1'],
    ['active', ''],
    ['multipleBirthInteger', 'abc'],
    ['multipleBirthInteger', '1.0'],
    ['multipleBirthInteger', '01'],
    ['multipleBirthInteger', ' 1'],
    ['multipleBirthInteger', '0x10'],
  ])('%s = "%s" stays a text, for the validator to see', (name, text) => {
    expect(value(`<${name} value="${text}"/>`)).toEqual({ [name]: text });
  });

  it.each(['.5', '1.', '+1', '1,5', 'NaN', 'Infinity', '0050'])('a decimal %s stays a text', (text) => {
    expect(value(`<extension url="u"><valueDecimal value="${text}"/></extension>`)).toEqual({
      extension: [{ url: 'u', valueDecimal: text }],
    });
  });

  it('have their id and extensions beside them', () => {
    expect(value(`<birthDate id="b" value="2020">${extension}</birthDate>`)).toEqual({
      birthDate: '2020',
      _birthDate: { id: 'b', extension: asJson },
    });
    expect(value(`<birthDate>${extension}</birthDate>`)).toEqual({ _birthDate: { extension: asJson } });
  });

  it('that repeat have both in arrays of the same length', () => {
    const name = (given: string) => value(`<name>${given}</name>`);
    expect(name('<given value="a"/>')).toEqual({ name: [{ given: ['a'] }] });
    expect(name(`<given value="a"/><given value="b">${extension}</given><given value="c"/>`)).toEqual({
      name: [{ given: ['a', 'b', 'c'], _given: [null, { extension: asJson }, null] }],
    });
    expect(name(`<given>${extension}</given><given value="b"/>`)).toEqual({
      name: [{ given: [null, 'b'], _given: [{ extension: asJson }, null] }],
    });
    expect(name(`<given>${extension}</given><given id="g"/>`)).toEqual({ name: [{ _given: [{ extension: asJson }, { id: 'g' }] }] });
  });

  it('that are empty are seen to be', () => {
    expect(value('<birthDate/>')).toEqual({ _birthDate: {} });
    expect(value('<name><given/><given value="b"/></name>')).toEqual({ name: [{ given: [null, 'b'], _given: [{}, null] }] });
  });
});

describe('elements', () => {
  it('that repeat in FHIR are arrays, the others are not', () => {
    expect(value('<name><family value="a"/></name><maritalStatus><text value="b"/></maritalStatus>')).toEqual({
      name: [{ family: 'a' }],
      maritalStatus: { text: 'b' },
    });
    expect(value('<contact><name><given value="a"/></name></contact>')).toEqual({ contact: [{ name: { given: ['a'] } }] });
  });

  it('that must not repeat become an array', () => {
    expect(value('<gender value="male"/><gender value="female"/>')).toEqual({ gender: ['male', 'female'] });
    expect(value('<maritalStatus><text value="a"/></maritalStatus><maritalStatus><text value="b"/></maritalStatus>')).toEqual({
      maritalStatus: [{ text: 'a' }, { text: 'b' }],
    });
  });

  it('have their attributes as properties', () => {
    expect(value('<name id="n"><family value="a"/></name><link id="l"><other><reference value="Patient/1"/></other></link>')).toEqual({
      name: [{ id: 'n', family: 'a' }],
      link: [{ id: 'l', other: { reference: 'Patient/1' } }],
    });
  });

  it('that hold resources have them in their place', () => {
    expect(
      value('<contained><Organization><id value="o"/><contact><name><text value="x"/></name></contact></Organization></contained>'),
    ).toEqual({
      contained: [{ resourceType: 'Organization', id: 'o', contact: [{ name: { text: 'x' } }] }],
    });
  });

  it('are the content of another element where the definition refers to it', () => {
    const reading = readXml(
      '<ValueSet xmlns="http://hl7.org/fhir"><compose><exclude><concept><code value="a"/></concept></exclude></compose></ValueSet>',
      coreTypes,
    );
    expect(reading).toMatchObject({ value: { compose: { exclude: [{ concept: [{ code: 'a' }] }] } }, remarks: [] });
  });
});

describe('the narrative', () => {
  const div = (text: string): unknown => (value(`<text><status value="generated"/>${text}</text>`) as { text: { div: unknown } }).text.div;

  it('is the text of its element, as it stands', () => {
    const text = '<div xmlns="http://www.w3.org/1999/xhtml"  class=\'a\'><p>1 &lt; 2<br/> &#230;<!-- c --></p>\n <b>x</b> <i>y</i></div>';
    expect(div(text)).toBe(text);
    expect(div('<div xmlns="http://www.w3.org/1999/xhtml">a\r\nb\rc</div>')).toBe(
      '<div xmlns="http://www.w3.org/1999/xhtml">a\nb\nc</div>',
    );
  });

  it('is written anew where it could not stand alone', () => {
    const text =
      '<h:div xmlns:h="http://www.w3.org/1999/xhtml" class="a"><h:p title="&quot;&lt;">1 &lt; 2</h:p> <h:b>x</h:b> <![CDATA[&]]></h:div>';
    expect(div(text)).toBe('<div xmlns="http://www.w3.org/1999/xhtml" class="a"><p title="&quot;&lt;">1 &lt; 2</p> <b>x</b> &amp;</div>');
  });

  it('in the namespace of FHIR is reported, and put right', () => {
    const { value, remarks } = read('<text><div>a <b>b</b></div></text>');
    expect(remarks).toEqual(['xml-namespace Patient.text.div']);
    expect(value).toEqual({ text: { div: '<div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b></div>' } });
  });
});

describe('namespaces', () => {
  it('may have prefixes', () => {
    const reading = readXml('<f:Patient xmlns:f="http://hl7.org/fhir"><f:active value="true"/></f:Patient>', coreTypes);
    expect(reading).toEqual({ value: { resourceType: 'Patient', active: true }, remarks: [], instructions: [], foreign: false });
  });

  it.each([
    '<Patient><name><family value="a"/></name></Patient>',
    '<Patient xmlns="http://hl7.org/fhir/"><name><family value="a"/></name></Patient>',
  ])('%s is reported once, and read all the same', (text) => {
    const reading = readXml(text, coreTypes);
    expect(reading).toMatchObject({
      value: { resourceType: 'Patient', name: [{ family: 'a' }] },
      remarks: [{ id: 'xml-namespace', offset: 0 }],
      foreign: false,
    });
  });

  it('of an element that is ours are reported where they begin to be wrong', () => {
    expect(read('<x:name xmlns:x="urn:x"><x:family value="a"/></x:name>')).toMatchObject({
      value: { name: [{ family: 'a' }] },
      remarks: ['xml-namespace Patient.name[0]'],
    });
    expect(read('<contained><x:Patient xmlns:x="urn:x"/></contained>')).toMatchObject({
      value: { contained: [{ resourceType: 'Patient' }] },
      remarks: ['xml-namespace Patient.contained[0]'],
    });
  });

  it("of an element that is nobody's make it one mistake", () => {
    expect(read('<x:note xmlns:x="urn:x"><x:a/>text</x:note><active value="true"/>')).toMatchObject({
      value: { active: true },
      remarks: ['xml-namespace Patient'],
    });
  });
});

describe('what FHIR does not have', () => {
  it('is kept under its name', () => {
    expect(value('<nickname value="a"/><x a="1"><b value="2"/><b value="3"/></x><y/><z>text</z>')).toEqual({
      nickname: 'a',
      x: { a: '1', b: ['2', '3'] },
      y: {},
      z: 'text',
    });
    expect(value('<nickname value="a"/><nickname value="b"/>')).toEqual({ nickname: ['a', 'b'] });
    expect(value('<name><x value="a"/></name><birthDate value="2020"><x value="a"/></birthDate>')).toEqual({
      name: [{ x: 'a' }],
      birthDate: '2020',
      _birthDate: { x: 'a' },
    });
    expect(value('<contained><Potato><id value="p"/></Potato></contained>')).toEqual({ contained: [{ resourceType: 'Potato', id: 'p' }] });
  });

  it('never passes for something that JSON has', () => {
    expect(value('<resourceType value="Group"/><_birthDate><extension url="u"/></_birthDate>')).toEqual({
      '<resourceType>': 'Group',
      '<_birthDate>': { extension: { url: 'u' } },
    });
    const { value: odd } = read(
      '<__proto__ value="x"/><constructor><__proto__><x value="y"/></__proto__></constructor><name><__proto__ value="z"/></name>',
    );
    expect(Object.keys(odd)).toEqual(['<__proto__>', 'constructor', 'name']);
    expect(Object.keys(odd['constructor'] as object)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(odd)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('is no way to another prototype, where nothing is known of the type either', () => {
    const reading = readXml('<Potato xmlns="http://hl7.org/fhir"><__proto__><x value="y"/></__proto__></Potato>', coreTypes);
    if ('problem' in reading) throw new Error(reading.problem.id);
    expect(Object.getPrototypeOf(reading.value)).toBe(Object.prototype);
    expect(Object.keys(reading.value as object)).toEqual(['resourceType', '__proto__']);
  });

  it('is said of attributes', () => {
    expect(read('', ' id="p"').remarks).toEqual(['xml-attribute-unknown Patient']);
    expect(
      read('', ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://hl7.org/fhir patient.xsd"').remarks,
    ).toEqual(['xml-attribute-unknown Patient']);
    expect(read('<active value="true" x="y"/><name family="x" use="usual"/><maritalStatus value="M"/>').remarks).toEqual([
      'xml-attribute-unknown Patient.active',
      'xml-attribute-unknown Patient.name[0]',
      'xml-attribute-unknown Patient.name[0]',
      'xml-attribute-unknown Patient.maritalStatus',
    ]);
    expect(read('<contained id="c"><Patient/></contained>').remarks).toEqual(['xml-wrapper-extra Patient.contained[0]']);
  });

  it('is said of elements that should be attributes, which are read', () => {
    expect(read('<extension><url value="u"/><valueCode value="c"/></extension>')).toMatchObject({
      value: { extension: [{ url: 'u', valueCode: 'c' }] },
      remarks: ['xml-attribute-expected Patient.extension[0].url'],
    });
    expect(read('<active><value value="true"/></active>')).toMatchObject({
      value: { active: true },
      remarks: ['xml-attribute-expected Patient.active'],
    });
    expect(read('<name><id value="n"/></name>')).toMatchObject({
      value: { name: [{ id: 'n' }] },
      remarks: ['xml-attribute-expected Patient.name[0].id'],
    });
  });

  it('is said of a resource without elements', () => {
    expect(read('').remarks).toEqual(['xml-element-empty Patient']);
    expect(read(' <!-- nothing -->\n').remarks).toEqual(['xml-element-empty Patient']);
    expect(read('oops').remarks).toEqual(['xml-text Patient']);
  });

  it('is said of text', () => {
    expect(read('oops<active value="true"/>oops').remarks).toEqual(['xml-text Patient']);
    expect(read('<name>Josefine</name>').remarks).toEqual(['xml-text Patient.name[0]']);
    expect(read('<active value="true">yes</active>').remarks).toEqual(['xml-text Patient.active']);
    expect(read('<contained>x<Patient/></contained>').remarks).toEqual(['xml-wrapper-extra Patient.contained[0]']);
    expect(read('<![CDATA[ ]]> <!-- nothing --> \u00a0').remarks).toEqual(['xml-text Patient']);
    expect(read('<?xml-stylesheet href="a"?> <!-- nothing -->\n<![CDATA[ ]]><active value="true"/>').remarks).toEqual([]);
  });

  it('is said of a value that stands as text, which is read', () => {
    expect(read('<active>true</active><birthDate> 2020-01-<![CDATA[02]]>\n</birthDate>')).toMatchObject({
      value: { active: true, birthDate: '2020-01-02' },
      remarks: ['xml-value-as-text Patient.active', 'xml-value-as-text Patient.birthDate'],
    });
  });

  it('is said of wrappers without one resource', () => {
    expect(read('<contained/><contained><Patient/><Group/></contained>')).toMatchObject({
      value: { contained: [{}, { resourceType: 'Patient' }] },
      remarks: ['xml-resource-count Patient.contained[0]', 'xml-resource-count Patient.contained[1]'],
    });
  });
});

describe('the order of elements', () => {
  it.each([
    ['<active value="true"/><id value="p"/>', ['xml-order Patient.id']],
    ['<name/><active value="true"/><name/>', ['xml-order Patient.active']],
    [
      '<birthDate value="2020"/><active value="true"/><active value="true"/><gender value="male"/>',
      ['xml-order Patient.active', 'xml-order Patient.gender'],
    ],
    ['<name><given value="a"/><family value="b"/></name>', ['xml-order Patient.name[0].family']],
    [
      '<contact><gender value="male"/><name/><extension url="u"/></contact>',
      ['xml-order Patient.contact[0].name', 'xml-order Patient.contact[0].extension[0]'],
    ],
    ['<deceasedBoolean value="false"/><deceasedDateTime value="2020"/><address/>', []],
    ['<id value="p"/><unknown/><active value="true"/><name/><name/>', []],
  ])('%s', (content, expected) => {
    expect(read(content).remarks).toEqual(expected);
  });
});

describe('the root', () => {
  it('names the type', () => {
    expect(readXml('<Potato xmlns="http://hl7.org/fhir"><a value="1"/></Potato>', coreTypes)).toEqual({
      value: { resourceType: 'Potato', a: '1' },
      remarks: [],
      instructions: [],
      foreign: false,
    });
  });

  it("that is neither FHIR's by namespace nor by name is something else", () => {
    expect(readXml('<project xmlns="http://maven.apache.org/POM/4.0.0"><version>1</version></project>', coreTypes)).toMatchObject({
      foreign: true,
      remarks: [],
    });
    expect(readXml('<HumanName/>', coreTypes)).toMatchObject({ foreign: true });
  });

  it('is no place for the names of objects', () => {
    expect(readXml('<constructor xmlns="http://hl7.org/fhir"/>', coreTypes)).toMatchObject({ value: { resourceType: 'constructor' } });
  });
});

it('quotes little of what it reads', () => {
  const long = 'x'.repeat(100_000);
  for (const content of [`<name ${long}="1"/>`, `${long}`, `<active>${long}</active>`, `<p:${long} xmlns:p="urn:${long}"/>`]) {
    expect(JSON.stringify(read(content).reading.remarks.map(({ params }) => params)).length).toBeLessThan(600);
  }
});
