import { xmlText } from '../../report/xml-text.js';
import { namespaces } from './soap-answers.js';

/**
 * The WSDL of GITB's ValidationService at this address: its messages, and as much of their schemas as clients need to call it. The
 * specification is at https://www.itb.ec.europa.eu/docs/services/latest/.
 */
export function wsdl(location: string): string {
  const { vs, tr, core } = namespaces;
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:vs="${vs}" name="ValidationService" targetNamespace="${vs}">
  <types>
    ${coreSchema(core)}
    ${reportSchema(tr, core)}
    ${serviceSchema(vs, tr, core)}
  </types>
  ${['getModuleDefinition:GetModuleDefinitionRequest', 'getModuleDefinitionResponse:GetModuleDefinitionResponse', 'validate:ValidateRequest', 'validateResponse:ValidationResponse'].map(message).join('\n  ')}
  <portType name="ValidationService">
    ${['getModuleDefinition', 'validate'].map((name) => `<operation name="${name}"><input message="vs:${name}"/><output message="vs:${name}Response"/></operation>`).join('\n    ')}
  </portType>
  <binding name="ValidationServicePortBinding" type="vs:ValidationService">
    <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
    ${['getModuleDefinition', 'validate'].map((name) => `<operation name="${name}"><soap:operation soapAction=""/><input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>`).join('\n    ')}
  </binding>
  <service name="ValidationService"><port name="ValidationServicePort" binding="vs:ValidationServicePortBinding"><soap:address location="${xmlText(location)}"/></port></service>
</definitions>
`;
}

function message(pair: string): string {
  const [name = '', element = ''] = pair.split(':');
  return `<message name="${name}"><part name="parameters" element="vs:${element}"/></message>`;
}

/** An element of a sequence: its name, type, and how often it may come. */
function element(name: string, type = 'xsd:string', occurs = ' minOccurs="0"'): string {
  return `<xsd:element name="${name}" type="${type}"${occurs}/>`;
}

const many = ' minOccurs="0" maxOccurs="unbounded"';

function attributes(names: readonly string[]): string {
  return names.map((name) => `<xsd:attribute name="${name}" type="xsd:string"/>`).join('');
}

function sequence(name: string, elements: readonly string[], more = ''): string {
  return `<xsd:complexType name="${name}"><xsd:sequence>${elements.join('')}</xsd:sequence>${more}</xsd:complexType>`;
}

function textType(name: string, names: readonly string[]): string {
  return `<xsd:complexType name="${name}"><xsd:simpleContent><xsd:extension base="xsd:string">${attributes(names)}</xsd:extension></xsd:simpleContent></xsd:complexType>`;
}

function coreSchema(core: string): string {
  const content = sequence(
    'AnyContent',
    [element('item', 'gitb:AnyContent', many), element('value')],
    attributes(['name', 'embeddingMethod', 'type', 'encoding', 'mimeType']),
  );
  const module = sequence(
    'ValidationModule',
    [element('metadata', 'gitb:Metadata', ''), element('inputs', 'gitb:TypedParameters')],
    attributes(['id', 'uri', 'isRemote', 'serviceLocation', 'operation']),
  );
  const metadata = sequence('Metadata', [element('name', 'xsd:string', ''), element('version'), element('description')]);
  const parameters = sequence('TypedParameters', [element('param', 'gitb:TypedParameter', ' maxOccurs="unbounded"')]);
  return `<xsd:schema xmlns:gitb="${core}" targetNamespace="${core}" elementFormDefault="qualified">${content}${module}${metadata}${parameters}${textType('TypedParameter', ['name', 'use', 'kind', 'desc', 'type', 'encoding'])}${textType('Configuration', ['name'])}</xsd:schema>`;
}

function reportSchema(tr: string, core: string): string {
  const report = sequence(
    'TAR',
    [
      element('date', 'xsd:dateTime', ''),
      element('result', 'xsd:string', ''),
      element('overview', 'tr:ValidationOverview'),
      element('counters', 'tr:ValidationCounters'),
      element('context', 'gitb:AnyContent'),
      element('reports', 'tr:TestAssertionGroupReportsType'),
    ],
    attributes(['id', 'name']),
  );
  const overview = sequence(
    'ValidationOverview',
    ['profileID', 'customizationID', 'transactionID', 'validationServiceName', 'validationServiceVersion', 'note'].map((name) =>
      element(name),
    ),
  );
  const counters = sequence(
    'ValidationCounters',
    ['nrOfAssertions', 'nrOfErrors', 'nrOfWarnings'].map((name) => element(name, 'xsd:integer')),
  );
  const groups = `<xsd:complexType name="TestAssertionGroupReportsType"><xsd:choice maxOccurs="unbounded">${['info', 'warning', 'error'].map((name) => element(name, 'tr:TestAssertionReportType', '')).join('')}</xsd:choice></xsd:complexType>`;
  const assertion = '<xsd:complexType name="TestAssertionReportType" abstract="true"/>';
  const parts = ['assertionID', 'description', 'location', 'test', 'type', 'value']
    .map((name) => element(name, 'xsd:string', name === 'description' ? '' : ' minOccurs="0"'))
    .join('');
  const base = `<xsd:complexType name="BAR"><xsd:complexContent><xsd:extension base="tr:TestAssertionReportType"><xsd:all>${parts}</xsd:all></xsd:extension></xsd:complexContent></xsd:complexType>`;
  return `<xsd:schema xmlns:tr="${tr}" xmlns:gitb="${core}" targetNamespace="${tr}" elementFormDefault="qualified"><xsd:import namespace="${core}"/>${report}${overview}${counters}${groups}${assertion}${base}</xsd:schema>`;
}

function serviceSchema(vs: string, tr: string, core: string): string {
  const elements = [
    'GetModuleDefinitionRequest:Void',
    'GetModuleDefinitionResponse:GetModuleDefinitionResponse',
    'ValidateRequest:ValidateRequest',
    'ValidationResponse:ValidationResponse',
  ]
    .map((pair) => pair.split(':'))
    .map(([name = '', type = '']) => `<xsd:element name="${name}" type="vs:${type}"/>`);
  const types = [
    sequence('Void', []),
    sequence('GetModuleDefinitionResponse', [element('module', 'gitb:ValidationModule', '')]),
    sequence('ValidateRequest', [
      element('sessionId'),
      element('config', 'gitb:Configuration', many),
      element('input', 'gitb:AnyContent', ' maxOccurs="unbounded"'),
    ]),
    sequence('ValidationResponse', [element('report', 'tr:TAR', '')]),
  ];
  return `<xsd:schema xmlns:vs="${vs}" xmlns:tr="${tr}" xmlns:gitb="${core}" targetNamespace="${vs}"><xsd:import namespace="${tr}"/><xsd:import namespace="${core}"/>${elements.join('')}${types.join('')}</xsd:schema>`;
}
