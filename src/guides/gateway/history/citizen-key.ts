import { cprSystem } from '../../../rules/number/cpr.js';
import { replacementKind } from '../../../rules/number/replacement-number.js';
import type { Citizen } from '../view/citizen.js';

/** What a person is told apart by for good: a CPR number. */
const lasting = 'cpr:';

/**
 * Who a report is about: the CPR number, else another number the Patient has (one that stands in for a CPR number, say),
 * else the Patient's id. Hyphens and letter case do not matter. Undefined when there is nothing at all to tell by.
 */
export function citizenKey({ identifiers, id }: Citizen): string | undefined {
  const numbers = identifiers.flatMap(({ system = '', value }) =>
    value === undefined ? [] : [{ system, number: value.replace(/[\s-]/g, '').toUpperCase() }],
  );
  const cpr = numbers.find(
    ({ system, number }) => system === cprSystem && /^\d{10}$/.test(number) && replacementKind(number) === undefined,
  );
  if (cpr) return lasting + cpr.number;
  const [other] = numbers;
  if (other) return `${other.system}|${other.number}`;
  return id === undefined ? undefined : `Patient/${id}`;
}

/**
 * True for a key that may be of somebody who has a CPR number in another report: a replacement number is for those who have
 * none yet, and a number that is none at all was written wrong.
 */
export function isProvisional(key: string): boolean {
  return !key.startsWith(lasting);
}
