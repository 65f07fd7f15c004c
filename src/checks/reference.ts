import { coreBase, shortName, typeUrl } from '../finding/canonical.js';
import type { Severity } from '../finding/severity.js';
import type { Plan, TypePlan } from '../plan/plan.js';
import type { Cursor, Target } from './cursor.js';
import type { ValueCheck } from './linked.js';
import { never, withQuickForm, type QuickForm } from './quick/form.js';
import { parseReference, type ParsedReference } from '../bundle/reference-text.js';

/** What a reference is, Reference itself says; what it may lead to, the element. */
const source = typeUrl('Reference');

/** A Reference: its form, what it leads to, and whether that is of a type and profile allowed here. */
export function referenceCheck(type: TypePlan): ValueCheck {
  return withQuickForm((value, _extra, at) => {
    if (typeof value !== 'object' || value === null) return;
    const { reference, type: declared } = value as Record<string, unknown>;
    const stated = typeof declared === 'string' ? shortName(declared) : undefined;
    if (typeof reference !== 'string' || reference === '') {
      if (stated !== undefined) checkType(at, type, stated, stated, false);
      return;
    }
    const parsed = parseReference(reference);
    if (!parsed) {
      if (at.policy.irregularReferences === 'error') at.report('reference-format', { reference }, { below: ['reference'], source });
      return;
    }
    checkVersioning(at, type, reference, parsed);
    const target = at.resolve(reference);
    if (!target) {
      if (mayBeApart(at, type, parsed)) reportMissing(at, reference, parsed.kind, type);
      else reportAggregation(at, type, reference, 'referenced');
      const named = stated ?? parsed.type;
      // What only a URL says of a target that was not seen is held against the data where references are to be looked up.
      if (named !== undefined) checkType(at, type, named, reference, false, stated === undefined && at.policy.unresolvedReferences === 'information' ? 'warning' : 'error');
      if (parsed.type !== undefined && at.plan(typeUrl(parsed.type))) checkStated(at, stated, reference, parsed.type);
      return;
    }
    checkStated(at, stated, reference, target.type);
    if (checkType(at, type, target.type, reference, true)) {
      checkAggregation(at, type, target, reference);
      at.demandTarget(reference, target, type);
    }
  }, quickReference(type), ['reference', 'type']);
}

/** A reference to a resource of this Bundle whose type is allowed; what it must conform to is settled when all is walked. */
function quickReference(type: TypePlan): QuickForm {
  if (type.aggregation || type.versioning) return never;
  const { targets } = type;
  /** By the types that are allowed, what is asked of a target of that type. */
  const allowed = new Map<string, readonly Plan[]>();
  return (value, at) => {
    const { reference, type: stated } = value as Record<string, unknown>;
    if (stated !== undefined || typeof reference !== 'string') return false;
    const target = at.targetInBundle(reference);
    if (target === undefined) return false;
    if (!targets) return true;
    let asked = allowed.get(target.type);
    if (!asked) {
      if (!at.plan(typeUrl(target.type)) || !allows(targets, target.type, at)) return false;
      asked = targets.flatMap((canonical) => at.plan(canonical) ?? []).filter((plan) => plan.type === target.type);
      allowed.set(target.type, asked);
    }
    if (asked.length > 0) at.demandQuietly(target, type, asked);
    return true;
  };
}

/** Is a type among those that targets may have, all of which are known? */
function allows(targets: readonly string[], found: string, at: Cursor): boolean {
  const names = targets.map((target) => (isCoreType(target) ? shortName(target) : at.plan(target)?.type));
  return !names.includes(undefined) && names.some((name) => name !== undefined && at.isKindOf(found, name));
}

/** What Reference.type says must agree with the target, or with the type that a FHIR URL names. */
function checkStated(at: Cursor, stated: string | undefined, reference: string, found: string): void {
  if (stated !== undefined && stated !== found) at.report('reference-type-mismatch', { declared: stated, reference, type: found }, { below: ['type'], source });
}

