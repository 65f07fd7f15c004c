import { isObject } from '../../fhir/json.js';
import { textOf, type ChoiceValue } from '../value/members.js';
import type { FormItem } from './form-item.js';
import type { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

/** Attachments: of one of the allowed kinds (mimeType), and not too large (maxSize, which HL7's validator counts in bytes). */
export function checkAttachment(item: FormItem, { value }: ChoiceValue, place: Place, view: ResponseView): void {
  if (!isObject(value)) return;
  const { linkId } = item;
  const { mimeTypes, maxSize } = item.demands();
  const contentType = textOf(value, 'contentType');
  if (
    mimeTypes.length > 0 &&
    view.spend(mimeTypes.length) &&
    !mimeTypes.some((allowed) => contentType?.toLowerCase().startsWith(allowed.toLowerCase()))
  ) {
    view.report('response-attachment-type', { linkId, found: contentType ?? '?', allowed: mimeTypes.slice(0, 8).join(', ') }, place);
  }
  const data = textOf(value, 'data');
  if (maxSize === undefined || data === undefined) return;
  const size = bytesIn(data);
  if (size > maxSize) view.report('response-attachment-size', { linkId, size, max: maxSize }, place);
}

/** The length of what base64 stands for. */
function bytesIn(base64: string): number {
  return Math.floor((base64.replace(/[\s=]/g, '').length * 3) / 4);
}
