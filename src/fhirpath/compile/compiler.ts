import { FhirpathError, type Site } from '../error.js';
import { functionNamed } from '../functions/registry.js';
import { integerNode, nothing } from '../node.js';
import { contains, type CallExpression, type Expression } from '../syntax/ast.js';
import { binaryCode } from './binary.js';
import { constantCode, integerOf, itemsCode, type Code } from './code.js';
import { externalCode } from './external.js';
import { memberCode } from './member.js';
import { polarityCode } from './polarity.js';
import { asCode, isCode } from './type-operators.js';

/** Compiles the parsed form of `expression`. Throws a FhirpathError for functions that are unknown or wrongly called. */
export function compileExpression(parsed: Expression, expression: string): Code {
  return new Compiler(expression).compile(parsed);
}

class Compiler {
  readonly #expression: string;

  constructor(expression: string) {
    this.#expression = expression;
  }

  compile(parsed: Expression): Code {
    const site = this.#siteOf(parsed);
    switch (parsed.kind) {
      case 'literal':
        return constantCode(site, [parsed.node]);
      case 'empty':
        return constantCode(site, nothing);
      case 'external':
        return externalCode(parsed.name, site);
      case 'special':
        return specialCode(parsed.name, site);
      case 'member':
        return memberCode(parsed.name, parsed.receiver === undefined ? undefined : this.compile(parsed.receiver), site);
      case 'call':
        return this.#call(parsed, site);
      case 'indexer':
        return indexerCode(this.compile(parsed.receiver), this.#apart(parsed.index), site);
      case 'polarity':
        return polarityCode(parsed.operator, this.compile(parsed.operand), site);
      case 'binary':
        return binaryCode(parsed.operator, this.#apart(parsed.left), this.#apart(parsed.right), site);
      case 'type': {
        const operand = this.compile(parsed.operand);
        return parsed.operator === 'is' ? isCode(operand, parsed.specifier, site) : asCode(operand, parsed.specifier, site);
      }
    }
  }

  #call(call: CallExpression, site: Site): Code {
    const definition = functionNamed(call.name);
    if (definition === undefined) {
      throw new FhirpathError('unsupported', `The function ${call.name}() is not covered.`, site);
    }
    const { minArgs, maxArgs } = definition;
    if (call.args.length < minArgs || call.args.length > maxArgs) {
      const wanted = minArgs === maxArgs ? `${minArgs}` : `${minArgs} to ${maxArgs}`;
      throw new FhirpathError('syntax', `${call.name}() takes ${wanted} arguments, not ${call.args.length}.`, site);
    }
    const input = call.receiver === undefined ? specialCode('$this', site) : this.compile(call.receiver);
    const args = definition.takesType === true ? [] : call.args.map((arg) => this.#apart(arg));
    return definition.compile({ expression: call, site, input, args });
  }

  /** An operand or argument: variables that it defines are not seen outside it. */
  #apart(parsed: Expression): Code {
    const code = this.compile(parsed);
    if (!contains(parsed, (part) => part.kind === 'call' && part.name === 'defineVariable')) return code;
    const items: Code['items'] = (scope) => code.items(scope.nested());
    return {
      items,
      truth: (scope) => code.truth(scope.nested()),
      any: (scope) => code.any(scope.nested()),
      isBoolean: code.isBoolean,
    };
  }

  #siteOf({ position }: Expression): Site {
    return { expression: this.#expression, position };
  }
}

function specialCode(name: '$this' | '$index' | '$total', site: Site): Code {
  if (name === '$total') return itemsCode(site, (scope) => scope.total);
  if (name === '$index') {
    return itemsCode(site, ({ index }) => (index === undefined ? nothing : [integerNode(index)]));
  }
  return {
    ...itemsCode(site, ({ focus }) => (focus === undefined ? nothing : [focus])),
    truth: ({ focus }) => (focus === undefined ? undefined : typeof focus.value === 'boolean' ? focus.value : true),
    any: ({ focus }) => focus !== undefined,
  };
}

function indexerCode(receiver: Code, index: Code, site: Site): Code {
  return itemsCode(site, (scope) => {
    const position = integerOf(index.items(scope), site);
    const item = position === undefined ? undefined : receiver.items(scope)[position];
    return item === undefined ? nothing : [item];
  });
}

/** The whole expression as an invariant: satisfied or not. Several items of any kind count as true. */
export function satisfied(code: Code): (scope: Parameters<Code['truth']>[0]) => boolean {
  if (code.isBoolean) return (scope) => code.truth(scope) === true;
  return (scope) => {
    const items = code.items(scope);
    if (items.length !== 1) return items.length > 1;
    return items[0]?.value !== false;
  };
}
