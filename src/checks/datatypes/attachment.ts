import { decodedLength } from '../primitive/base64.js';
import type { ValueCheck } from '../linked.js';
import { withQuickForm } from '../quick/form.js';

/** An Attachment says what it holds, and is as long as it says (http://hl7.org/fhir/R4/datatypes.html#attachment). */
export const attachmentCheck: ValueCheck = withQuickForm((value, _extra, at) => {
  if (typeof value !== 'object' || value === null) return;
  const has = (name: string): boolean => Object.hasOwn(value, name) || Object.hasOwn(value, `_${name}`);
  if (!['data', 'url', 'contentType', 'language'].some(has)) at.report('attachment-empty', {});
  const { data, size } = value as { readonly data?: unknown; readonly size?: unknown };
  if (typeof data !== 'string' || typeof size !== 'number') return;
  const actual = decodedLength(data);
  if (actual !== undefined && actual !== size) at.report('attachment-size', { stated: size, actual }, { below: ['size'] });
}, (value) => {
  const { url, size } = value as Record<string, unknown>;
  return typeof url === 'string' && size === undefined;
});
