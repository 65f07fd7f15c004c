import { mask } from '../finding/mask.js';

/** A text from outside as a certificate has it: CPR numbers masked, and half a surrogate pair replaced, which could not be signed. */
export function maskedText(text: string): string {
  return mask(text).replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
