import { FhirpathError } from '../error.js';
import type { BinaryOperator, Expression, TypeSpecifier } from './ast.js';
import { tokenize } from './lexer.js';
import { numberLiteral, quantityLiteral, stringLiteral, temporalLiteral, truthLiteral } from './literal.js';
import type { Token } from './token.js';

/** How tightly the operators bind, loosest first (N1, 6.8). `is` and `as` stand between `|` and `+`. */
const levels: readonly (readonly string[])[] = [
  ['implies'],
  ['or', 'xor'],
  ['and'],
  ['in', 'contains'],
  ['=', '~', '!=', '!~'],
  ['<=', '<', '>', '>='],
  ['|'],
  ['is', 'as'],
  ['+', '-', '&'],
  ['*', '/', 'div', 'mod'],
];

const levelOf = new Map(levels.flatMap((operators, level) => operators.map((operator) => [operator, level] as const)));

/** Operators that are words, and so cannot start a path without backquotes. */
const operatorWords = new Set(['implies', 'or', 'xor', 'and', 'div', 'mod']);

/** Deeper trees than anyone writes; keeps the recursion of the parser, the compiler and the evaluation within the stack. */
const maxDepth = 400;

/** Parses an expression. Throws a FhirpathError: `syntax`, or `unsupported` for what newer versions of FHIRPath add. */
export function parse(expression: string): Expression {
  return new Parser(expression).whole();
}

class Parser {
  readonly #expression: string;
  readonly #tokens: readonly Token[];
  #index = 0;
  #nesting = 0;

  constructor(expression: string) {
    this.#expression = expression;
    this.#tokens = tokenize(expression);
  }

  whole(): Expression {
    if (this.#isAtEnd()) this.#fault('The expression is empty.');
    const parsed = this.#operators(0);
    if (!this.#isAtEnd()) this.#fault(`Expected an operator or the end, not ${this.#shown()}.`);
    return parsed;
  }

  /** Left-associative operators at `level` and tighter, by precedence climbing. */
  #operators(level: number): Expression {
    this.#enter();
    let left = this.#polarity();
    for (;;) {
      const { kind, text, position } = this.#token;
      const found = kind === 'word' || kind === 'symbol' ? levelOf.get(text) : undefined;
      if (found === undefined || found < level) break;
      this.#index++;
      if (text === 'is' || text === 'as') {
        const specifier = this.#typeSpecifier();
        left = this.#checked({ kind: 'type', operator: text, operand: left, specifier, position, depth: left.depth + 1 });
      } else {
        const right = this.#operators(found + 1);
        const depth = Math.max(left.depth, right.depth) + 1;
        left = this.#checked({ kind: 'binary', operator: text as BinaryOperator, left, right, position, depth });
      }
    }
    this.#nesting--;
    return left;
  }

  #polarity(): Expression {
    const { text, position } = this.#token;
    if (!this.#accept('+') && !this.#accept('-')) return this.#path();
    this.#enter();
    const operand = this.#polarity();
    this.#nesting--;
    return this.#checked({ kind: 'polarity', operator: text === '-' ? '-' : '+', operand, position, depth: operand.depth + 1 });
  }

  /** A term and what follows it: `.name`, `.function(…)`, `[index]`. */
  #path(): Expression {
    let path = this.#term();
    for (;;) {
      const { position } = this.#token;
      if (this.#accept('.')) path = this.#checked(this.#invocation(path));
      else if (this.#accept('[')) {
        const index = this.#operators(0);
        this.#expect(']');
        const depth = Math.max(path.depth, index.depth) + 1;
        path = this.#checked({ kind: 'indexer', receiver: path, index, position, depth });
      } else return path;
    }
  }

  #term(): Expression {
    const { kind, text, position } = this.#token;
    switch (kind) {
      case 'string':
        return this.#literal(stringLiteral(text));
      case 'number':
        return this.#number();
      case 'date':
      case 'dateTime':
      case 'time':
        return this.#literal(temporalLiteral(kind, text) ?? this.#fault(`There is no such ${kind} as ${text}.`));
      case 'external':
        this.#index++;
        return { kind: 'external', name: text, position, depth: 1 };
      case 'special':
      case 'delimited':
        return this.#invocation(undefined);
      case 'word':
        if (text === 'true' || text === 'false') return this.#literal(truthLiteral(text === 'true'));
        if (operatorWords.has(text)) this.#fault(`Expected a value before ${text}; a name is written \`${text}\`.`);
        return this.#invocation(undefined);
      default:
        return this.#bracketed();
    }
  }

