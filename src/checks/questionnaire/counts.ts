import type { FormItem } from './form-item.js';
import type { Place } from '../place.js';
import type { ResponseView } from './response-view.js';

/** How often a group may occur, or a question may be answered (questionnaire-minOccurs and -maxOccurs), where it occurs at all. */
export function checkCounts(item: FormItem, count: number, place: Place, view: ResponseView): void {
  const { minOccurs, maxOccurs } = item.demands();
  const { linkId } = item;
  if (maxOccurs !== undefined && count > maxOccurs) view.report('response-too-many', { linkId, max: maxOccurs, count }, place);
  if (minOccurs !== undefined && count < minOccurs)
    view.report('response-too-few', { linkId, min: minOccurs, count }, place, view.isComplete ? 'error' : 'information');
}
