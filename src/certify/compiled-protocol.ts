import { compile, FhirpathError, nodeOf, type Collection, type CompiledExpression } from '../fhirpath/index.js';
import type { Protocol } from './protocol.js';

/** A protocol with its conditions ready to be evaluated. */
export interface CompiledProtocol {
  readonly protocol: Protocol;
  /** SHA-256 of the file it was read from, in hexadecimal. */
  readonly hash: string;
  readonly expressions: ReadonlyMap<string, CompiledExpression>;
  /** The business rules that its requirements are about. */
  readonly rules: ReadonlySet<string>;
  /** `%name` of each code. */
  readonly codes: ReadonlyMap<string, Collection>;
}

/**
 * Compiles every condition of a protocol.
 * @throws {TypeError} that names a condition that is no FHIRPath: the protocol comes with the toolkit, so that is the toolkit's fault
 */
export function compileProtocol(protocol: Protocol, hash: string): CompiledProtocol {
  const expressions = new Map([...conditionsOf(protocol)].map((expression) => [expression, compiled(expression)] as const));
  const codes = new Map(Object.entries(protocol.codes).map(([name, { code }]) => [name, [nodeOf(code, 'System.String')]] as const));
  const rules = new Set(
    protocol.chapters
      .flatMap(({ requirements }) => requirements)
      .flatMap(({ select }) => (select !== undefined && 'rules' in select ? select.rules : [])),
  );
  return { protocol, hash, expressions, codes, rules };
}

/** Every expression that stands in a protocol. */
export function conditionsOf({ variables, chapters }: Protocol): Set<string> {
  const found: (string | undefined)[] = Object.values(variables);
  for (const { where, course, requirements } of chapters) {
    found.push(where, course);
    for (const { step } of requirements) {
      found.push(step?.shows, step?.earlier?.here, step?.earlier?.there);
      for (const { condition } of step?.clauses ?? []) found.push(condition);
      for (const { condition, ...compared } of step?.expects ?? []) {
        found.push(condition);
        for (const { here, earlier } of [compared.includes, compared.keeps, compared.isNew].filter((each) => each !== undefined))
          found.push(here, earlier);
      }
    }
  }
  return new Set(found.filter((expression) => expression !== undefined));
}

function compiled(expression: string): CompiledExpression {
  try {
    return compile(expression);
  } catch (error) {
    if (!(error instanceof FhirpathError)) throw error;
    throw new TypeError(`the protocol's condition cannot be compiled: ${expression}: ${error.message}`);
  }
}
