import { compile, FhirpathError, type CompiledExpression } from '../fhirpath/index.js';
import type { InvariantPlan, Plan } from '../plan/plan.js';
import type { ValueCheck } from './linked.js';
import { nativeInvariants } from './native-invariants.js';

/**
 * An invariant. It is compiled when it is first met, and what cannot be compiled or evaluated is a fault of the
 * definition: it is never silently true. Those that another check covers, and those with a form of their own, are not compiled.
 */
export function invariantCheck(invariant: InvariantPlan, owner: Plan, elementId: string): ValueCheck | undefined {
  const native = nativeInvariants.get(invariant.expression);
  if (native === 'covered') return undefined;
  let compiled: CompiledExpression | undefined;
  let broken = false;
  return (value, extra, at) => {
    if (broken) return;
    let holds: boolean;
    try {
      holds = native ? native(value) : (compiled ??= compile(invariant.expression)).test(at.node(value, extra), at.environment);
    } catch (error) {
      if (!(error instanceof FhirpathError)) throw error;
      broken = error.kind === 'syntax' || error.kind === 'unsupported';
      at.fault(owner, elementId, `invariant ${invariant.key} cannot be evaluated: ${error.message} (in ${invariant.expression})`);
      return;
    }
    if (!holds) {
      at.report('invariant-failed', { key: invariant.key, human: invariant.human }, { severity: invariant.severity, rule: invariant.key, source: invariant.by });
    }
  };
}
