import type { LimitPlan } from '../plan.js';
import { choice, origin, type Feature } from './feature.js';

/** `maxLength`, `minValue[x]` and `maxValue[x]`: a profile narrows them. What loosens a base profile is a fault, and counts. */
export const limits: Feature = (element, definition, context) => {
  const { maxLength } = definition;
  if (maxLength !== undefined && maxLength !== element.maxLength) {
    const isLooser = maxLength > (element.maxLength ?? Infinity);
    if (!isLooser || context.loosen(element.by?.maxLength, `maxLength ${maxLength} is above the base's ${element.maxLength ?? ''}`)) {
      element.maxLength = maxLength;
      if (context.by !== undefined) element.by = { ...element.by, maxLength: context.by };
    }
  }
  const minValue = choice(definition, 'minValue');
  if (minValue && !isSame(minValue, element.minValue)) {
    const isLooser = isLess(minValue, element.minValue);
    if (!isLooser || context.loosen(element.minValue?.by, `minValue ${text(minValue)} is below the base's ${text(element.minValue)}`))
      element.minValue = { ...minValue, ...origin(context) };
  }
  const maxValue = choice(definition, 'maxValue');
  if (maxValue && !isSame(maxValue, element.maxValue)) {
    const isLooser = isLess(element.maxValue, maxValue);
    if (!isLooser || context.loosen(element.maxValue?.by, `maxValue ${text(maxValue)} is above the base's ${text(element.maxValue)}`))
      element.maxValue = { ...maxValue, ...origin(context) };
  }
};

type Limit = Pick<LimitPlan, 'value'> | undefined;

/** Numbers, dates (which sort as text) and quantities of the same unit can be put in order; nothing else is called loosened. */
function isLess(a: Limit, b: Limit): boolean {
  const [left, right] = [a?.value, b?.value];
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right && !right.startsWith(left);
  return isQuantity(left) && isQuantity(right) && left.system === right.system && left.code === right.code && left.value < right.value;
}

function isSame(a: Limit, b: Limit): boolean {
  return text(a) === text(b);
}

function text(limit: Limit): string {
  return JSON.stringify(limit?.value) ?? '';
}

function isQuantity(value: unknown): value is { readonly value: number; readonly system?: unknown; readonly code?: unknown } {
  return typeof value === 'object' && value !== null && typeof (value as { value?: unknown }).value === 'number';
}
