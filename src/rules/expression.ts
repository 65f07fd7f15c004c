import { expressionOf as plainExpression } from '../document/expression.js';
import type { Path } from './rule.js';

/** The FHIRPath of a place; an extension's value, whose type JSON writes into its name, is `value.ofType(Reference)`. */
export function expressionOf(root: unknown, path: Path): string {
  const expression = plainExpression(root, path);
  // To go through the text of each place takes longer than to make it.
  if (!path.some((step) => typeof step === 'string' && step.includes('extension'))) return expression;
  return expression.replace(/(\.extension\[\d+\]\.)value([A-Z]\w*)/g, (_whole, before: string, type: string) => `${before}value.ofType(${type})`);
}
