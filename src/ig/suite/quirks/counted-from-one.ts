import { normalisedPlace } from '../places.js';
import type { Quirk } from './quirk.js';

const families = [
  { id: 'bundle-reference-missing', param: 'reference', text: /^Can't find '(.*?)' in the bundle \(/ },
  { id: 'reference-other-address', param: 'reference', text: /^Can't find '(.*?)' in the bundle \(/ },
  { id: 'bundle-entry-unreachable', param: 'entry', text: /^Entry '(.*)' isn't reachable by traversing links / },
] as const;

/** Both name the same reference or entry, and every index of the reference's place is one more than ours. */
export const countedFromOne: Quirk = {
  name: 'entries counted from one',
  cause:
    'Where the reference follows the links of a document, it counts entries (and the items of a list that refers) from one. Told by the reference or entry that both quote, and by every index being one more than ours.',
  isSame(ours, theirs) {
    const family = families.find(({ id }) => id === ours.id);
    const quoted = family?.text.exec(theirs.text)?.[1];
    if (!family || quoted === undefined || quoted !== ours.params[family.param]) return false;
    return normalisedPlace(theirs.expression) === fromOne(ours.expression);
  },
};

function fromOne(expression: string): string {
  return expression.replace(/\[(\d+)\]/g, (_, index: string) => `[${Number(index) + 1}]`);
}
