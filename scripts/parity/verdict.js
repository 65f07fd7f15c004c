/**
 * What a validator says of a document. Only errors count: warnings and information do not change a verdict.
 * @typedef {object} Verdict
 * @property {string} name the document's
 * @property {boolean} valid
 * @property {number} ms time it took
 * @property {readonly Fault[]} errors
 * @property {readonly Fault[]} [remarks] warnings and information, where a cause may be found in them
 * @property {readonly Fault[]} [because] errors that lie behind `errors`: why a profile or a slice was not matched
 */

/**
 * @typedef {object} Fault
 * @property {string} id the message's id, and the invariant's key where there is one
 * @property {string} expression FHIRPath with indices, without types and comments; empty when it is about the text
 * @property {string} text
 */

/**
 * A place as the reference's reader of XML writes it, where that is all it knows: `Medication/f:ingredient/f:text`, from the innermost
 * resource, and without indices. @param {string} place @returns {readonly string[] | undefined} its names, the resource's type first
 */
export function xmlNames(place) {
  if (!/^\/?(?:[\w?]+:)?\w+(?:\/(?:[\w?]+:)?\w+)*$/.test(place) || !place.includes('/')) return undefined;
  return place
    .replace(/^\//, '')
    .split('/')
    .map((name) => name.replace(/^.*:/, ''));
}

/** Both validators' ways to write a place, as one: `Bundle.entry[0].resource.value`. @param {string | null | undefined} place */
export function plainPlace(place) {
  if (typeof place !== 'string' || place === '(document)') return '';
  return place
    .replace(/\/\*.*?\*\//g, '')
    .replace(/\.ofType\(\w+\)/g, '')
    .replace(/\[x\]|\[url='[^']*'\]/g, '');
}
