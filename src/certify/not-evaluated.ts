import type { MessageId } from '../finding/catalogue.js';

/**
 * Findings by which a check was not made at all, because a condition or a definition could not be evaluated. What only asks for something
 * that lies elsewhere, such as a code of another publisher, is left out: certificates do not speak of it.
 */
export const notEvaluated: ReadonlySet<string> = new Set<MessageId>([
  'binding-unverified',
  'definition-base-unverified',
  'definition-unverified',
  'invariant-unverified',
  'slice-unverified',
  'type-unverified',
  'value-regex-unverified',
]);
