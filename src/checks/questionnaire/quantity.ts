import { isObject, type JsonObject } from '../../fhir/json.js';
import { codesOf } from '../value/codes.js';
import { compareValues } from '../value/compare.js';
import type { ChoiceValue } from '../value/members.js';
import { decimalPlaces } from './decimal-places.js';
import type { FormItem } from './form-item.js';
import { shownValue } from './option.js';
import type { Place } from '../place.js';
import { memberOf } from './value-set.js';
import type { ResponseView } from './response-view.js';

/** Quantities: within their limits, in one of the units that are offered, with no more decimals than are allowed. */
export function checkQuantity(item: FormItem, { value }: ChoiceValue, place: Place, view: ResponseView): void {
  if (!isObject(value)) return;
  const { linkId } = item;
  const { minQuantity, maxQuantity, maxDecimalPlaces, units } = item.demands();
  if (isObject(minQuantity)) checkLimit({ linkId, value, limit: minQuantity, direction: -1 }, place, view);
  if (isObject(maxQuantity)) checkLimit({ linkId, value, limit: maxQuantity, direction: 1 }, place, view);
  const places = decimalPlaces(value['value']);
  if (maxDecimalPlaces !== undefined && places > maxDecimalPlaces)
    view.report('response-decimal-places', { linkId, found: String(value['value']), places, max: maxDecimalPlaces }, place);
  if (units.length > 0 && view.spend(units.length) && !units.some((unit) => isUnit(value, unit))) {
    view.report(
      'response-unit',
      {
        linkId,
        found: shownQuantity(value),
        units: units
          .slice(0, 8)
          .map((unit) => shownValue({ value: unit }))
          .join(', '),
      },
      place,
    );
  }
  checkUnitValueSet(item, value, place, view);
}

interface Limit {
  readonly linkId: string;
  readonly value: JsonObject;
  readonly limit: JsonObject;
  /** Which way lies what is too little, or too much. */
  readonly direction: -1 | 1;
}

/** HL7's guide on forms wants quantities in comparable units; without a coded unit nothing tells whether they are. */
function checkLimit({ linkId, value, limit, direction }: Limit, place: Place, view: ResponseView): void {
  const params = { linkId, found: shownQuantity(value), limit: shownQuantity(limit) };
  const order = isCoded(value) && isCoded(limit) ? compareValues(value, limit) : undefined;
  if (order === undefined) view.report('response-limit-incomparable', params, place);
  else if (order * direction > 0) view.report(direction < 0 ? 'response-min-value' : 'response-max-value', params, place);
}

function isCoded({ system, code }: JsonObject): boolean {
  return typeof system === 'string' && typeof code === 'string';
}

/** What the option states of the unit must be so. */
function isUnit({ system, code, unit }: JsonObject, option: JsonObject): boolean {
  return (
    (option['system'] ?? system) === system &&
    (option['code'] ?? code) === code &&
    (option['code'] !== undefined || (option['display'] ?? unit) === unit)
  );
}

function checkUnitValueSet(item: FormItem, value: JsonObject, place: Place, view: ResponseView): void {
  const { unitValueSet } = item.demands();
  if (unitValueSet === undefined) return;
  const { linkId } = item;
  const [code] = codesOf(value);
  const outcome = code && memberOf(unitValueSet, code, view)?.outcome;
  if (code === undefined || outcome === 'not-a-member')
    view.report('response-unit', { linkId, found: shownQuantity(value), units: unitValueSet }, place);
}

function shownQuantity({ value, unit, code }: JsonObject): string {
  return `${String(value)} ${typeof unit === 'string' ? unit : typeof code === 'string' ? code : ''}`.trim();
}
