import { shorten } from '../../text/shorten.js';
import type { Plan, RegexPlan } from '../../plan/plan.js';
import { Matcher } from '../../regex/matcher.js';
import type { CheckContext } from '../contract.js';
import type { ResourceAccess } from '../resource-access.js';
import { shown } from '../value/format.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';

/**
 * The extension regex: a primitive value, as it is written, matches from end to end. The pattern is compiled when the first value is met.
 */
export function regexCheck({ pattern, by }: RegexPlan, owner: Plan, elementId: string): ValueCheck {
  let known: Matcher | SyntaxError | undefined;
  const matcher = (): Matcher | SyntaxError => (known ??= compiled(pattern));
  const regex = shorten(pattern, 120);
  return withFastCheck(
    (value, _extra, at) => {
      const text = textOf(value, at);
      if (text === undefined) return;
      const wanted = matcher();
      if (wanted instanceof SyntaxError)
        at.fault(owner, elementId, `the regex ${regex} cannot be read (${wanted.message}); no value is checked against it`);
      const matches = wanted instanceof SyntaxError ? undefined : wanted.test(text);
      if (matches === false) at.report('value-regex', { element: at.label, found: shown(text), regex }, { source: by });
      else if (matches === undefined) at.report('value-regex-unverified', { element: at.label, regex }, { source: by });
    },
    (value, at) => {
      const text = textOf(value, at);
      if (text === undefined) return true;
      const wanted = matcher();
      return !(wanted instanceof SyntaxError) && wanted.test(text) === true;
    },
  );
}

/** How a primitive value is written; undefined for one that is missing, and for objects. */
function textOf(value: unknown, at: CheckContext & ResourceAccess): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return at.written ?? String(value);
  return typeof value === 'boolean' ? String(value) : undefined;
}

function compiled(pattern: string): Matcher | SyntaxError {
  try {
    return Matcher.whole(pattern);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}
