import { shortName } from '../../fhir/canonical.js';
import type { BindingPlan } from '../../plan/plan.js';
import { render } from '../../finding/render.js';
import { reasonText } from '../../terminology/unverified-reason.js';
import type { CodeInData, ExplainingTerminology as Terminology, Unverified } from '../../terminology/terminology.js';
import { adviceOn, adviceOnName } from './code-advice.js';
import { codesOf, codeText } from '../value/codes.js';
import type { CheckContext } from '../contract.js';
import type { ExpressionAccess } from '../expression-access.js';
import { noHint } from '../../finding/hint.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';
import { AcceptedMembers } from '../value/accepted-members.js';

/** The types whose values are codes and nothing else. */
const conceptTypes: ReadonlySet<string | undefined> = new Set(['Coding', 'CodeableConcept']);

/** A binding that data can break: required, extensible, or the greatest value set allowed. Preferred and example ones cannot. */
export function bindingCheck(binding: BindingPlan): ValueCheck | undefined {
  const { strength, valueSet, by: source } = binding;
  if (strength === 'preferred' || strength === 'example') return undefined;
  if (binding.replaced) return replacedCheck(binding);
  const known = new AcceptedMembers(valueSet);
  const name = shortName(valueSet);
  return withFastCheck(
    (value, _extra, at) => {
      const codes = codesOf(value);
      if (codes.length === 0) {
        // A Quantity without a code has no unit to speak of, and a Period never has one. An extension in the place of a
        // primitive's value, such as data-absent-reason, is no code either: so says HL7's validator.
        if (strength === 'required' && (value === undefined || conceptTypes.has(at.node(value, undefined).type))) {
          const { hint, suggestion } = adviceOnName(at.terminology, valueSet, value);
          at.report('binding-code-missing', { element: at.label, valueSet: name, hint }, { source, suggestion });
        }
        return;
      }
      let unverified: { readonly code: CodeInData; readonly why: Unverified } | undefined;
      for (const code of codes) {
        const membership = memberOf(at.terminology, valueSet, code, value);
        if (membership.outcome === 'member') return;
        if (membership.outcome === 'unverified') unverified ??= { code, why: membership };
      }
      if (unverified) {
        at.report(
          'binding-unverified',
          { code: codeText(unverified.code), valueSet: name, reason: reasonText(unverified.why) },
          { source },
        );
        return;
      }
      report(at, binding, name, codes, value);
    },
    (value, at) => hasMember(value, known, at.terminology),
  );
}

/**
 * A value set that a base requires and a derived profile replaced: data outside it gets a warning, and nothing is said of what is
 * unverified.
 */
function replacedCheck(binding: BindingPlan): ValueCheck {
  const { valueSet, by: source } = binding;
  const known = new AcceptedMembers(valueSet);
  return withFastCheck(
    (value, _extra, at) => {
      const codes = codesOf(value);
      if (codes.length === 0 || codes.some((code) => memberOf(at.terminology, valueSet, code, value).outcome !== 'not-a-member')) return;
      const params = { element: at.label, code: codes.map(codeText).join(', '), valueSet: shortName(valueSet), hint: noHint };
      const demand = { en: render({ id: 'binding-required', params }, 'en'), da: render({ id: 'binding-required', params }, 'da') };
      at.report('base-demand', { base: shortName(source ?? ''), profile: shortName(at.element.owner.url), demand }, { source });
    },
    (value, at) => hasMember(value, known, at.terminology),
  );
}

/** Has the value a code that is in the value set? As codesOf and memberOf, of codes without versions. */
function hasMember(value: unknown, known: AcceptedMembers, terminology: Terminology): boolean {
  if (typeof value === 'string') return known.has(undefined, value, terminology);
  if (typeof value !== 'object' || value === null) return false;
  const { coding } = value as { readonly coding?: unknown };
  if (!Array.isArray(coding)) return isMember(value, known, terminology);
  for (let index = 0; index < coding.length; index++) if (isMember(coding[index], known, terminology)) return true;
  return false;
}

function isMember(value: unknown, known: AcceptedMembers, terminology: Terminology): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { system, version, code } = value as Record<string, unknown>;
  return typeof system === 'string' && typeof code === 'string' && version === undefined && known.has(system, code, terminology);
}

function report(
  at: CheckContext & ExpressionAccess,
  { strength, valueSet, by: source }: BindingPlan,
  name: string,
  codes: readonly CodeInData[],
  value: unknown,
): void {
  const code = codes.map(codeText).join(', ');
  if (strength === 'extensible') {
    at.report('binding-extensible', { element: at.label, code, valueSet: name }, { source });
    return;
  }
  const { hint, suggestion } = adviceOn(at.terminology, valueSet, codes[0], value);
  at.report(
    strength === 'max' ? 'binding-max' : 'binding-required',
    { element: at.label, code, valueSet: name, hint },
    { source, suggestion },
  );
}

/** A code in data of type Coding belongs to no system unless it says so; a bare code has the system of its value set. */
function memberOf(terminology: Terminology, valueSet: string, code: CodeInData, value: unknown): ReturnType<Terminology['member']> {
  if (code.system === undefined && typeof value === 'object') return { outcome: 'not-a-member' };
  return terminology.member(valueSet, code);
}
