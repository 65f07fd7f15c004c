import type { ElementDefinition } from 'fhir/r4.js';

/** The JSON property of an element with a value of a type: `valueString` for `value[x]`. */
export function propertyOf(name: string, type: string): string {
  return name.endsWith('[x]') ? name.slice(0, -3) + type.charAt(0).toUpperCase() + type.slice(1) : name;
}

/** Does the element repeat in its base, so that JSON has an array? */
export function isArrayElement({ base, max }: ElementDefinition): boolean {
  const most = base?.max ?? max;
  return most !== undefined && most !== '0' && most !== '1';
}
