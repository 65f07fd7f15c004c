import type { Site } from '../error.js';
import type { CallExpression } from '../syntax/ast.js';
import type { Code } from './code.js';

/** A function call that is being compiled. */
export interface Call {
  readonly expression: CallExpression;
  /** Where the function's name stands. */
  readonly site: Site;
  /** What the function is called on; `$this` when a path starts with it. */
  readonly input: Code;
  /** The arguments, compiled. Plain arguments are evaluated in the scope of the call, criteria in one of their own. */
  readonly args: readonly Code[];
}

/** A function of FHIRPath: how many arguments it takes, and how a call of it is compiled. */
export interface FunctionDefinition {
  readonly minArgs: number;
  readonly maxArgs: number;
  /** True when its argument names a type; it is then not compiled, and `args` is empty. */
  readonly takesType?: boolean;
  readonly compile: (call: Call) => Code;
}

/** The functions of one file, by name. */
export type FunctionTable = Readonly<Record<string, FunctionDefinition>>;

/** A function without arguments. */
export function noArgs(compile: (call: Call) => Code): FunctionDefinition {
  return { minArgs: 0, maxArgs: 0, compile };
}

/** A function with one argument. */
export function oneArg(compile: (call: Call, arg: Code) => Code): FunctionDefinition {
  return { minArgs: 1, maxArgs: 1, compile: (call) => compile(call, call.args[0] as Code) };
}

/** A function with an argument that may be left out. */
export function optionalArg(compile: (call: Call, arg: Code | undefined) => Code): FunctionDefinition {
  return { minArgs: 0, maxArgs: 1, compile: (call) => compile(call, call.args[0]) };
}
