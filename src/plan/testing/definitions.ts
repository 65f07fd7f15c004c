import type { ElementDefinition, StructureDefinition, StructureDefinitionContext } from 'fhir/r4.js';
import { typeUrl } from '../../fhir/canonical.js';

/** The name space of everything that tests define. */
export const testBase = 'http://test.example/';

/** The canonical of a definition made here. */
export const urlOf = (name: string): string => testBase + name;

/** What a definition says of an element; path and slice name follow from its id. */
export type Facts = Omit<ElementDefinition, 'id' | 'path' | 'sliceName'>;

/** An ElementDefinition with this id: `Patient.identifier:cpr.system` has the path `Patient.identifier.system`. */
export function element(id: string, facts: Facts = {}): ElementDefinition {
  const slice = /:([^.:]*)$/.exec(id)?.[1];
  return { id, path: id.replace(/:[^.]*/g, ''), ...(slice === undefined ? {} : { sliceName: slice }), ...facts };
}

/** Elements by their ids, in order. */
export function elements(facts: Readonly<Record<string, Facts>>): ElementDefinition[] {
  return Object.entries(facts).map(([id, said]) => element(id, said));
}

/** A profile whose differential says this; on the type itself unless it is given another base. */
export function profile(
  name: string,
  type: string,
  facts: Readonly<Record<string, Facts>>,
  more: Partial<StructureDefinition> = {},
): StructureDefinition {
  return {
    resourceType: 'StructureDefinition',
    url: urlOf(name),
    name,
    status: 'draft',
    kind: /^(Extension|Identifier|CodeableConcept|Coding|Quantity|Reference|HumanName|Address|Period|string)$/.test(type)
      ? 'complex-type'
      : 'resource',
    abstract: false,
    type,
    baseDefinition: typeUrl(type),
    derivation: 'constraint',
    differential: { element: elements(facts) },
    ...more,
  };
}

/** An extension that may stand on `on` (anywhere unless told), with what its differential says beside its url. */
export function extension(
  name: string,
  facts: Readonly<Record<string, Facts>> = {},
  on: readonly (string | StructureDefinitionContext)[] = ['Element'],
): StructureDefinition {
  const context = on.map((one): StructureDefinitionContext => (typeof one === 'string' ? { type: 'element', expression: one } : one));
  return profile(name, 'Extension', { 'Extension.url': { fixedUri: urlOf(name) }, ...facts }, { context });
}

/** A reference to an extension's definition, as an element's type. */
export const extensionType = (name: string): ElementDefinition['type'] => [{ code: 'Extension', profile: [urlOf(name)] }];
