import type { ElementPlan, ValuePlan } from '../plan/plan.js';
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

/** pattern[x]: the value has at least this. What lacks only parts that the profile demands by themselves is said to lack those. */
export function patternCheck(pattern: ValuePlan): ValueCheck {
  return (value, _extra, at) => {
    if (value === undefined || matchesPattern(value, pattern.value) || lacksOnly(value, pattern.value, at.element.plan.children)) return;
    at.report('pattern-value', { element: at.label, expected: quoted(pattern.value), found: quoted(value) }, { source: pattern.by });
  };
}

function lacksOnly(value: unknown, pattern: unknown, children: ElementPlan['children']): boolean {
  if (!children || typeof value !== 'object' || value === null || typeof pattern !== 'object' || pattern === null) return false;
  return Object.entries(pattern).every(([key, wanted]) =>
    Object.hasOwn(value, key) || Object.hasOwn(value, `_${key}`)
      ? matchesPattern((value as Record<string, unknown>)[key], wanted)
      : (children[key]?.min ?? 0) > 0,
  );
}

function quoted(value: unknown): string {
  return typeof value === 'string' ? `"${shown(value)}"` : shown(value, 300);
}
