import type { ElementPlan, Plan } from '../plan/plan.js';
import { bindingCheck } from './element/binding.js';
import { canonicalTargetCheck } from './element/canonical-target.js';
import { invariantCheck } from './element/invariant.js';
import { lengthCheck, minLengthCheck } from './element/length.js';
import { maxValueCheck, minValueCheck } from './element/limits.js';
import type { ValueCheck } from './value-check.js';
import { narrativeControlCheck } from './narrative/control.js';
import { uncheckedCheck } from './element/unchecked.js';
import { fixedCheck, patternCheck } from './element/fixed-and-pattern.js';
import { maxDecimalsCheck, maxSizeCheck } from './element/size-limits.js';
import { regexCheck } from './element/regex.js';
import { valueDemandCheck } from './element/value-demand.js';

/** Every check of a value that an element's Plan asks for. */
export function checksOf(element: ElementPlan, owner: Plan): ValueCheck[] {
  const checks: (ValueCheck | undefined)[] = [
    ...(element.fixed ?? []).map(fixedCheck),
    ...(element.pattern ?? []).map(patternCheck),
    element.maxLength === undefined ? undefined : lengthCheck(element.maxLength, element.by?.maxLength),
    element.minLength === undefined ? undefined : minLengthCheck(element.minLength, element.by?.minLength),
    element.maxDecimals === undefined ? undefined : maxDecimalsCheck(element.maxDecimals, element.by?.maxDecimals),
    element.maxSize === undefined ? undefined : maxSizeCheck(element.maxSize, element.by?.maxSize),
    ...(element.regexes ?? []).map((regex) => regexCheck(regex, owner, element.id)),
    ...(element.valueDemands ?? []).map(valueDemandCheck),
    element.minValue && minValueCheck(element.minValue),
    element.maxValue && maxValueCheck(element.maxValue),
    ...(element.bindings ?? []).map(bindingCheck),
    canonicalTargetCheck(element, owner),
    ...(element.narrative ?? []).map(narrativeControlCheck),
    ...(element.invariants ?? []).map((invariant) => invariantCheck(invariant, owner, element.id)),
    ...(element.unchecked ?? []).map(uncheckedCheck),
  ];
  return checks.filter((check) => check !== undefined);
}
