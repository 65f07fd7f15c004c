import { FhirpathError, nodeOf, type Collection, type CompiledExpression, type Environment } from '../fhirpath/index.js';
import { isObject, type JsonObject } from '../fhir/json.js';
import type { CompiledProtocol } from './compiled-protocol.js';

/** Resources that conditions speak of, by the names of their variables. */
export type Spoken = Readonly<Record<string, readonly JsonObject[]>>;

/** A protocol's conditions on one report. */
export class ReportConditions {
  readonly #bundle: JsonObject;
  readonly #protocol: CompiledProtocol;
  readonly #spoken: Spoken;
  #environment: Environment | undefined;

  constructor(bundle: JsonObject, protocol: CompiledProtocol, spoken: Spoken = {}) {
    this.#bundle = bundle;
    this.#protocol = protocol;
    this.#spoken = spoken;
  }

  /** The same conditions, which speak of these resources: `{ it: [resource] }` makes `%it`. */
  about(spoken: Spoken): ReportConditions {
    return new ReportConditions(this.#bundle, this.#protocol, spoken);
  }

  /** Whether the report fulfils a condition. */
  holds(expression: string): boolean {
    const values = this.#evaluate(expression);
    return values.length === 1 && values[0]?.value === true;
  }

  /** The resources and other objects of the report that an expression gives, as they are in it. */
  objects(expression: string): JsonObject[] {
    return this.#evaluate(expression).flatMap(({ value }) => (isObject(value) ? [value] : []));
  }

  /** The texts that an expression gives; what is no text is left out. */
  texts(expression: string): string[] {
    return this.#evaluate(expression).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
  }

  #evaluate(expression: string): Collection {
    return this.#run(expression, (this.#environment ??= this.#withVariables()));
  }

  #withVariables(): Environment {
    const variables = new Map(this.#protocol.codes);
    const environment = { variables };
    for (const [name, resources] of Object.entries(this.#spoken))
      variables.set(
        name,
        resources.map((resource) => nodeOf(resource)),
      );
    for (const [name, expression] of Object.entries(this.#protocol.protocol.variables))
      variables.set(name, this.#run(expression, environment));
    return environment;
  }

  #run(expression: string, environment: Environment): Collection {
    const compiled = this.#protocol.expressions.get(expression) as CompiledExpression;
    try {
      return compiled.evaluate(nodeOf(this.#bundle), environment);
    } catch (error) {
      // Data in which an expression makes no sense, such as a text where a time should be, does not fulfil it.
      if (error instanceof FhirpathError && error.kind === 'evaluation') return [];
      throw error;
    }
  }
}
