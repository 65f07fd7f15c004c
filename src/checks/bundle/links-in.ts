import type { Model } from '../../fhirpath/index.js';
import { resourceTypeOf } from '../../fhir/json.js';

/** A value whose type is known. */
interface Typed {
  readonly value: unknown;
  readonly type: string;
  readonly depth: number;
}

/** The walk looks no deeper either, and reports that. */
const maxDepth = 256;

/** Elements of type uri that name a system or a definition, and never a resource of the Bundle. */
const names: ReadonlySet<string> = new Set(['system', 'url']);

/**
 * The texts in a resource that link it to another one: its References, and its values of type uri and url. What a text is, its
 * element tells: many elements are called `url` or `reference` that are not links. A Bundle inside has addresses of its own.
 */
export function linksIn(resource: object, resourceType: string, model: Model): readonly string[] {
  const links: string[] = [];
  const rest: Typed[] = [{ value: resource, type: resourceType, depth: 0 }];
  for (let item = rest.pop(); item; item = rest.pop()) {
    const { value, type, depth } = item;
    if (typeof value !== 'object' || value === null || type === 'Bundle' || depth > maxDepth) continue;
    for (const [key, child] of Object.entries(value)) {
      const childType = key.startsWith('_') ? 'Element' : typeOf(type, key, model);
      if (childType === undefined) continue;
      for (const one of Array.isArray(child) ? (child as readonly unknown[]) : [child]) {
        if (typeof one === 'object') rest.push({ value: one, type: resourceTypeOf(one) ?? childType, depth: depth + 1 });
        else if (typeof one === 'string' && isLink(type, key, childType)) links.push(one);
      }
    }
  }
  return links;
}

function isLink(parent: string, key: string, type: string): boolean {
  if (parent === 'Reference') return key === 'reference';
  if (type !== 'uri' && type !== 'url') return false;
  return parent === 'Attachment' || !names.has(key);
}

/** The type of the element that JSON writes as this key. */
function typeOf(parent: string, key: string, model: Model): string | undefined {
  const plain = model.property(parent, key)?.find((element) => element.key === key);
  if (plain) return plain.type;
  for (let end = 1; end < key.length; end++) {
    // The type of a choice begins with a capital.
    if (!/[A-Z]/.test(key.charAt(end))) continue;
    const choice = model.property(parent, key.slice(0, end))?.find((element) => element.key === key);
    if (choice) return choice.type;
  }
  return undefined;
}
