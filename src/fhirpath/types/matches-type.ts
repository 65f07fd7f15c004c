import type { Model } from '../model.js';
import { resourceTypeOf } from '../../fhir/json.js';
import type { FhirNode } from '../node.js';
import type { TypeSpecifier } from '../syntax/ast.js';
import { SystemValue } from '../values/system-value.js';
import { derivesFrom, systemTypeOf } from './fhir-types.js';

const system = 'System.';

/** Resources that are no DomainResource, for when the model does not say. */
const plainResources = new Set(['Bundle', 'Parameters', 'Binary']);

/**
 * The test behind `is` and `as`: true when the node has the type or derives from it.
 *
 * A capital name without a namespace, such as `Boolean`, also matches a FHIR primitive that converts to it. The specification
 * would have it match FHIRPath's own values only, but then R4's que-7, `answer is Boolean`, could never hold; HL7's validator reads
 * it as we do. `System.Boolean` in full is taken at its word.
 */
export function matchesType(node: FhirNode, { namespace, name }: TypeSpecifier, model: Model | undefined): boolean {
  const { type } = node;
  if (type === undefined) return matchesUntyped(node, namespace, name);
  if (type.startsWith(system)) return namespace !== 'FHIR' && type.slice(system.length) === name;
  if (namespace === 'System') return false;
  if (namespace !== undefined && namespace !== 'FHIR') return false;
  if (derivesFrom(type, name, model)) return true;
  if (name === 'Resource' || name === 'DomainResource') return isResource(node, name);
  return namespace === undefined && systemTypeOf(type, model) === name;
}

/** As {@link matchesType}, and `System.X` also takes FHIR elements that convert to it: the test behind `ofType`. */
export function convertsToType(node: FhirNode, specifier: TypeSpecifier, model: Model | undefined): boolean {
  if (matchesType(node, specifier, model)) return true;
  if (specifier.namespace !== 'System' || node.type === undefined) return false;
  return systemTypeOf(node.type, model) === specifier.name;
}

/** Without a type, JSON's own types are all there is to go by. */
function matchesUntyped({ value }: FhirNode, namespace: string | undefined, name: string): boolean {
  if (value === undefined || value instanceof SystemValue || typeof value === 'object') return false;
  const fhir = typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'decimal') : typeof value;
  if (namespace !== 'System' && fhir === name) return true;
  return namespace !== 'FHIR' && fhir.charAt(0).toUpperCase() + fhir.slice(1) === name;
}

function isResource({ value }: FhirNode, name: string): boolean {
  const resourceType = resourceTypeOf(value);
  return resourceType !== undefined && (name === 'Resource' || !plainResources.has(resourceType));
}
