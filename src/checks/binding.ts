import { shortName } from '../finding/canonical.js';
import type { BindingPlan } from '../plan/plan.js';
import type { CodeInData, Terminology } from '../terminology/terminology.js';
import { codesOf, codeText } from './codes.js';
import type { Cursor } from './cursor.js';
import type { ValueCheck } from './linked.js';

/** A binding that data can break: required, extensible, or the greatest value set allowed. Preferred and example ones cannot. */
export function bindingCheck(binding: BindingPlan): ValueCheck | undefined {
  const { strength, valueSet, by: source } = binding;
  if (strength === 'preferred' || strength === 'example') return undefined;
  return (value, _extra, at) => {
    const codes = codesOf(value);
    const name = shortName(valueSet);
    if (codes.length === 0) {
      // A Quantity without a code has no unit to speak of, and a primitive without a value no code.
      if (strength === 'required' && isConcept(value)) at.report('binding-code-missing', { element: at.label, valueSet: name }, { source });
      return;
    }
    let unverified: { readonly code: CodeInData; readonly reason: string } | undefined;
    for (const code of codes) {
      const membership = memberOf(at.terminology, valueSet, code, value);
      if (membership.outcome === 'member') return;
      if (membership.outcome === 'unverified') unverified ??= { code, reason: membership.reason };
    }
    if (unverified) {
      at.report('binding-unverified', { code: codeText(unverified.code), valueSet: name, reason: unverified.reason }, { source });
      return;
    }
    report(at, strength, codes, valueSet, source);
  };
}

function report(at: Cursor, strength: 'required' | 'extensible' | 'max', codes: readonly CodeInData[], valueSet: string, source: string | undefined): void {
  const params = { code: codes.map(codeText).join(', '), valueSet: shortName(valueSet) };
  if (strength === 'extensible') at.report('binding-extensible', params, { source });
  else if (strength === 'max') at.report('binding-max', params, { source });
  else at.report('binding-required', { ...params, hint: nearMiss(at.terminology, valueSet, codes[0]) }, { source });
}

/** A code in data of type Coding belongs to no system unless it says so; a bare code has the system of its value set. */
function memberOf(terminology: Terminology, valueSet: string, code: CodeInData, value: unknown): ReturnType<Terminology['member']> {
  if (code.system === undefined && typeof value === 'object') return { outcome: 'not-a-member' };
  return terminology.member(valueSet, code);
}

function isConcept(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('value' in value);
}

/** A hint where the code is nearly right: no code system named, or the same code in another letter case. */
function nearMiss(terminology: Terminology, valueSet: string, code: CodeInData | undefined): string {
  if (!code) return '';
  if (code.system === undefined && terminology.member(valueSet, code).outcome === 'member') return '; the code is right, but its system is missing';
  const known = terminology.lookup(code);
  if (known.outcome === 'unknown-code' && known.nearest !== undefined) return `; did you mean "${known.nearest}"?`;
  return '';
}
