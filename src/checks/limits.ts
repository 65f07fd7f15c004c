import type { LimitPlan } from '../plan/plan.js';
import { compareValues } from './compare.js';
import type { ValueCheck } from './linked.js';
import { withQuickForm } from './quick/form.js';
import { shown } from './primitive/format.js';

/** minValue[x]: the value is not less. What cannot be compared (other units, other precision) passes. */
export function minValueCheck(limit: LimitPlan): ValueCheck {
  const isEnough = (value: unknown): boolean => (compareValues(value, limit.value) ?? 0) >= 0;
  return withQuickForm((value, _extra, at) => {
    if (isEnough(value)) return;
    at.report('min-value', { element: at.label, found: shown(value), limit: shown(limit.value) }, { source: limit.by });
  }, isEnough);
}

/** maxValue[x]: the value is not greater. */
export function maxValueCheck(limit: LimitPlan): ValueCheck {
  const isEnough = (value: unknown): boolean => (compareValues(value, limit.value) ?? 0) <= 0;
  return withQuickForm((value, _extra, at) => {
    if (isEnough(value)) return;
    at.report('max-value', { element: at.label, found: shown(value), limit: shown(limit.value) }, { source: limit.by });
  }, isEnough);
}
