import { beforeAll, describe, expect, it } from 'vitest';
import { Lines } from '../../document/lines.js';
import { readElements } from '../../xml-message/element.js';
import { Reporter } from '../../xml-message/reporter.js';
import { reportSchemaErrors } from '../../xml-message/schema-findings.js';
import { SchemaLibrary, type CompiledSchema } from './libxml2.js';

const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="a"><xs:complexType><xs:sequence>
    <xs:element name="short" minOccurs="0"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="2"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="n" minOccurs="0" type="xs:integer"/>
    <xs:element name="b" minOccurs="0" maxOccurs="3"><xs:complexType><xs:attribute name="k" use="required"/></xs:complexType></xs:element>
  </xs:sequence></xs:complexType>
  <xs:unique name="once"><xs:selector xpath="b"/><xs:field xpath="@k"/></xs:unique></xs:element>
</xs:schema>`;

describe('what libxml2 reports', () => {
  let library: SchemaLibrary;
  let compiled: CompiledSchema;
  beforeAll(async () => {
    library = await SchemaLibrary.open(new Map());
    const result = library.compile('a.xsd', new TextEncoder().encode(schema));
    if ('errors' in result) throw new Error(JSON.stringify(result.errors));
    compiled = result.schema;
  });

  const found = (text: string): string[] => {
    const reading = readElements(text);
    if ('problem' in reading) throw new Error(reading.problem.id);
    const reporter = new Reporter(reading.root, new Lines(text));
    reportSchemaErrors(library.validate(compiled, text), reading.root, reporter);
    return reporter.findings.map(({ id, expression, column }) => `${id} ${expression} ${column}`);
  };

  it.each([
    ['<a><short>long</short></a>', ['xml-schema-bound a.short 11']],
    ['<a><n>x</n></a>', ['xml-schema-value a.n 7']],
    ['<a><b k="1"/><b/></a>', ['xml-schema-attribute-missing a.b[1] 14']],
    ['<a><b k="1"/><b k="1"/></a>', ['xml-schema-other a.b[1] 14']],
    ['<a><b k="1"/><n>1</n></a>', ['xml-schema-unexpected a.n 17']],
    ['<c/>', ['xml-schema-other c 1']],
  ])('%s gives findings in our words', (text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  it('reads nothing from disk or network', () => {
    const outside = (location: string) => library.compile('b.xsd', new TextEncoder().encode(including(location)));
    for (const location of ['/etc/hostname', 'file:///etc/hostname', 'http://localhost:1/a.xsd'])
      expect(outside(location)).toHaveProperty('errors');
  });
});

const including = (location: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:include schemaLocation="${location}"/></xs:schema>`;
