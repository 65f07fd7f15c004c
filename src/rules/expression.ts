import { expressionOf as plainExpression } from '../document/expression.js';
import type { Path } from './rule.js';

/**
 * Primitive types of R4 that an extension may have as a value (http://hl7.org/fhir/R4/extensibility.html#Extension). Their names begin with
 * a small letter.
 */
const primitives: ReadonlySet<string> = new Set([
  'Base64Binary',
  'Boolean',
  'Canonical',
  'Code',
  'Date',
  'DateTime',
  'Decimal',
  'Id',
  'Instant',
  'Integer',
  'Markdown',
  'Oid',
  'PositiveInt',
  'String',
  'Time',
  'UnsignedInt',
  'Uri',
  'Url',
  'Uuid',
]);

/** The type that the name of a choice property ends with: `string` for `valueString`, `Reference` for `valueReference`. */
function fhirType(suffix: string): string {
  return primitives.has(suffix) ? suffix.charAt(0).toLowerCase() + suffix.slice(1) : suffix;
}

/** The FHIRPath of a place; an extension's value, whose type JSON writes into its name, is `value.ofType(Reference)`. */
export function expressionOf(root: unknown, path: Path): string {
  const expression = plainExpression(root, path);
  // To go through the text of each place takes longer than to make it.
  if (!path.some((step) => typeof step === 'string' && step.includes('extension'))) return expression;
  return expression.replace(
    /(\.extension\[\d+\]\.)value([A-Z]\w*)/g,
    (_whole, before: string, type: string) => `${before}value.ofType(${fhirType(type)})`,
  );
}
