import type { Finding } from '../../../finding/finding.js';
import { normalisedPlace } from '../places.js';
import type { Quirk } from './quirk.js';

/** `Slice 'Bundle.entry:Patient': a matching slice is required, but not found (…)`, said of what holds the list. */
const missing = /^Slice '([^':]*):[^']*': a matching slice is required, but not found /;
/** Said of the item. */
const closed = /^This element does not match any known slice defined in the profile .* and slicing is CLOSED: /s;

/** What the reference says of a list of which no item is the slice that is demanded, we say of the item that was meant to be. */
export const sliceExplained: Quirk = {
  name: 'the fault that keeps an item out of its slice',
  cause:
    'Where exactly one item of a list was meant to be a slice that is demanded, we report what is wrong in it, and the reference that the slice is missing. Told by the list that the slice is of; all that we report in that list is in one item, and we do not report the slice as missing or the item as surplus besides.',
  isSame(ours, theirs, all) {
    const item = itemOf(ours, theirs);
    if (item === undefined) return false;
    const list = item.slice(0, item.lastIndexOf('['));
    const inList = all.filter(({ expression }) => expression.startsWith(`${list}[`));
    return (
      inList.every(({ expression }) => isWithin(expression, item)) &&
      !all.some(({ id, expression }) => /^slice-/.test(id) && (expression === list || expression === item))
    );
  },
};

/** The item of the sliced list that our finding stands in, if it is the list that the reference speaks of. */
function itemOf({ expression }: Finding, theirs: { readonly expression: string; readonly text: string }): string | undefined {
  const place = normalisedPlace(theirs.expression);
  if (closed.test(theirs.text)) return /\]$/.test(place) && isWithin(expression, place) && expression !== place ? place : undefined;
  const sliced = missing.exec(theirs.text)?.[1];
  if (sliced === undefined) return undefined;
  const list = `${place}.${sliced.slice(sliced.lastIndexOf('.') + 1)}[`;
  if (!expression.startsWith(list)) return undefined;
  const item = expression.slice(0, expression.indexOf(']', list.length) + 1);
  return expression === item ? undefined : item;
}

function isWithin(expression: string, item: string): boolean {
  return expression === item || expression.startsWith(`${item}.`);
}
