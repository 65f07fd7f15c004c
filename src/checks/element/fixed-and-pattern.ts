import { isObject, own, type JsonObject } from '../../fhir/json.js';
import type { Suggestion } from '../../finding/finding.js';
import { noHint } from '../../finding/hint.js';
import { withPattern } from './only-value.js';
import type { Param } from '../../finding/message.js';
import type { ElementPlan, ValuePlan } from '../../plan/plan.js';
import { isEqual, matchesPattern } from '../value/equal.js';
import { equalMatcher, patternMatcher } from '../value/matcher.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';
import { shown } from '../value/format.js';

/**
 * fixed[x]: the value is exactly this, and what the fixed value does not have, such as an extension, must be missing too
 * (http://hl7.org/fhir/R4/elementdefinition-definitions.html#ElementDefinition.fixed_x_).
 */
export function fixedCheck(fixed: ValuePlan): ValueCheck {
  const expected = inWords(fixed.value);
  return withFastCheck((value, extra, at) => {
    if (value === undefined) return;
    const report = (what: Param): void =>
      at.report(
        'fixed-value',
        { element: at.label, expected: expected(), found: what },
        { source: fixed.by, suggestion: fixed.value as Suggestion },
      );
    if (!isEqual(value, fixed.value)) report(quoted(value));
    else if (hasExtension(extra)) report({ en: `${quoted(value)} with an extension`, da: `${quoted(value)} med en udvidelse` });
  }, equalMatcher(fixed.value));
}

function hasExtension(extra: unknown): boolean {
  return typeof extra === 'object' && extra !== null && Object.hasOwn(extra, 'extension');
}

/**
 * pattern[x]: the value has at least this. If only parts that the profile also requires on their own are missing, those are reported
 * instead of the pattern.
 */
export function patternCheck(pattern: ValuePlan): ValueCheck {
  const expected = inWords(pattern.value);
  return withFastCheck((value, _extra, at) => {
    if (value === undefined || matchesPattern(value, pattern.value) || lacksOnly(value, pattern.value, at.element.plan.children)) return;
    const part = onlyDifference(value, pattern.value);
    const suggestion = part === undefined && Array.isArray(value) ? undefined : withPattern(value, pattern.value);
    const params =
      part === undefined
        ? {
            element: at.label,
            be: typeof pattern.value === 'object' ? contain : be,
            expected: expected(),
            found: typeof pattern.value === 'object' ? has(value) : is(value),
            hint: noHint,
          }
        : {
            element: `${at.label}${part.path}`,
            be,
            expected: quoted(part.wanted),
            found: part.found === undefined ? isMissing : is(part.found),
            hint: noHint,
          };
    at.report('pattern-value', params, { source: pattern.by, suggestion });
  }, patternMatcher(pattern.value));
}

const be: Param = { en: 'be', da: 'være' };
const contain: Param = { en: 'contain', da: 'indeholde' };
const isMissing: Param = { en: 'is missing', da: 'mangler' };
const is = (value: unknown): Param => ({ en: `is ${quoted(value)}`, da: `er ${quoted(value)}` });
const has = (value: unknown): Param => ({ en: `has ${quoted(value)}`, da: `har ${quoted(value)}` });

/**
 * The one part that is not as the pattern has it, such as the code of a Coding. Undefined when several differ, or lists: there another item
 * might have been meant.
 */
function onlyDifference(
  value: unknown,
  pattern: unknown,
): { readonly path: string; readonly wanted: unknown; readonly found: unknown } | undefined {
  let path = '';
  let wanted = pattern;
  let found = value;
  while (isObject(wanted)) {
    if (!isObject(found)) return undefined;
    const here: JsonObject = found;
    const differing = Object.entries(wanted).filter(([key, part]) => !matchesPattern(own(here, key), part));
    const [first] = differing;
    // An extension in place of the value is looked at as a whole.
    if (first === undefined || differing.length > 1 || Object.hasOwn(here, `_${first[0]}`)) return undefined;
    path += `.${first[0]}`;
    wanted = first[1];
    found = own(here, first[0]);
  }
  return path === '' || typeof wanted === 'object' || typeof found === 'object' ? undefined : { path, wanted, found };
}

function lacksOnly(value: unknown, pattern: unknown, children: ElementPlan['children']): boolean {
  if (!children || typeof value !== 'object' || value === null || typeof pattern !== 'object' || pattern === null) return false;
  return Object.entries(pattern).every(([key, wanted]) =>
    Object.hasOwn(value, key) || Object.hasOwn(value, `_${key}`)
      ? matchesPattern((value as Record<string, unknown>)[key], wanted)
      : (children[key]?.min ?? 0) > 0,
  );
}

/** The prescribed value as messages show it, written out for the first value that differs. */
function inWords(value: unknown): () => string {
  let text: string | undefined;
  return () => (text ??= quoted(value));
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${shown(value)}"` : shown(value, 300);
}
