import { writeXml } from '../../document/xml/write-xml.js';
import { HttpError } from '../http-error.js';
import type { ServiceRequest, ServiceResponse } from '../request.js';

/** The two forms of FHIR that are exchanged here. */
export type FhirFormat = 'json' | 'xml';

/** How a FHIR answer is to look. */
export interface Look {
  readonly format: FhirFormat;
  readonly pretty: boolean;
}

const mediaTypes: Readonly<Record<FhirFormat, string>> = {
  json: 'application/fhir+json; charset=utf-8',
  xml: 'application/fhir+xml; charset=utf-8',
};

/** The formats by every name that FHIR allows (http://hl7.org/fhir/R4/http.html#parameters), and older ones that clients still send. */
const names: ReadonlyMap<string, FhirFormat> = new Map([
  ...['json', 'application/fhir+json', 'application/json+fhir', 'application/json', 'text/json'].map((name) => [name, 'json'] as const),
  ...['xml', 'application/fhir+xml', 'application/xml+fhir', 'application/xml', 'text/xml'].map((name) => [name, 'xml'] as const),
]);

/** Media types for which a browser or a plain client takes whatever there is. */
const anything = new Set(['*/*', 'application/*', 'text/*', 'text/html', 'application/xhtml+xml', 'text/plain']);

/**
 * The form a client wants: `_format` before `Accept`, and JSON where it has no preference.
 * @throws {HttpError} 406 when it wants only what is not offered
 */
export function wantedLook({ query, headers }: Pick<ServiceRequest, 'query' | 'headers'>): Look {
  return { format: wantedFormat(query.get('_format'), headers['accept']), pretty: query.get('_pretty') === 'true' };
}

function wantedFormat(parameter: string | null, accept = ''): FhirFormat {
  if (parameter !== null && parameter !== '') {
    // A plus sign in a query means a space, unless it is escaped.
    const format = names.get(mediaType(parameter).replace(' ', '+'));
    if (format === undefined) throw notOffered();
    return format;
  }
  const ranges = accept
    .split(',', 20)
    .map((range) => ({ type: mediaType(range), quality: qualityOf(range) }))
    .filter(({ type, quality }) => type !== '' && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  if (ranges.length === 0) return 'json';
  for (const { type } of ranges) {
    const format = names.get(type);
    if (format !== undefined) return format;
    if (anything.has(type)) return 'json';
  }
  throw notOffered();
}

function notOffered(): HttpError {
  return new HttpError(
    406,
    'not-supported',
    'This server answers in application/fhir+json and application/fhir+xml; ask for one of these in Accept or _format',
  );
}

/**
 * The form of a body, by its Content-Type.
 * @throws {HttpError} 415 when it is neither JSON nor XML
 */
export function sentFormat({ headers }: Pick<ServiceRequest, 'headers'>): FhirFormat {
  const type = headers['content-type'];
  const format = type === undefined ? undefined : names.get(mediaType(type));
  if (format === undefined)
    throw new HttpError(
      415,
      'not-supported',
      `Content-Type ${type === undefined ? 'is missing' : 'is not supported'}: send application/fhir+json or application/fhir+xml`,
    );
  const charset = /charset\s*=\s*"?([\w-]{1,40})/i.exec(type ?? '')?.[1]?.toLowerCase();
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')
    throw new HttpError(415, 'not-supported', 'FHIR is exchanged as UTF-8: send the body as UTF-8, and charset=utf-8 or no charset');
  return format;
}

function mediaType(text: string): string {
  return (text.split(';', 1)[0] ?? '').trim().toLowerCase();
}

function qualityOf(range: string): number {
  const quality = /;\s*q\s*=\s*([\d.]{1,6})/i.exec(range)?.[1];
  return quality === undefined ? 1 : Number(quality) || 0;
}

/** A response with a resource of our own, whose properties are in the order of FHIR. */
export function resourceAnswer(
  status: number,
  resource: object,
  look: Look,
  headers: Readonly<Record<string, string>> = {},
): ServiceResponse {
  const body = look.format === 'xml' ? writeXml(resource) : `${JSON.stringify(resource, undefined, look.pretty ? 2 : undefined)}\n`;
  return textAnswer(status, body, look.format, headers);
}

/** A response with a resource that is text already. */
export function textAnswer(
  status: number,
  body: string,
  format: FhirFormat,
  headers: Readonly<Record<string, string>> = {},
): ServiceResponse {
  return { status, headers: { 'content-type': mediaTypes[format], ...headers }, body };
}