  #bracketed(): Expression {
    const { position } = this.#token;
    if (this.#accept('(')) {
      const inner = this.#operators(0);
      this.#expect(')');
      return inner;
    }
    if (this.#accept('{')) {
      this.#expect('}');
      return { kind: 'empty', position, depth: 1 };
    }
    return this.#fault(`Expected a value, not ${this.#shown()}.`);
  }

  /** A number, with the unit that may follow it: `4 days`, `10 'mg'`. */
  #number(): Expression {
    const { text, position } = this.#token;
    this.#index++;
    const unit = quantityLiteral(text, this.#token);
    if (unit !== undefined) this.#index++;
    return { kind: 'literal', node: unit ?? numberLiteral(text), position, depth: 1 };
  }

  #literal(node: Extract<Expression, { kind: 'literal' }>['node']): Expression {
    const { position } = this.#token;
    this.#index++;
    return { kind: 'literal', node, position, depth: 1 };
  }

  /** A member or a function; after a dot any word will do, so that `text.div` is read as it is meant. */
  #invocation(receiver: Expression | undefined): Expression {
    const { kind, text, position } = this.#token;
    const depth = (receiver?.depth ?? 0) + 1;
    if (kind === 'special') {
      if (text !== '$this' && text !== '$index' && text !== '$total') this.#fault(`There is no ${text}.`);
      if (receiver !== undefined && text !== '$this') this.#fault(`${text} stands alone, not after a dot.`);
      this.#index++;
      return { kind: 'special', name: text as '$this', position, depth };
    }
    if (kind !== 'word' && kind !== 'delimited') this.#fault(`Expected a name after the dot, not ${this.#shown()}.`);
    this.#index++;
    if (this.#token.text === '{' && this.#token.kind === 'symbol') this.#instanceSelector();
    if (!this.#accept('(')) return { kind: 'member', receiver, name: text, position, depth };
    const args = this.#arguments();
    return { kind: 'call', receiver, name: text, args, position, depth: Math.max(depth, ...args.map((arg) => arg.depth + 1)) };
  }

  #arguments(): Expression[] {
    const args: Expression[] = [];
    if (this.#accept(')')) return args;
    do args.push(this.#operators(0));
    while (this.#accept(','));
    this.#expect(')');
    return args;
  }

  #typeSpecifier(): TypeSpecifier {
    const first = this.#name();
    return this.#accept('.') ? { namespace: first, name: this.#name() } : { namespace: undefined, name: first };
  }

  #name(): string {
    const { kind, text } = this.#token;
    if (kind !== 'word' && kind !== 'delimited') this.#fault(`Expected the name of a type, not ${this.#shown()}.`);
    this.#index++;
    return text;
  }

  #instanceSelector(): never {
    const site = { expression: this.#expression, position: this.#token.position };
    throw new FhirpathError('unsupported', 'Making an object (Coding { … }) is not covered.', site);
  }

  #isAtEnd(): boolean {
    return this.#token.kind === 'end';
  }

  get #token(): Token {
    // The last token is `end`, and nothing moves past it.
    return this.#tokens[Math.min(this.#index, this.#tokens.length - 1)] as Token;
  }

  #accept(symbol: string): boolean {
    const { kind, text } = this.#token;
    if (kind !== 'symbol' || text !== symbol) return false;
    this.#index++;
    return true;
  }

  #expect(symbol: string): void {
    if (!this.#accept(symbol)) this.#fault(`Expected ${symbol}, not ${this.#shown()}.`);
  }

  #enter(): void {
    if (++this.#nesting > maxDepth) this.#fault(`The expression is nested deeper than ${maxDepth} levels.`);
  }

  #checked(expression: Expression): Expression {
    if (expression.depth > maxDepth) this.#fault(`The expression is nested deeper than ${maxDepth} levels.`);
    return expression;
  }

  #shown(): string {
    const { kind, text } = this.#token;
    return kind === 'end' ? 'the end' : kind === 'string' ? `'${text}'` : text;
  }

  #fault(message: string): never {
    throw new FhirpathError('syntax', message, { expression: this.#expression, position: this.#token.position });
  }
}
