/**
 * A FHIRPath place in the form that both validators' places are compared in: the reference writes what a resource is into
 * its expressions as comments (`entry[0].resource/*Patient/1*\/`), and slices and urls into its indices.
 */
export function normalisedPlace(expression: string): string {
  return fromXPath(expression)
    .replace(/\/\*.*?\*\//g, '')
    .replace(/\[url=[^\]]*\]/g, '')
    .replace(/\s+.*$/, '')
    .replace(/\[x\]/g, '');
}

/**
 * The same place, or one step apart: the reference reports what is missing at its parent where we name the missing element, and
 * what is wrong with a part of a value sometimes at the value.
 */
export function isSamePlace(a: string, b: string): boolean {
  return a === b || parentOf(a) === b || parentOf(b) === a;
}

function parentOf(place: string): string {
  return place.replace(/\.[^.[\]()]+(?:\.ofType\([^)]*\))?(?:\[\d+\])?$/, '');
}

/** For some faults of XML the reference writes an XPath, `/f:Patient/f:name`. */
function fromXPath(expression: string): string {
  return expression.includes('/f:') ? expression.replace(/^\/f:/, '').replaceAll('/f:', '.') : expression;
}
