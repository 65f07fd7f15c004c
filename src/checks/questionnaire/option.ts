import { isObject } from '../../fhir/json.js';
import { shorten } from '../../text/shorten.js';
import type { ChoiceValue } from '../value/members.js';
import { optionKey, type FormItem } from './form-item.js';
import type { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

/** Items whose answers may be options. For the others nothing says what options would mean. */
const typesWithOptions: ReadonlySet<string> = new Set([
  'choice',
  'open-choice',
  'string',
  'integer',
  'decimal',
  'date',
  'dateTime',
  'time',
]);

/** How many options a message lists. */
const most = 8;

/** An answer is one of the options, where there are any; an open choice may also be answered with text. */
export function checkOption(
  item: FormItem,
  { value, count }: { readonly value: ChoiceValue; readonly count: number },
  place: Place,
  view: ResponseView,
): void {
  const options = item.options();
  if (options.length === 0 || !typesWithOptions.has(item.type) || (item.type === 'open-choice' && value.type === 'string')) return;
  const { linkId } = item;
  const chosen = item.optionsByKey().get(optionKey(value));
  if (chosen === undefined) {
    const listed = options.slice(0, most).map((option) => shownValue(option.value));
    view.report(
      'response-option-unknown',
      { linkId, found: shownValue(value), options: listed.join(', ') + (options.length > most ? ' …' : '') },
      place,
    );
    return;
  }
  if (chosen.exclusive && count > 1) view.report('response-option-exclusive', { linkId, found: shownValue(value) }, place);
  // HL7's validator knows no references among the options.
  if (value.type === 'Reference') view.report('response-option-reference', { linkId }, place);
}

/** A value as messages write it: `system#code` for a Coding. */
export function shownValue({ value }: Pick<ChoiceValue, 'value'>): string {
  if (!isObject(value)) return shorten(String(value), 60);
  const { system, code, display, reference } = value;
  if (typeof reference === 'string') return shorten(reference, 60);
  if (typeof code === 'string') return shorten(typeof system === 'string' ? `${system}#${code}` : code, 80);
  return typeof display === 'string' ? `"${shorten(display, 60)}"` : '{…}';
}
