import { own } from '../../fhir/json.js';
import { compile, nodeOf, type Environment } from '../../fhirpath/index.js';
import { readNarrative } from '../narrative/read-narrative.js';

/** Everything in a resource that may be the address of a contained one. */
const addresses =
  '%resource.descendants().reference | %resource.descendants().as(canonical) | %resource.descendants().as(uri) | %resource.descendants().as(url)';

/**
 * dom-3: what is contained is referred to from somewhere in the resource, or refers to it. As FHIRPath it goes through the whole
 * resource once for each contained one; here once for all, and FHIRPath is asked only where a text looks like an address. R4
 * spells it in two ways, which differ in what they make of a contained resource without an id, and in how that may refer to
 * its container.
 */
export function containedAreReferred(
  refersToContainer: string,
  needsId: boolean,
): (value: unknown, at: { readonly environment: Environment }) => boolean {
  return (value, at) => {
    const contained = own(value, 'contained');
    if (!Array.isArray(contained)) return true;
    const { environment } = at;
    if (!environment.resource) return true;
    const likely = textsWithHash(environment.resource.value);
    const referred =
      likely.size === 0
        ? likely
        : new Set<unknown>(
            compile(addresses)
              .evaluate(environment.resource, environment)
              .map((node) => node.value),
          );
    let shown: ReadonlySet<string> | undefined;
    return contained.every((resource: unknown) => {
      const id = own(resource, 'id');
      if (
        typeof id === 'string'
          ? referred.has(`#${id}`) || (shown ??= narrativeTargets(environment.resource?.value)).has(id)
          : !needsId || own(resource, '_id') !== undefined
      )
        return true;
      return likely.has('#') && textsWithHash(resource).has('#') && compile(refersToContainer).test(nodeOf(resource), environment);
    });
  };
}

/**
 * The ids that images and links of narratives name (`src="#id"`, `href="#id"`). The expression of R4 does not look there, but an
 * image of a narrative may be contained (http://hl7.org/fhir/R4/narrative.html), and HL7's validator counts links as well.
 */
function narrativeTargets(resource: unknown): ReadonlySet<string> {
  const targets = new Set<string>();
  const rest: unknown[] = [resource];
  while (rest.length > 0) {
    const item = rest.pop();
    if (typeof item !== 'object' || item === null) continue;
    const div = own(item, 'div');
    if (typeof div === 'string' && div.includes('#')) for (const target of readNarrative(div).targets) targets.add(target);
    for (const child of Object.values(item)) rest.push(child);
  }
  return targets;
}

/** Every text in a value that begins with #, whatever it stands for. */
function textsWithHash(value: unknown): ReadonlySet<unknown> {
  const found = new Set<string>();
  const rest: unknown[] = [value];
  while (rest.length > 0) {
    const item = rest.pop();
    if (typeof item === 'string' && item.startsWith('#')) found.add(item);
    else if (typeof item === 'object' && item !== null) for (const child of Object.values(item)) rest.push(child);
  }
  return found;
}
