import { certainForm, compile, FhirpathError, nodeOf, type CompiledExpression, type FhirNode } from '../../fhirpath/index.js';
import { typeUrl } from '../../fhir/canonical.js';
import { invariantText } from '../../finding/invariants/index.js';
import type { MessageParams } from '../../finding/catalogue.js';
import type { InvariantPlan, Plan } from '../../plan/plan.js';
import type { CheckContext } from '../contract.js';
import type { ExpressionAccess } from '../expression-access.js';
import { nativeInvariants } from './native-invariants.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';
import type { NativeForm } from './native-form.js';

/**
 * An invariant: it holds, it fails, or it could not be evaluated, which is never silently true. Those that another check
 * covers, and those with a form of their own, are not compiled.
 */
export function invariantCheck(invariant: InvariantPlan, owner: Plan, elementId: string): ValueCheck | undefined {
  const native = nativeInvariants.get(invariant.expression);
  if (native === 'covered') return undefined;
  const expression = new Expression(invariant.expression);
  const incomparable = invariant.orIncomparable === undefined ? undefined : new Expression(invariant.orIncomparable);
  const needs = native ? native.needs : invariant.needs;
  const texts = new FailureTexts(invariant);
  // The plan makes only best practice information (plan/features/invariants.ts).
  const isBestPractice = invariant.severity === 'information';
  const about = { severity: invariant.severity, rule: invariant.key, source: invariant.by ?? typeUrl(owner.type) };
  return withFastCheck(
    (value, extra, at) => {
      if (isBestPractice && at.policy.bestPractice === 'ignore') return;
      let holds: boolean;
      let isIncomparable = false;
      try {
        holds = native?.holds(value, at) ?? expression.test(at.node(value, extra), at);
        isIncomparable = !holds && incomparable?.test(at.node(value, extra), at) === true;
      } catch (error) {
        if (!(error instanceof FhirpathError)) throw error;
        reportUnverified(invariant, error, at);
        // What the data or a missing value set is to blame for says nothing against the definition.
        if (error.kind === 'syntax' || error.kind === 'unsupported') {
          at.fault(owner, elementId, `invariant ${invariant.key} cannot be evaluated: ${error.message} (in ${invariant.expression})`);
        }
        return;
      }
      if (isIncomparable) at.report('invariant-incomparable', texts.incomparable(), { ...about, severity: at.policy.incomparableValues });
      else if (!holds) {
        const suggestion = texts.corrected(value);
        const options = suggestion === undefined ? about : { ...about, suggestion };
        at.report(
          'invariant-failed',
          texts.failed(value),
          isBestPractice && at.policy.bestPractice === 'warning' ? { ...options, severity: 'warning' } : options,
        );
      }
    },
    (value, at, typeName) => {
      if (isBestPractice && at.policy.bestPractice === 'ignore') return true;
      if (native) return holdsQuickly(native, expression, value, at, typeName);
      return (
        expression.isCertain(value) ||
        (needs !== undefined && hasNone(value, needs)) ||
        holdsQuickly(undefined, expression, value, at, typeName)
      );
    },
    needs,
  );
}

/** What findings say of an invariant: its own text, looked up when it first fails, or the definition's where it has none. */
class FailureTexts {
  readonly #invariant: InvariantPlan;
  /** The same object in all findings that say the same: nearly every resource lacks a narrative. */
  #general: MessageParams<'invariant-failed'> | undefined;

  constructor(invariant: InvariantPlan) {
    this.#invariant = invariant;
  }

  /** The value to send instead, where it can be computed. */
  corrected(value: unknown): string | undefined {
    const { key, by } = this.#invariant;
    return invariantText(key, by)?.corrected?.(value);
  }

  failed(value: unknown): MessageParams<'invariant-failed'> {
    const { key, by, human } = this.#invariant;
    const text = invariantText(key, by);
    const exact = text?.forValue?.(value);
    return exact === undefined ? (this.#general ??= { key, human: text?.text ?? human }) : { key, human: exact };
  }

  incomparable(): MessageParams<'invariant-incomparable'> {
    const { key, by, human } = this.#invariant;
    return { key, human: invariantText(key, by)?.demand ?? human };
  }
}

function holdsQuickly(
  native: NativeForm | undefined,
  expression: Expression,
  value: unknown,
  at: CheckContext & ExpressionAccess,
  typeName: string,
): boolean {
  try {
    return native?.holds(value, at) ?? expression.test(nodeOf(value, typeName), at);
  } catch (error) {
    if (error instanceof FhirpathError) return false;
    throw error;
  }
}

/** Has an object no child of these names? That of a choice (`value`) begins like its properties, and so may others: they count. */
function hasNone(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  for (const key in value) {
    const start = key.startsWith('_') ? 1 : 0;
    for (const name of names) if (key.startsWith(name, start)) return false;
  }
  return true;
}

function reportUnverified({ key, by }: InvariantPlan, error: FhirpathError, at: CheckContext & ExpressionAccess): void {
  at.report('invariant-unverified', { key, reason: error.message }, { rule: key, source: by });
}

/** An expression that is compiled when it is first needed; what our compiler does not cover is left to the fallback, if there is one. */
class Expression {
  readonly #text: string;
  #own: CompiledExpression | FhirpathError | undefined;
  #fallback: CompiledExpression | undefined;
  #certain: ((value: unknown) => boolean) | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Does it certainly hold for a value that is in order? */
  isCertain(value: unknown): boolean {
    return (this.#certain ??= certainForm(this.#text) ?? (() => false))(value);
  }

  /** @throws FhirpathError when neither engine can tell. */
  test(node: FhirNode, at: CheckContext & ExpressionAccess): boolean {
    const own = (this.#own ??= compiled(this.#text));
    if (own instanceof FhirpathError) return this.#viaFallback(own, node, at);
    try {
      return own.test(node, at.environment);
    } catch (error) {
      // Some things, such as the conversion of units, are only found out about with the data.
      if (!(error instanceof FhirpathError) || error.kind !== 'unsupported') throw error;
      return this.#viaFallback(error, node, at);
    }
  }

  #viaFallback(cause: FhirpathError, node: FhirNode, at: CheckContext & ExpressionAccess): boolean {
    if (cause.kind !== 'unsupported' || !at.fallback) throw cause;
    this.#fallback ??= at.fallback.compile(this.#text);
    return this.#fallback.test(node, at.environment);
  }
}

function compiled(text: string): CompiledExpression | FhirpathError {
  try {
    return compile(text);
  } catch (error) {
    if (error instanceof FhirpathError) return error;
    throw error;
  }
}
