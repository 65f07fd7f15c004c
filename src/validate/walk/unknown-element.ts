import type { JsonObject } from '../../fhir/json.js';
import type { Content, LinkedElement } from '../../checks/linked.js';
import { typeUrl } from '../../fhir/canonical.js';
import { noHint, oneOf } from '../../finding/hint.js';
import type { Bilingual } from '../../finding/message.js';
import type { ResourceRun } from './resource-run.js';

/**
 * A property that the shape does not have: a choice in a type that is not allowed, or no element at all.
 * @returns the choice that was meant
 */
export function reportUnknown(run: ResourceRun, content: Content, key: string, object: JsonObject): LinkedElement | undefined {
  const bare = key.startsWith('_') ? key.slice(1) : key;
  if (bare !== key && Object.hasOwn(object, bare) && !content.properties.has(bare)) return undefined;
  for (const { element, stem } of content.names.choices) {
    const type = bare.startsWith(stem) ? typeNamed(run, bare.slice(stem.length)) : undefined;
    if (type === undefined) continue;
    const allowed = oneOf(element.types.map((candidate) => candidate.code));
    run.report(
      'type-not-allowed',
      {
        element: `${run.label}.${stem}`,
        type,
        allowed,
        hint: sendKeys(
          stem,
          element.types.map((candidate) => candidate.code),
        ),
      },
      { element, below: [{ key, segment: `${stem}.ofType(${type})` }], source: element.plan.by?.types },
    );
    return element;
  }
  const hint =
    hintFor(content.typeName, bare) ??
    (content.properties.has(bare)
      ? { en: `; ${bare} is no primitive, so it has no "${key}"`, da: `; ${bare} er ikke en primitiv værdi og har derfor ingen "${key}"` }
      : content.names.known.suggest(bare));
  run.report(
    'element-unknown',
    { type: content.typeName, name: key, hint },
    { below: [key], source: typeUrl(content.typeName.split('.', 1)[0] ?? '') },
  );
  return undefined;
}

/** What was meant by a property of another type than the object has. */
function hintFor(type: string, name: string): Bilingual | undefined {
  if (type === 'Bundle.entry' && name === 'resourceType') return bareResource;
  if (type === 'Coding' && name === 'coding') return conceptForCoding;
  if (type === 'CodeableConcept' && (name === 'system' || name === 'code' || name === 'display')) return codingForConcept;
  return undefined;
}

const bareResource: Bilingual = {
  en: '; an entry holds the resource in "resource": send {"fullUrl": …, "resource": {"resourceType": …}}',
  da: '; en entry indeholder ressourcen i "resource": send {"fullUrl": …, "resource": {"resourceType": …}}',
};
const conceptForCoding: Bilingual = {
  en: ': this is a Coding, not a CodeableConcept; send system and code directly, without "coding" around them',
  da: ': dette er en Coding og ikke en CodeableConcept; send system og code direkte uden "coding" omkring',
};
const codingForConcept: Bilingual = {
  en: ': this is a CodeableConcept; send it inside "coding": {"coding": [{"system": …, "code": …}]}',
  da: ': dette er en CodeableConcept; send det inde i "coding": {"coding": [{"system": …, "code": …}]}',
};

/** The properties that a choice has in the types that are allowed, unless these are many. */
function sendKeys(stem: string, types: readonly string[]): Bilingual {
  if (types.length === 0 || types.length > 3) return noHint;
  const keys = types.map((type) => `${stem}${type.charAt(0).toUpperCase()}${type.slice(1)}`);
  return { en: `; send ${keys.join(' or ')}`, da: `; send ${keys.join(' eller ')}` };
}

/** The type behind the end of a choice's name: `Quantity`, or `string` for `String`. */
function typeNamed(run: ResourceRun, suffix: string): string | undefined {
  if (!/^[A-Z]/.test(suffix)) return undefined;
  return [suffix, suffix.charAt(0).toLowerCase() + suffix.slice(1)].find((type) => run.plan(typeUrl(type)) !== undefined);
}
