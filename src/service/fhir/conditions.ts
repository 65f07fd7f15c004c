import { HttpError } from '../http-error.js';

/**
 * The version that If-Match names: `W/"3"`, and `"3"` or `3`, which clients send as well; undefined without the header.
 * @throws {HttpError} 400 for anything else
 */
export function expectedVersion(ifMatch: string | undefined): number | undefined {
  if (ifMatch === undefined) return undefined;
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) throw new HttpError(400, 'invalid', 'If-Match must name one version, such as W/"3"');
  return Number(version);
}

/** Whether If-None-Match names this version. */
export function isUnchanged(ifNoneMatch: string | undefined, version: number): boolean {
  return (
    ifNoneMatch !== undefined &&
    ifNoneMatch.split(',', 20).some((tag) => /^(?:W\/)?"?(\d{1,9})"?$/.exec(tag.trim())?.[1] === String(version) || tag.trim() === '*')
  );
}

/** What Prefer says of the answer to a write; an OperationOutcome where it says nothing, so that warnings are seen. */
export function preferredReturn(prefer: string | undefined): 'minimal' | 'representation' | 'OperationOutcome' {
  const value = /(?:^|[;,\s])return\s*=\s*"?(minimal|representation|OperationOutcome)"?/i.exec(prefer ?? '')?.[1]?.toLowerCase();
  return value === 'minimal' || value === 'representation' ? value : 'OperationOutcome';
}

/** Whether unknown search parameters are passed over. */
export function isLenient(prefer: string | undefined): boolean {
  return /handling\s*=\s*"?lenient/i.test(prefer ?? '');
}

/**
 * An id of a resource (http://hl7.org/fhir/R4/datatypes.html#id).
 * @throws {HttpError} 400 for anything else
 */
export function resourceId(text: string): string {
  if (/^[A-Za-z0-9\-.]{1,64}$/.test(text)) return text;
  throw new HttpError(400, 'invalid', 'The id in the URL must be 1 to 64 letters, digits, hyphens and full stops');
}

/**
 * A version of a resource.
 * @throws {HttpError} 404 for what is not the number of a version
 */
export function versionNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new HttpError(404, 'not-found', 'There is no such version');
}
