import type { ValuePlan } from '../plan/plan.js';
import { isEqual, matchesPattern } from './equal.js';
import type { ValueCheck } from './linked.js';
import { shown } from './primitive/format.js';

/** fixed[x]: the value is exactly this. */
export function fixedCheck(fixed: ValuePlan): ValueCheck {
  return (value, _extra, at) => {
    if (value === undefined || isEqual(value, fixed.value)) return;
    at.report('fixed-value', { element: at.label, expected: quoted(fixed.value), found: quoted(value) }, { source: fixed.by });
  };
}

/** pattern[x]: the value has at least this. */
export function patternCheck(pattern: ValuePlan): ValueCheck {
  return (value, _extra, at) => {
    if (value === undefined || matchesPattern(value, pattern.value)) return;
    at.report('pattern-value', { element: at.label, expected: quoted(pattern.value), found: quoted(value) }, { source: pattern.by });
  };
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${shown(value)}"` : shown(value, 300);
}
