import { isObject, type JsonObject } from '../fhir/json.js';
import { HttpError } from './http-error.js';
import type { ServiceRequest } from './request.js';

/**
 * The object in a body of JSON.
 * @throws {HttpError} 415 for another Content-Type, 400 for what is not a JSON object
 */
export function jsonBody({ headers, body }: Pick<ServiceRequest, 'headers' | 'body'>): JsonObject {
  const type = headers['content-type'];
  if (type !== undefined && !/^(?:application|text)\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type))
    throw new HttpError(415, 'not-supported', 'Send the body as application/json');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new HttpError(400, 'invalid', 'The body is not JSON');
  }
  if (!isObject(value)) throw new HttpError(400, 'invalid', 'The body must be a JSON object');
  return value;
}
