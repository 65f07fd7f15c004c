import { withFastCheck, type ValueCheck } from '../value-check.js';

/** R4 allows white space in base64, RFC 4648 does not. */
export const base64Check: ValueCheck = withFastCheck(
  (value, _extra, at) => {
    if (typeof value === 'string' && /\s/.test(value)) at.report('binary-whitespace', {});
  },
  (value) => typeof value === 'string' && !/\s/.test(value),
);
