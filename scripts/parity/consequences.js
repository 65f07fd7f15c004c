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
 * Faults of entries whose place the reference gets wrong: a fullUrl is always in the first entry, and what a document's Composition refers
 * to, what nothing refers to, and the first entry itself, are in the entry after the right one.
 */
const withoutPlace =
  /^(BUNDLE_ENTRY_URL_|BUNDLE_BUNDLE_ENTRY_NOTFOUND|Bundle_BUNDLE_Entry_(Orphan|NotFound|Document)|Validation_BUNDLE_Message)/;

/**
 * Is this a cause, at a place that can be compared? With a language that does not exist no code of the resource is found;
 * where a profile is for another type, the reference goes on to hold the resource to it.
 * @param {import('./verdict.js').Fault} fault one of `theirs`
 * @param {import('./verdict.js').Verdict} ours
 * @param {import('./verdict.js').Verdict} theirs
 * @param {import('./compare.js').About} [about]
 */
export function isOwnCause(fault, ours, theirs, about = {}) {
  if (isConsequence(fault) || withoutPlace.test(fault.id) || isFailedClaim(fault, theirs, about) || followsFromEntry(fault, ours, about))
    return false;
  if (/Terminology_TX|INVALID_DISPLAY_NAME/.test(fault.id) && theirs.errors.some(({ id }) => id === 'INVALID_DISPLAY_NAME')) return false;
  return !ours.errors.some(({ id, expression }) => id === 'profile-type-mismatch' && fault.expression.startsWith(claimant(expression)));
}

/**
 * Is the fault an invariant of a Bundle which asks nothing but that resources of a type conform to one of some profiles, while each of them
 * claims one of these? What breaks a profile that is claimed is an error for itself, at its own place, and the invariant fails for that
 * reason alone.
 * @param {import('./verdict.js').Fault} fault one of `errors`
 * @param {import('./verdict.js').Verdict} verdict
 * @param {import('./compare.js').About} about
 */
export function isFailedClaim(fault, { errors }, { document, invariants }) {
  const asked = conformance(invariants?.get(fault.id.replace(/^invariant-failed /, '')));
  const bundle = asked && document?.format !== 'xml' ? resourceAt(document?.text, fault.expression) : undefined;
  if (
    !Array.isArray(bundle?.entry) ||
    !errors.some((other) => other.id !== fault.id && other.expression.startsWith(`${fault.expression}.entry[`))
  )
    return false;
  const concerned = bundle.entry.map((entry) => entry?.resource).filter((resource) => resource?.resourceType === asked.type);
  return concerned.every(({ meta }) => [meta?.profile].flat().some((profile) => asked.profiles.includes(profile)));
}

/** The type and profiles that such an invariant is about; undefined for every other expression. @param {string} [expression] */
export function conformance(expression) {
  const form = /^\s*entry\s*\.\s*select\(\s*\(?\s*resource\s+as\s+(\w+)\s*\)?\s*\)\s*\.\s*all\(([^]*)\)\s*$/.exec(expression ?? '');
  const choices = form?.[2].split(/\bor\b/).map((choice) => /^\s*(?:\$this\s*\.\s*)?conformsTo\(\s*'([^']+)'\s*\)\s*$/.exec(choice)?.[1]);
  return choices === undefined || choices.includes(undefined) ? undefined : { type: form[1], profiles: choices };
}

/** Errors elsewhere that only say that an entry has no usable address or no known type, where ours is about the entry itself. */
function followsFromEntry({ id, expression, text }, ours, { document }) {
  const addresses = ours.errors.filter((our) => our.expression.endsWith('.fullUrl'));
  switch (id) {
    case 'Bundle_BUNDLE_FullUrl_Missing':
      return addresses.some(
        (our) => our.id === 'bundle-fullurl-missing' && expression.startsWith(our.expression.replace(/fullUrl$/, 'resource')),
      );
    case 'Reference_REF_NotFound_Bundle':
      return addresses.some((our) => isNamed(resourceAt(document?.text, our.expression.replace(/fullUrl$/, 'resource')), text));
    case 'Reference_REF_BadTargetType':
      return /Found Resource,/.test(text) && ours.errors.some((our) => our.id === 'resource-type-unknown');
    case 'Bundle_BUNDLE_MultipleMatches':
      return ours.errors.some((our) => our.id === 'invariant-failed bdl-7');
    default:
      return false;
  }
}

const isNamed = (resource, text) => typeof resource?.id === 'string' && text.endsWith(`${resource.resourceType}/${resource.id}`);

/** What stands at a place of a document in JSON. */
function resourceAt(text, expression) {
  try {
    return expression
      .split('.')
      .slice(1)
      .flatMap((step) => step.split(/[[\]]+/).filter(Boolean))
      .reduce((value, step) => value?.[step], JSON.parse(text));
  } catch {
    return undefined;
  }
}
