import type { LimitPlan } from '../../plan/plan.js';
import { compareValues } from '../value/compare.js';
import type { CheckContext } from '../contract.js';
import type { ExpressionAccess } from '../expression-access.js';
import { relativeMoment } from './relative-limit.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';
import { shown } from '../value/format.js';

/** minValue[x]: the value is not less. What cannot be compared (other units, other precision) passes. */
export function minValueCheck(limit: LimitPlan): ValueCheck {
  return limitCheck('min-value', limit, -1);
}

/** maxValue[x]: the value is not greater. */
export function maxValueCheck(limit: LimitPlan): ValueCheck {
  return limitCheck('max-value', limit, 1);
}

/** @param direction which way lies what is too little, or too much */
function limitCheck(id: 'min-value' | 'max-value', limit: LimitPlan, direction: -1 | 1): ValueCheck {
  const isWithin = (value: unknown, at: CheckContext & ExpressionAccess): boolean =>
    direction * (compareValues(value, limitFor(value, limit, direction, at)) ?? 0) <= 0;
  return withFastCheck((value, _extra, at) => {
    if (isWithin(value, at)) return;
    at.report(id, { element: at.label, found: shown(value), limit: shown(limitFor(value, limit, direction, at)) }, { source: limit.by });
  }, isWithin);
}

/** For a date or time, a duration is a limit relative to the current time. */
function limitFor(value: unknown, { value: limit }: LimitPlan, direction: -1 | 1, at: CheckContext & ExpressionAccess): unknown {
  return typeof value === 'string' && typeof limit === 'object'
    ? relativeMoment(limit, direction, at.environment.now ?? new Date())
    : limit;
}
