import { compile, FhirpathError } from '../../fhirpath/index.js';
import { shorten } from '../../text/shorten.js';

/** Longer expressions are not looked at: none that people write comes near. */
const maxLength = 20_000;

/** Why an expression is not FHIRPath; undefined where it is. */
export function syntaxProblem(expression: string): string | undefined {
  if (expression.length > maxLength) return undefined;
  try {
    compile(expression);
    return undefined;
  } catch (error) {
    if (error instanceof FhirpathError) return error.kind === 'syntax' ? shorten(error.message, 200) : undefined;
    throw error;
  }
}
