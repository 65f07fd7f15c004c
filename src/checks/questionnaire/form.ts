import type { JsonObject } from '../../fhir/json.js';
import { objectsOf, textOf } from '../value/members.js';
import { FormItem, siblingsByLinkId } from './form-item.js';

/** Deeper items are not looked at: no response could have them. */
const maxItemDepth = 256;

/** The items of a Questionnaire, ready to be looked up. */
export interface Form {
  readonly items: readonly FormItem[];
  /** The items of the top level. */
  readonly rootsByLinkId: ReadonlyMap<string, FormItem>;
  /** All items; the first of several with the same linkId. */
  readonly byLinkId: ReadonlyMap<string, FormItem>;
  /** Items that nest too deeply were left out. */
  readonly isCut: boolean;
}

/** Reads a Questionnaire. It may come with the data, so anything may be in it. */
export function formOf(questionnaire: JsonObject): Form {
  const byLinkId = new Map<string, FormItem>();
  let isCut = false;
  const read = (holder: JsonObject, parent: FormItem | undefined): FormItem[] =>
    objectsOf(holder, 'item').flatMap(({ item }, order) => {
      const linkId = textOf(item, 'linkId');
      if (linkId === undefined) return [];
      const formItem = new FormItem({ source: item, linkId, parent, order });
      if (!byLinkId.has(linkId)) byLinkId.set(linkId, formItem);
      if (formItem.depth < maxItemDepth) formItem.items = read(item, formItem);
      else isCut ||= objectsOf(item, 'item').length > 0;
      return [formItem];
    });
  const items = read(questionnaire, undefined);
  return { items, rootsByLinkId: siblingsByLinkId(items), byLinkId, isCut };
}
