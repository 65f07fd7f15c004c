import { normalisedPlace } from '../places.js';
import type { Quirk } from './quirk.js';

const families = [
  { id: 'bundle-fullurl-relative', text: /^The fullUrl must be an absolute URL \(not '(.*)'\)$/ },
  { id: 'bundle-fullurl-mismatch', text: /^The fullUrl '(.*)' looks like a RESTful server URL, / },
] as const;

/** Both say the same of the same fullUrl, in the same Bundle, and the reference says it of the first entry. */
export const fullUrlAtFirstEntry: Quirk = {
  name: 'fullUrl at the first entry',
  cause: 'The reference says of the first entry what is wrong with the fullUrl of any. Told by the fullUrl that both quote.',
  isSame(ours, theirs) {
    const family = families.find(({ id }) => id === ours.id);
    const quoted = family?.text.exec(theirs.text)?.[1];
    if (quoted === undefined || quoted !== ours.params['fullUrl']) return false;
    return normalisedPlace(theirs.expression) === ours.expression.replace(/\.entry\[\d+\]\.fullUrl$/, '.entry[0]');
  },
};
