import { shorten } from '../../text/shorten.js';
import type { ChoiceValue } from '../value/members.js';
import type { FormItem } from './form-item.js';
import type { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

/** Texts: not longer than maxLength, not shorter than minLength, and of the form that a regular expression gives. */
export function checkString(item: FormItem, { value }: ChoiceValue, place: Place, view: ResponseView): void {
  if (typeof value !== 'string') return;
  const { linkId, type } = item;
  const { minLength, maxLength } = item.demands();
  if (minLength !== undefined || (maxLength !== undefined && value.length > maxLength)) {
    const length = [...value].length;
    if (maxLength !== undefined && length > maxLength) view.report('response-too-long', { linkId, length, max: maxLength }, place);
    if (minLength !== undefined && length < minLength) view.report('response-too-short', { linkId, length, min: minLength }, place);
  }
  checkPattern(item, value, place, view);
  if (type === 'string' && /[\r\n]/.test(value)) view.report('response-line-break', { linkId }, place);
}

function checkPattern(item: FormItem, value: string, place: Place, view: ResponseView): void {
  const { regex, entryFormat } = item.demands();
  if (regex === undefined) return;
  const { linkId } = item;
  const fits = item.pattern()?.test(value);
  if (fits === false)
    view.report('response-pattern', { linkId, found: shorten(value, 60), format: shorten(entryFormat ?? regex, 120) }, place);
  else if (fits === undefined) view.report('response-pattern-unverified', { linkId, regex: shorten(regex, 120) }, place);
}
