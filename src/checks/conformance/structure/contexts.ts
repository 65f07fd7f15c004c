import { typeUrl } from '../../../fhir/canonical.js';
import { extensionValues, objectOf, objectsOf, listOf, textOf } from '../../value/members.js';
import type { JsonObject } from '../../../fhir/json.js';
import type { CheckContext } from '../../contract.js';
import type { DefinitionAccess } from '../../definition-access.js';
import { spotAt } from '../find-element.js';
import type { StructureView } from './structure-view.js';

/** Only extensions have contexts, and those of type element name elements that exist. */
export function checkContexts({ resource, type, at }: StructureView): void {
  const contexts = objectsOf(resource, 'context');
  if (type !== 'Extension') {
    if (isNamedForJson(resource)) return;
    contexts.forEach(({ index }) => {
      at.report('definition-context-not-extension', { type }, { below: ['context', index] });
    });
    listOf(resource, 'contextInvariant').forEach((_, index) => {
      at.report('definition-context-not-extension', { type }, { below: ['contextInvariant', index] });
    });
    return;
  }
  for (const { item, index } of contexts) {
    const expression = textOf(item, 'expression');
    if (item['type'] !== 'element' || expression === undefined || isForOtherVersions(item)) continue;
    const below = ['context', index, 'expression'];
    if (expression === 'Element') at.report('definition-context-any', {}, { below });
    else if (!elementExists(expression, at)) at.report('definition-context-unknown', { expression }, { below });
  }
}

const versionSpecificUse = 'http://hl7.org/fhir/StructureDefinition/version-specific-use';

/** Is the context meant for versions of FHIR that have other elements? */
function isForOtherVersions(context: JsonObject): boolean {
  return objectsOf(context, 'extension').some(({ item }) => {
    if (item['url'] !== versionSpecificUse) return false;
    const [start] = extensionValues(item, 'startFhirVersion');
    const [end] = extensionValues(item, 'endFhirVersion');
    return (typeof start === 'string' && compareVersions(start) > 0) || (typeof end === 'string' && compareVersions(end) < 0);
  });
}

/** Is a version of FHIR later than R4, or earlier? 4.3 is R4B. */
function compareVersions(version: string): number {
  const [major = '', minor = '0'] = version.split('.');
  return Number(major) === 4 ? Number(minor) : Number(major) - 4;
}

/** R4 names two patterns of resources that it does not define; these resources follow them. */
const patterns: ReadonlyMap<string, string> = new Map([
  ['CanonicalResource', 'CodeSystem'],
  ['MetadataResource', 'PlanDefinition'],
]);

function elementExists(expression: string, at: CheckContext & DefinitionAccess): boolean {
  const hash = expression.indexOf('#');
  const [first = '', ...names] = expression.slice(hash + 1).split('.');
  const plan = at.plan(hash < 0 ? typeUrl(patterns.get(first) ?? first) : expression.slice(0, hash));
  return plan !== undefined && spotAt(plan, names, at) !== undefined;
}

/** A logical model may be used like an extension, under a JSON name of its own (HL7's tools). */
function isNamedForJson(resource: JsonObject): boolean {
  return ['snapshot', 'differential'].some((list) => {
    const [root] = objectsOf(objectOf(resource, list) ?? {}, 'element');
    return (
      root !== undefined &&
      objectsOf(root.item, 'extension').some(
        ({ item: { url } }) => typeof url === 'string' && /\/(?:json-name|elementdefinition-json-name)$/.test(url),
      )
    );
  });
}
