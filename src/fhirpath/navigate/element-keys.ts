import type { ElementKey, Model } from '../model.js';
import type { JsonObject } from '../../fhir/json.js';
import { isPrimitive, openTypes } from '../types/fhir-types.js';

/** An ElementKey, ready for the look-ups of a walk. */
export interface Access {
  readonly key: string;
  /** Where the id and extensions of a primitive are; undefined for what is certainly no primitive. */
  readonly extraKey: string | undefined;
  readonly type: string | undefined;
}

/** A document chooses its own keys and resource types; what it can make us remember is limited to so many. */
export const mostRemembered = 500;

/** The types of elements that have the same name and type wherever they are. */
const commonTypes = new Map([
  ['id', 'System.String'],
  ['extension', 'Extension'],
  ['modifierExtension', 'Extension'],
  ['contained', 'Resource'],
  ['meta', 'Meta'],
]);

/** How StructureDefinitions write the types of FHIRPath's own, as that of Element.id. */
const systemUrl = 'http://hl7.org/fhirpath/';

export function accessOf(key: string, typeCode: string | undefined): Access {
  const type = typeCode?.startsWith(systemUrl) === true ? typeCode.slice(systemUrl.length) : typeCode;
  return { key, extraKey: type === undefined || isPrimitive(type) ? `_${key}` : undefined, type };
}

/** What the model knows of an element; undefined when it does not know it. */
export function knownAccess(model: Model | undefined, type: string | undefined, name: string): readonly Access[] | undefined {
  if (model === undefined || type === undefined) return undefined;
  const keys = model.property(type, name);
  if (keys !== undefined) return keys.map(({ key, type: of }) => accessOf(key, of));
  const choice = choiceKey(model, type, name);
  return choice === undefined ? undefined : [accessOf(choice.key, choice.type)];
}

/** The choice element that a JSON property such as `valueQuantity` is one form of. */
function choiceKey(model: Model, type: string, key: string): ElementKey | undefined {
  for (let i = 1; i < key.length; i++) {
    const code = key.charCodeAt(i);
    if (code < 65 || code > 90) continue;
    const found = model.property(type, key.slice(0, i))?.find((candidate) => candidate.key === key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Without a model: the property itself, or the one form of a choice that the object has; undefined when it has neither. */
export function inferredAccess(object: JsonObject, name: string): Access | undefined {
  if (Object.hasOwn(object, name) || Object.hasOwn(object, `_${name}`)) return accessOf(name, inferredType(name));
  for (const property of Object.keys(object)) {
    const key = property.startsWith('_') ? property.slice(1) : property;
    if (!key.startsWith(name)) continue;
    const type = openType(key.slice(name.length));
    if (type !== undefined) return accessOf(key, type);
  }
  return undefined;
}

/** Without a model: what a property that is met under its own name holds. Only `value[x]` is open enough to be told by its name. */
export function inferredType(key: string): string | undefined {
  return commonTypes.get(key) ?? (key.startsWith('value') ? openType(key.slice('value'.length)) : undefined);
}

/** `Quantity` and `DateTime` to `Quantity` and `dateTime`. */
function openType(suffix: string): string | undefined {
  if (openTypes.has(suffix)) return suffix;
  const primitive = suffix.charAt(0).toLowerCase() + suffix.slice(1);
  return suffix !== primitive && openTypes.has(primitive) ? primitive : undefined;
}
