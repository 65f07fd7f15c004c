import { fail, type Site } from '../error.js';
import { resourceTypeOf } from '../../fhir/json.js';
import { nothing, stringNode, type Collection, type FhirNode } from '../node.js';
import { constantCode, itemsCode, type Code } from './code.js';

const constants = new Map([
  ['ucum', 'http://unitsofmeasure.org'],
  ['sct', 'http://snomed.info/sct'],
  ['loinc', 'http://loinc.org'],
]);

/** `%"vs-name"` and `%"ext-name"` are short for the canonicals of FHIR's own value sets and extensions (FHIR R4, FHIRPath). */
const prefixes = [
  ['vs-', 'http://hl7.org/fhir/ValueSet/'],
  ['ext-', 'http://hl7.org/fhir/StructureDefinition/'],
] as const;

/** An environment variable: `%resource`, `%ucum`, one that the environment gives, or one that `defineVariable` made. */
export function externalCode(name: string, site: Site): Code {
  const constant = constants.get(name) ?? expanded(name);
  if (constant !== undefined) return constantCode(site, [stringNode(constant)]);
  switch (name) {
    case 'context':
      return itemsCode(site, ({ env, root }) => one(env.context ?? root));
    case 'resource':
      return itemsCode(site, ({ env, root }) => one(env.resource ?? ownResource(root) ?? fail(site, 'There is no %resource here.')));
    case 'rootResource':
      return itemsCode(site, ({ env, root }) =>
        one(env.rootResource ?? env.resource ?? ownResource(root) ?? fail(site, 'There is no %rootResource here.')),
      );
    default:
      return itemsCode(
        site,
        (scope) => scope.variable(name) ?? scope.env.variables?.get(name) ?? fail(site, `There is no variable %${name}.`),
      );
  }
}

function expanded(name: string): string | undefined {
  const found = prefixes.find(([prefix]) => name.startsWith(prefix));
  return found === undefined ? undefined : found[1] + name.slice(found[0].length);
}

/** A resource that is itself the focus needs nobody to name it. */
function ownResource(root: FhirNode | undefined): FhirNode | undefined {
  return resourceTypeOf(root?.value) === undefined ? undefined : root;
}

function one(node: FhirNode | undefined): Collection {
  return node === undefined ? nothing : [node];
}
