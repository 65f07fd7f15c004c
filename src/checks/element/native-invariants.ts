import { own } from '../../fhir/json.js';
import { bundleInvariants, entryInvariants } from '../bundle/invariants.js';
import { containedAreReferred } from './contained-referred.js';
import type { NativeForm } from './native-form.js';

const ofContained = (holds: NativeForm['holds']): NativeForm => ({ holds, needs: ['contained'] });

/**
 * Invariants that stand on every element or resource, by their expression. `covered`: the walk checks the same thing
 * itself and says it better. The others have the same meaning as their expression; a test holds them to fhirpath.js.
 */
export const nativeInvariants: ReadonlyMap<string, NativeForm | 'covered'> = new Map<string, NativeForm | 'covered'>([
  // ele-1: null values, empty arrays and objects without content have messages of their own.
  ['hasValue() or (children().count() > id.count())', 'covered'],
  // ref-1: the check of references looks for the contained resource.
  ["reference.startsWith('#').not() or (reference.substring(1).trace('url') in %rootResource.contained.id.trace('ids'))", 'covered'],
  // txt-1, txt-2: the check of narratives reads the XHTML and says what is wrong with it.
  ['htmlChecks()', 'covered'],
  // ext-1
  ['extension.exists() != value.exists()', { holds: (value) => hasOwn(value, 'extension') !== hasChoice(value, 'value') }],
  // dom-2, dom-4, dom-5
  ['contained.contained.empty()', ofContained((value) => !containedHas(value, (resource) => hasOwn(resource, 'contained')))],
  [
    'contained.meta.versionId.empty() and contained.meta.lastUpdated.empty()',
    ofContained((value) => !containedHas(value, (resource) => metaHas(resource, 'versionId') || metaHas(resource, 'lastUpdated'))),
  ],
  ['contained.meta.security.empty()', ofContained((value) => !containedHas(value, (resource) => metaHas(resource, 'security')))],
  // dom-3, as DomainResource and as the resources spell it
  [
    dom3(
      "('#'+id in (%resource.descendants().reference | %resource.descendants().as(canonical) | %resource.descendants().as(uri) | %resource.descendants().as(url)))",
      'canonical',
    ),
    ofContained(containedAreReferred(backBy('canonical'), false)),
  ],
  [
    dom3(
      "(id.exists() and ('#'+id in (%resource.descendants().reference | %resource.descendants().as(canonical) | %resource.descendants().as(uri) | %resource.descendants().as(url))))",
      'uri',
    ),
    ofContained(containedAreReferred(backBy('uri'), true)),
  ],
  ...bundleInvariants,
  ...entryInvariants,
  // dom-6
  ['text.`div`.exists()', { holds: hasDiv }],
]);

/** A contained resource refers to its container with `#`. */
function backBy(type: 'canonical' | 'uri'): string {
  return `descendants().where(reference = '#').exists() or descendants().where(as(canonical) = '#').exists() or descendants().where(as(${type}) = '#').exists()`;
}

function dom3(isReferred: string, type: 'canonical' | 'uri'): string {
  return `contained.where((${isReferred} or ${backBy(type)}).not()).trace('unmatched', id).empty()`;
}

function hasOwn(value: unknown, name: string): boolean {
  return own(value, name) !== undefined || own(value, `_${name}`) !== undefined;
}

/** Is there a value in any type of a choice? A property that only has extensions counts. */
function hasChoice(value: unknown, stem: string): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const key of Object.keys(value)) {
    const start = key.startsWith('_') ? 1 : 0;
    if (key.startsWith(stem, start) && key.length > start + stem.length) return true;
  }
  return false;
}

/** Has a resource a narrative, or one that has only extensions? Nearly none has, and no object inherits a `text`. */
function hasDiv(resource: unknown): boolean {
  if (typeof resource !== 'object' || resource === null) return false;
  const { text } = resource as { readonly text?: unknown };
  return text !== undefined && hasOwn(text, 'div');
}

function containedHas(value: unknown, test: (resource: unknown) => boolean): boolean {
  const contained = own(value, 'contained');
  return Array.isArray(contained) && contained.some(test);
}

function metaHas(resource: unknown, name: string): boolean {
  return hasOwn(own(resource, 'meta'), name);
}
