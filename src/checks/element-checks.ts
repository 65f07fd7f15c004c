import type { ElementPlan, Plan } from '../plan/plan.js';
import { bindingCheck } from './binding.js';
import { canonicalTargetCheck } from './canonical-target.js';
import { invariantCheck } from './invariant.js';
import { lengthCheck, minLengthCheck } from './length.js';
import { maxValueCheck, minValueCheck } from './limits.js';
import type { ValueCheck } from './linked.js';
import { narrativeControlCheck } from './narrative/control.js';
import { uncheckedCheck } from './unchecked.js';
import { fixedCheck, patternCheck } from './prescribed.js';
import { regexCheck } from './regex.js';
import { valueDemandCheck } from './value-demand.js';

/** Every check of a value that an element's Plan asks for. */
export function checksOf(element: ElementPlan, owner: Plan): ValueCheck[] {
  const checks: (ValueCheck | undefined)[] = [
    ...(element.fixed ?? []).map(fixedCheck),
    ...(element.pattern ?? []).map(patternCheck),
    element.maxLength === undefined ? undefined : lengthCheck(element.maxLength, element.by?.maxLength),
    element.minLength === undefined ? undefined : minLengthCheck(element.minLength, element.by?.minLength),
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
