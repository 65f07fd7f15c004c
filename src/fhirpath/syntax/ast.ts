import type { FhirNode } from '../node.js';

/** `Quantity`, `FHIR.Quantity` or `System.Quantity` after `is`, `as` and `ofType`. */
export interface TypeSpecifier {
  readonly namespace: string | undefined;
  readonly name: string;
}

export type BinaryOperator =
  | '*'
  | '/'
  | 'div'
  | 'mod'
  | '+'
  | '-'
  | '&'
  | '|'
  | '<'
  | '>'
  | '<='
  | '>='
  | '='
  | '!='
  | '~'
  | '!~'
  | 'in'
  | 'contains'
  | 'and'
  | 'or'
  | 'xor'
  | 'implies';

interface Common {
  /** Offset in the expression of what names this part: the identifier, the operator, the literal. */
  readonly position: number;
  /** Levels of the tree below and including this one; the parser keeps it small. */
  readonly depth: number;
}

/** The abstract syntax of an expression. A `receiver` of undefined means that the path starts here, at `$this`. */
export type Expression =
  | (Common & { readonly kind: 'literal'; readonly node: FhirNode })
  | (Common & { readonly kind: 'empty' })
  | (Common & { readonly kind: 'external'; readonly name: string })
  | (Common & { readonly kind: 'special'; readonly name: '$this' | '$index' | '$total' })
  | (Common & { readonly kind: 'member'; readonly receiver: Expression | undefined; readonly name: string })
  | (Common & {
      readonly kind: 'call';
      readonly receiver: Expression | undefined;
      readonly name: string;
      readonly args: readonly Expression[];
    })
  | (Common & { readonly kind: 'indexer'; readonly receiver: Expression; readonly index: Expression })
  | (Common & { readonly kind: 'polarity'; readonly operator: '+' | '-'; readonly operand: Expression })
  | (Common & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Common & {
      readonly kind: 'type';
      readonly operator: 'is' | 'as';
      readonly operand: Expression;
      readonly specifier: TypeSpecifier;
    });

export type CallExpression = Extract<Expression, { kind: 'call' }>;

/** The parts an expression is made of, in the order they are written. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'member':
      return expression.receiver === undefined ? [] : [expression.receiver];
    case 'call':
      return expression.receiver === undefined ? expression.args : [expression.receiver, ...expression.args];
    case 'indexer':
      return [expression.receiver, expression.index];
    case 'polarity':
    case 'type':
      return [expression.operand];
    case 'binary':
      return [expression.left, expression.right];
    default:
      return [];
  }
}

/** True when `matches` holds for the expression or for a part of it, at any depth. */
export function contains(expression: Expression, matches: (part: Expression) => boolean): boolean {
  return matches(expression) || partsOf(expression).some((part) => contains(part, matches));
}
