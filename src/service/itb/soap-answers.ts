import { xmlAttributes, xmlText } from '../../report/xml-text.js';
import { answer, type ServiceResponse } from '../request.js';
import type { ServiceParts } from '../parts.js';
import type { ItbReport, ReportItem } from './report.js';
import { itbInputs } from './validation-request.js';

const soap = 'http://schemas.xmlsoap.org/soap/envelope/';
export const namespaces = {
  vs: 'http://www.gitb.com/vs/v1/',
  tr: 'http://www.gitb.com/tr/v1/',
  core: 'http://www.gitb.com/core/v1/',
  soap,
} as const;

/** A response in an envelope of SOAP 1.1. */
function envelope(status: number, body: string, headers: Readonly<Record<string, string>> = {}): ServiceResponse {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<soap:Envelope xmlns:soap="${soap}" xmlns:vs="${namespaces.vs}" xmlns:tr="${namespaces.tr}" xmlns:gitb="${namespaces.core}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soap:Body>${body}</soap:Body></soap:Envelope>\n`;
  return answer(status, 'text/xml; charset=utf-8', xml, headers);
}

/** An error: SOAP 1.1 over HTTP answers faults with 500; what stands before SOAP (a missing token, too large a body) keeps its status. */
export function soapFault(status: number, text: string, headers: Readonly<Record<string, string>>): ServiceResponse {
  const code = status < 500 ? 'Client' : 'Server';
  const shown = [401, 403, 404, 405, 413, 415, 429, 503].includes(status) ? status : 500;
  return envelope(
    shown,
    `<soap:Fault><faultcode>soap:${code}</faultcode><faultstring>${xmlText(text)}</faultstring></soap:Fault>`,
    headers,
  );
}

/** The answer to getModuleDefinition. */
export function definitionAnswer({ tool, guide }: ServiceParts, location: string): ServiceResponse {
  const inputs = itbInputs
    .map(({ name, use, kind, desc, type }) => `<gitb:param${xmlAttributes({ name, use, kind, desc, type })}/>`)
    .join('');
  const metadata = `<gitb:metadata><gitb:name>${xmlText(`${tool.name}: ${guide.id} ${guide.version}`)}</gitb:name><gitb:version>${xmlText(tool.version)}</gitb:version></gitb:metadata>`;
  return envelope(
    200,
    `<vs:GetModuleDefinitionResponse><module${xmlAttributes({ id: 'LttValidator', operation: 'V', uri: location, serviceLocation: location, isRemote: 'true' })}>${metadata}<gitb:inputs>${inputs}</gitb:inputs></module></vs:GetModuleDefinitionResponse>`,
  );
}

/** The answer to validate. */
export function reportAnswer({ date, result, counters, items, content }: ItbReport, { tool, guide }: ServiceParts): ServiceResponse {
  const overview = `<tr:overview><tr:profileID>${xmlText(`${guide.id}#${guide.version}`)}</tr:profileID><tr:validationServiceName>${xmlText(tool.name)}</tr:validationServiceName><tr:validationServiceVersion>${xmlText(tool.version)}</tr:validationServiceVersion></tr:overview>`;
  const counted = `<tr:counters><tr:nrOfAssertions>${counters.nrOfAssertions}</tr:nrOfAssertions><tr:nrOfErrors>${counters.nrOfErrors}</tr:nrOfErrors><tr:nrOfWarnings>${counters.nrOfWarnings}</tr:nrOfWarnings></tr:counters>`;
  const context = `<tr:context type="map"><gitb:item name="content" embeddingMethod="STRING" type="string"><gitb:value>${xmlText(content)}</gitb:value></gitb:item></tr:context>`;
  const reports = items.length === 0 ? '' : `<tr:reports>${items.map(itemText).join('')}</tr:reports>`;
  return envelope(
    200,
    `<vs:ValidationResponse><report name="LTT validation report"><tr:date>${date}</tr:date><tr:result>${result}</tr:result>${overview}${counted}${context}${reports}</report></vs:ValidationResponse>`,
  );
}

const elements = { ERROR: 'error', WARNING: 'warning', INFO: 'info' } as const;

function itemText({ level, assertionID, description, location, test, type }: ReportItem): string {
  const part = (name: string, text: string | undefined): string => (text === undefined ? '' : `<tr:${name}>${xmlText(text)}</tr:${name}>`);
  const name = elements[level];
  return `<tr:${name} xsi:type="tr:BAR">${part('assertionID', assertionID)}${part('description', description)}${part('location', location)}${part('test', test)}${part('type', type)}</tr:${name}>`;
}
