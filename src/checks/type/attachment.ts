import { decodedLength } from '../value/base64.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';
import { sha1 } from './sha1.js';

/**
 * An Attachment says what it holds, and its data are as long as it says and have the hash that it says
 * (http://hl7.org/fhir/R4/datatypes.html#attachment).
 */
export const attachmentCheck: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value !== 'object' || value === null) return;
    const has = (name: string): boolean => Object.hasOwn(value, name) || Object.hasOwn(value, `_${name}`);
    if (!['data', 'url', 'contentType', 'language'].some(has)) at.report('attachment-empty', {});
    const { data, size, hash } = value as { readonly data?: unknown; readonly size?: unknown; readonly hash?: unknown };
    if (typeof data !== 'string' || (typeof size !== 'number' && typeof hash !== 'string')) return;
    const actual = decodedLength(data);
    // What is no base64 has a finding of its own.
    if (actual === undefined) return;
    if (typeof size === 'number' && actual !== size) at.report('attachment-size', { stated: size, actual }, { below: ['size'] });
    if (typeof hash !== 'string' || decodedLength(hash) === undefined) return;
    const digest = encoded(sha1(decoded(data)));
    if (encoded(decoded(hash)) !== digest) at.report('attachment-hash', { stated: shown(hash), actual: digest }, { below: ['hash'] });
  },
  (value) => {
    const { url, size, hash } = value as Record<string, unknown>;
    return typeof url === 'string' && size === undefined && hash === undefined;
  },
);

/** The bytes that base64 stands for. */
function decoded(base64: string): Uint8Array {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function encoded(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
