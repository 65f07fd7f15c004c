import { externalCode } from '../compile/external.js';
import { Scope } from '../compile/scope.js';
import type { Environment } from '../environment.js';
import { isObject } from '../../fhir/json.js';
import type { FhirNode } from '../node.js';
import type { NodeBridge } from './node-bridge.js';

/** The names after % in an expression that fhirpath.js has parsed. */
export function variablesOf(parsed: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (!isObject(parsed)) return names;
  if (parsed['type'] === 'ExternalConstantTerm') {
    const delimited = parsed['delimitedText'];
    const name = typeof delimited === 'string' ? delimited.replace(/^'|'$/g, '') : parsed['text'];
    if (typeof name === 'string') names.add(name);
  }
  if (Array.isArray(parsed['children'])) for (const child of parsed['children']) variablesOf(child, names);
  return names;
}

/** Their values, as the compiler would have them. One that nobody gives may be defined by the expression itself. */
export function variablesFor(
  names: ReadonlySet<string>,
  focus: FhirNode,
  env: Environment,
  bridge: NodeBridge,
  expression: string,
): Record<string, unknown> {
  const scope = new Scope(env, focus);
  const values: Record<string, unknown> = {};
  for (const name of names) {
    if (isGiven(name, env)) {
      const items = externalCode(name, { expression, position: 0 }).items(scope);
      values[name] = items.map((item) => bridge.toLibrary(item));
    }
  }
  return values;
}

const builtIn = /^(?:context|resource|rootResource|ucum|sct|loinc|(?:vs|ext)-.*)$/;

function isGiven(name: string, env: Environment): boolean {
  return builtIn.test(name) || env.variables?.has(name) === true;
}
