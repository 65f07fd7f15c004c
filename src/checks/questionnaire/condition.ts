import { compareValues } from '../value/compare.js';
import { isObject, type JsonObject } from '../../fhir/json.js';
import type { ChoiceValue } from '../value/members.js';
import type { Condition } from './form-item.js';

/** Yes, no, or unknown: two values that cannot be compared say nothing. */
export type Known = boolean | undefined;

/**
 * Is a condition of enableWhen met by the answers that its question has?
 * (http://hl7.org/fhir/R4/codesystem-questionnaire-enable-operator.html)
 */
export function isMet({ operator, answer: expected }: Condition, answers: readonly ChoiceValue[]): Known {
  if (expected === undefined) return undefined;
  if (operator === 'exists') return typeof expected.value === 'boolean' ? expected.value === answers.length > 0 : undefined;
  if (operator === '!=') {
    // "No answer has the value" holds where there is no answer; HL7's validator says no there.
    return answers.length === 0 ? undefined : not(some(answers, (answer) => isEqual(answer, expected)));
  }
  return some(answers, operator === '=' ? (answer) => isEqual(answer, expected) : (answer) => isOrdered(answer, expected, operator));
}

/** Does it hold for one? Unknown where it may. */
export function some<T>(items: readonly T[], holds: (item: T) => Known): Known {
  let result: Known = false;
  for (const item of items) {
    const holdsHere = holds(item);
    if (holdsHere === true) return true;
    if (holdsHere === undefined) result = undefined;
  }
  return result;
}

export function not(known: Known): Known {
  return known === undefined ? undefined : !known;
}

function isEqual(answer: ChoiceValue, expected: ChoiceValue): Known {
  if (isObject(answer.value) && isObject(expected.value)) return answer.type === expected.type ? isEqualObject(answer, expected) : false;
  if (typeof answer.value !== typeof expected.value) return false;
  if (answer.value === expected.value) return true;
  if (!isTemporal(answer.type) || !isTemporal(expected.type)) return typeof answer.value === 'object' ? undefined : false;
  const order = compareValues(answer.value, expected.value);
  return order === undefined ? undefined : order === 0;
}

function isEqualObject({ type, value }: ChoiceValue, expected: ChoiceValue): Known {
  const [actual, wanted] = [value as JsonObject, expected.value as JsonObject];
  if (type === 'Coding')
    return actual['code'] === wanted['code'] && (wanted['system'] === undefined || actual['system'] === wanted['system']);
  if (type === 'Reference') return wanted['reference'] === undefined ? undefined : actual['reference'] === wanted['reference'];
  if (type !== 'Quantity') return undefined;
  const order = compareValues(actual, wanted);
  return order === undefined ? undefined : order === 0;
}

function isTemporal(type: string): boolean {
  return type === 'date' || type === 'dateTime' || type === 'time';
}

function isOrdered(answer: ChoiceValue, expected: ChoiceValue, operator: string): Known {
  const order = orderOf(answer, expected);
  if (order === undefined) return undefined;
  switch (operator) {
    case '<':
      return order < 0;
    case '>':
      return order > 0;
    case '<=':
      return order <= 0;
    case '>=':
      return order >= 0;
    default:
      return undefined;
  }
}

function orderOf(answer: ChoiceValue, expected: ChoiceValue): number | undefined {
  if (answer.type === 'string' && expected.type === 'string')
    return String(answer.value) < String(expected.value) ? -1 : answer.value === expected.value ? 0 : 1;
  return compareValues(answer.value, expected.value);
}
