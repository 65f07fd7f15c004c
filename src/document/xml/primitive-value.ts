import type { XmlKind } from './xml-types.js';

/** http://hl7.org/fhir/R4/datatypes.html#integer. */
const integer = /^(?:-?(?:0|[1-9]\d*)|\+[1-9]\d*)$/;
/** http://hl7.org/fhir/R4/datatypes.html#decimal, which is JSON's number. */
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * The value that JSON would have for what XML writes in the attribute "value". What is no boolean or number although its
 * type is one stays a text, so that the check of primitives sees it.
 */
export function primitiveValue(kind: XmlKind, text: string): string | number | boolean {
  switch (kind) {
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'integer':
      return integer.test(text) ? Number(text) : text;
    case 'decimal':
      return decimal.test(text) ? Number(text) : text;
    default:
      return text;
  }
}