/** What cannot be looked up is unverified, unless it could only have been in this document. */
function reportMissing(at: Cursor, reference: string, kind: 'contained' | 'urn' | 'relative' | 'absolute', type: TypePlan): void {
  if (kind === 'contained') at.report('reference-contained-missing', { id: reference.slice(1) }, { source });
  else if (kind === 'urn' && at.inBundle) at.report('reference-urn-unresolved', { reference }, { source });
  else if (kind !== 'absolute' && (at.inBundle || hasProfiledTarget(type) || at.policy.unresolvedReferences === 'error')) at.report('reference-unresolved', { reference }, { severity: at.policy.unresolvedReferences, source: at.element.plan.by?.types });
}

/** Does the definition ask more of the target than its type? */
function hasProfiledTarget(type: TypePlan): boolean {
  return type.targets?.some((target) => !isCoreType(target)) ?? false;
}

/** True when the type is allowed; what is no resource type of FHIR has a finding of its own. */
function checkType(at: Cursor, type: TypePlan, found: string, reference: string, seen: boolean, severity: Severity = 'error'): boolean {
  if (!type.targets) return true;
  if (!at.plan(typeUrl(found))) return false;
  // A target profile that is not here may be about any type.
  const unknown = type.targets.filter((target) => !isCoreType(target) && !at.plan(target));
  if (unknown.length > 0) {
    // Nothing is held against a target that was not seen.
    if (seen) unknown.forEach((target) => { at.unknownProfile(target); });
    return true;
  }
  const allowed = type.targets.map((target) => (isCoreType(target) ? shortName(target) : (at.plan(target)?.type ?? shortName(target))));
  if (allowed.some((name) => name === found || at.isKindOf(found, name))) return true;
  at.report('reference-target-type', { reference, type: found, element: at.label, allowed: [...new Set(allowed)].join(', ') }, { severity, source: at.element.plan.by?.types });
  return false;
}

/** Aggregation says how a target is carried; one in the same Bundle is also referenced. */
function checkAggregation(at: Cursor, type: TypePlan, target: Target, reference: string): void {
  const { aggregation } = type;
  if (!aggregation) return;
  const found = target.by === 'contained' ? 'contained' : 'bundled';
  if (aggregation.includes(found) || (found === 'bundled' && aggregation.includes('referenced'))) return;
  reportAggregation(at, type, reference, found);
}

/**
 * May a target that is not in this document be somewhere else? Not where it has to be contained, nor in a Bundle that has to
 * bring it along; what stands alone may still be put into one. A urn in a Bundle has a finding of its own.
 */
function mayBeApart(at: Cursor, { aggregation }: TypePlan, { kind }: ParsedReference): boolean {
  if (!aggregation || aggregation.includes('referenced') || kind === 'contained') return true;
  return at.inBundle ? kind === 'urn' : aggregation.includes('bundled');
}

function reportAggregation(at: Cursor, { aggregation = [] }: TypePlan, reference: string, found: string): void {
  at.report('reference-aggregation', { reference, found, allowed: aggregation.join(', ') }, { source: at.element.plan.by?.types });
}

/** Versioning says whether a reference names a version of its target. What is in this document, or has no address of its own, cannot. */
function checkVersioning(at: Cursor, { versioning }: TypePlan, reference: string, { type, version }: ParsedReference): void {
  if (versioning === 'independent' && version !== undefined) at.report('reference-version-specific', { reference, version }, { source: at.element.plan.by?.types });
  if (versioning === 'specific' && version === undefined && type !== undefined) at.report('reference-version-missing', { reference }, { source: at.element.plan.by?.types });
}

/** FHIR's own types need not be looked up to know which type they are; its own profiles (vitalsigns) have names in lower case. */
function isCoreType(target: string): boolean {
  return target.startsWith(coreBase) && /^[A-Z]/.test(target.slice(coreBase.length));
}
