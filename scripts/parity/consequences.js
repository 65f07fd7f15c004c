/** A profile, a slice or a value set is not matched: the error that is the reason is said for itself, or lies in `because`. */
const consequences = new Set([
  'Validation_VAL_Profile_Minimum_SLICE',
  'BUNDLE_BUNDLE_ENTRY_MULTIPLE_PROFILES_NO_MATCH',
  'Reference_REF_CantMatchChoice',
  'Terminology_TX_NoValid_1_CC',
  'Terminology_TX_NoValid_12',
]);

/**
 * An error of the reference that only says that something else is wrong. Ours says the cause alone, at its own place.
 * @param {import('./verdict.js').Fault} fault
 */
export const isConsequence = ({ id }) => consequences.has(id);

/**
 * Two errors that are about one mistake, although their places differ: a profile for another type, for which the reference
 * names each element that the profile does not have; an entry of a Bundle, which it counts in several ways.
 * @param {import('./verdict.js').Fault} our
 * @param {import('./verdict.js').Fault} their
 */
export function isSameMistake(our, their) {
  if (our.id === 'profile-type-mismatch') return their.expression.startsWith(claimant(our.expression));
  return /^bundle-(fullurl|reference-missing|entry-unreachable)/.test(our.id) && withoutPlace.test(their.id);
}

/** The resource whose claim stands at a place. */
const claimant = (expression) => expression.replace(/\.?meta\.profile.*$/, '');

/**
 * Faults of entries whose place the reference gets wrong: a fullUrl is always in the first entry, and what a document's Composition refers to,
 * or what nothing refers to, is in the entry after the right one.
 */
const withoutPlace = /^(BUNDLE_ENTRY_URL_|BUNDLE_BUNDLE_ENTRY_NOTFOUND|Bundle_BUNDLE_Entry_Orphan)/;

/**
 * Is this a cause, at a place that can be compared? With a language that does not exist no code of the resource is found;
 * where a profile is for another type, the reference goes on to hold the resource to it.
 * @param {import('./verdict.js').Fault} fault one of `theirs`
 * @param {import('./verdict.js').Verdict} ours
 * @param {import('./verdict.js').Verdict} theirs
 */
export function isOwnCause(fault, ours, theirs) {
  if (isConsequence(fault) || withoutPlace.test(fault.id)) return false;
  if (/Terminology_TX|INVALID_DISPLAY_NAME/.test(fault.id) && theirs.errors.some(({ id }) => id === 'INVALID_DISPLAY_NAME')) return false;
  return !ours.errors.some(({ id, expression }) => id === 'profile-type-mismatch' && fault.expression.startsWith(claimant(expression)));
}
