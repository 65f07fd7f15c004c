import type { LimitPlan } from '../plan/plan.js';
import { compareValues } from './compare.js';
import type { ValueCheck } from './linked.js';
import { shown } from './primitive/format.js';

/** minValue[x]: the value is not less. What cannot be compared (other units, other precision) passes. */
export function minValueCheck(limit: LimitPlan): ValueCheck {
  return (value, _extra, at) => {
    if ((compareValues(value, limit.value) ?? 0) >= 0) return;
    at.report('min-value', { element: at.label, found: shown(value), limit: shown(limit.value) }, { source: limit.by });
  };
}

/** maxValue[x]: the value is not greater. */
export function maxValueCheck(limit: LimitPlan): ValueCheck {
  return (value, _extra, at) => {
    if ((compareValues(value, limit.value) ?? 0) <= 0) return;
    at.report('max-value', { element: at.label, found: shown(value), limit: shown(limit.value) }, { source: limit.by });
  };
}
