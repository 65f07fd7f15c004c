import type { ValueCheck } from '../linked.js';

/** R4 allows white space in base64, RFC 4648 does not. */
export const base64Check: ValueCheck = (value, _extra, at) => {
  if (typeof value === 'string' && /\s/.test(value)) at.report('binary-whitespace', {});
};
