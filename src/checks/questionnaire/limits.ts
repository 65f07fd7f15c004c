import { compareValues } from '../value/compare.js';
import type { ChoiceValue } from '../value/members.js';
import { decimalPlaces } from './decimal-places.js';
import type { FormItem } from './form-item.js';
import type { Place } from '../place.js';
import { shown } from '../value/format.js';
import type { ResponseView } from './response-view.js';

/** Numbers, dates and times: not less than minValue, not more than maxValue, and with no more decimals than maxDecimalPlaces. */
export function checkLimits(item: FormItem, { type, value }: ChoiceValue, place: Place, view: ResponseView): void {
  const { minValue, maxValue, maxDecimalPlaces } = item.demands();
  const { linkId } = item;
  if (minValue !== undefined && (compareValues(value, minValue) ?? 0) < 0)
    view.report('response-min-value', { linkId, found: shown(value), limit: shown(minValue) }, place);
  if (maxValue !== undefined && (compareValues(value, maxValue) ?? 0) > 0)
    view.report('response-max-value', { linkId, found: shown(value), limit: shown(maxValue) }, place);
  if (maxDecimalPlaces === undefined || type !== 'decimal') return;
  const places = decimalPlaces(value);
  if (places > maxDecimalPlaces)
    view.report('response-decimal-places', { linkId, found: shown(value), places, max: maxDecimalPlaces }, place);
}
