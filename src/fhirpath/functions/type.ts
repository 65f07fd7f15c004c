import { noArgs, type Call, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { itemsCode, type Code } from '../compile/code.js';
import { asCode, isCode, ofTypeCode } from '../compile/type-operators.js';
import { FhirpathError } from '../error.js';
import { makeNode, type FhirNode } from '../node.js';
import type { Expression, TypeSpecifier } from '../syntax/ast.js';

/** Types as functions (N1, 5.2.4 and 6.3), and reflection as far as a type's name (10.2). */
export const typeFunctions: FunctionTable = {
  is: withType((call, type) => isCode(call.input, type, call.site)),
  as: withType((call, type) => asCode(call.input, type, call.site)),
  ofType: withType((call, type) => ofTypeCode(call.input, type, call.site)),
  type: noArgs(({ input, site }) => itemsCode(site, (scope) => input.items(scope).map(typeInfo), input.any)),
};

function withType(compile: (call: Call, type: TypeSpecifier) => Code): FunctionDefinition {
  return { minArgs: 1, maxArgs: 1, takesType: true, compile: (call) => compile(call, typeArgument(call)) };
}

/** `Quantity` or `FHIR.Quantity`, which parses as a path. */
function typeArgument({ expression, site }: Call): TypeSpecifier {
  const path = expression.args[0] as Expression;
  if (path.kind === 'member') {
    if (path.receiver === undefined) return { namespace: undefined, name: path.name };
    if (path.receiver.kind === 'member' && path.receiver.receiver === undefined) {
      return { namespace: path.receiver.name, name: path.name };
    }
  }
  const message = `${expression.name}() takes the name of a type, such as Quantity or FHIR.Quantity.`;
  throw new FhirpathError('syntax', message, { expression: site.expression, position: path.position });
}

function typeInfo({ type = 'System.Any' }: FhirNode): FhirNode {
  const [namespace, name] = type.startsWith('System.') ? ['System', type.slice('System.'.length)] : ['FHIR', type];
  return makeNode({ namespace, name }, undefined, undefined);
}
