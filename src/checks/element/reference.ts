import { coreBase, shortName, typeUrl } from '../../fhir/canonical.js';
import type { JsonObject } from '../../fhir/json.js';
import { didYouMean, oneOf } from '../../finding/hint.js';
import type { Severity } from '../../finding/severity.js';
import type { Plan, TypePlan } from '../../plan/plan.js';
import type { Bilingual } from '../../finding/message.js';
import type { Cursor } from '../cursor.js';
import type { NearMiss, Target } from '../reference-access.js';
import { hasUnusualScheme, reportUnusualScheme } from '../value/absolute-url.js';
import { never, withFastCheck, type FastCheck, type ValueCheck } from '../value-check.js';
import { parseReference, type ParsedReference } from '../../bundle/reference-text.js';

/** What a reference is, Reference itself says; what it may lead to, the element. */
const source = typeUrl('Reference');

/** A Reference: its form, what it leads to, and whether that is of a type and profile allowed here. */
export function referenceCheck(type: TypePlan): ValueCheck {
  return withFastCheck(
    (value, _extra, at) => {
      if (typeof value !== 'object' || value === null) return;
      const { reference, type: declared } = value as Record<string, unknown>;
      const stated = typeof declared === 'string' ? shortName(declared) : undefined;
      if (typeof reference !== 'string' || reference === '') {
        // HL7's validator looks at the type beside a literal reference alone.
        if (stated !== undefined) checkType(at, type, stated, stated, false, at.policy.onlyHl7Allows);
        checkTypeName(at, declared, at.policy.onlyHl7Allows);
        return;
      }
      const parsed = parseReference(reference);
      if (!parsed || (parsed.kind === 'conditional' && at.typePlan(parsed.type ?? '')?.kind !== 'resource')) {
        const meant = at.similarEntry(reference)?.reference;
        const severity = isReadByHl7(reference, at) ? at.policy.onlyHl7Allows : 'error';
        if (at.policy.irregularReferences === 'error')
          at.report(
            'reference-format',
            { reference, hint: didYouMean(meant) },
            { below: ['reference'], source, severity, suggestion: meant },
          );
        // What is let through leads nowhere all the same.
        if (severity === 'warning') checkMissed(at, type, { reference, parsed: { kind: 'relative' }, stated }, value as JsonObject);
        return;
      }
      if (reference === '#' && at.environment.resource?.value === at.container)
        at.report('reference-to-own-resource', {}, { below: ['reference'], source, severity: at.policy.onlyHl7Forbids });
      if (at.bundleType !== undefined && hasUnusualScheme(reference)) reportUnusualScheme(at, reference, ['reference']);
      if (parsed.kind === 'conditional') checkConditional(at, reference);
      checkVersioning(at, type, reference, parsed);
      const target = at.resolve(reference);
      // HL7's validator compares it with the type of a target that it knows.
      checkTypeName(at, declared, target === undefined && parsed.type === undefined ? at.policy.onlyHl7Allows : 'error');
      if (target) checkFound(at, type, target, { reference, parsed, stated });
      else checkMissed(at, type, { reference, parsed, stated }, value as JsonObject);
    },
    quickReference(type),
    ['reference', 'type'],
  );
}

/**
 * HL7's validator asks for the form of a reference in Bundles alone, where it counts the slashes of what is relative; what has white space
 * is
 * an error everywhere.
 */
function isReadByHl7(reference: string, at: Cursor): boolean {
  if (/\s/.test(reference)) return false;
  const slashes = reference.split('/').length - 1;
  return at.bundleType === undefined || slashes === 1 || slashes === 3;
}

/**
 * Reference.type is the name of a resource type; only logical models have URLs there
 * (http://hl7.org/fhir/R4/references-definitions.html#Reference.type).
 */
function checkTypeName(at: Cursor, declared: unknown, severity: Severity): void {
  if (typeof declared === 'string' && declared.startsWith(coreBase))
    at.report(
      'reference-type-url',
      { declared, name: shortName(declared) },
      { below: ['type'], source, severity, suggestion: shortName(declared) },
    );
}

/** A literal reference, and the type that Reference.type states. */
interface Stated {
  readonly reference: string;
  readonly parsed: ParsedReference;
  readonly stated: string | undefined;
}

function checkFound(at: Cursor, type: TypePlan, target: Target, { reference, parsed, stated }: Stated): void {
  if (target.isAmbiguous === true) at.report('reference-ambiguous', { reference }, { severity: ambiguitySeverity(at), source });
  if (target.byUrn === true) checkUrn(at, reference, parsed, target);
  checkStated(at, stated, reference, target.type);
  if (checkType(at, type, target.type, reference, true)) {
    checkAggregation(at, type, target, reference);
    at.demandTarget(reference, target, type);
  }
}

/** A history has several versions of a resource by its nature, and which of them is meant is left to the reader. */
function ambiguitySeverity(at: Cursor): Severity {
  return at.bundleType === 'history' ? 'warning' : 'error';
}

/** Only the id of the target agrees, so its type is looked at. Documents and messages are read by addresses alone. */
function checkUrn(at: Cursor, reference: string, parsed: ParsedReference, target: Target): void {
  if (parsed.type !== target.type) at.report('reference-text-type', { reference, type: target.type }, { below: ['reference'], source });
  else if (isSelfContained(at))
    at.report(
      'reference-other-address',
      { reference, reason: noBase, name: `${target.type}/${parsed.id ?? ''}`, fullUrl: target.fullUrl ?? '' },
      { severity: 'error', source },
    );
}

const noBase: Bilingual = {
  en: 'its own entry has a urn as its fullUrl, to which nothing is relative',
  da: 'dens egen entry har en urn som fullUrl, og intet kan være relativt til den',
};

/** Has the Bundle around to be readable by itself? */
function isSelfContained(at: Cursor): boolean {
  return at.bundleType === 'document' || at.bundleType === 'message';
}

function checkMissed(at: Cursor, type: TypePlan, { reference, parsed, stated }: Stated, value: JsonObject): void {
  const miss = at.nearMiss(reference);
  if (!mayBeApart(at, type, parsed)) reportAggregation(at, type, reference, 'referenced');
  if (miss) reportNearMiss(at, reference, miss);
  else if (mayBeApart(at, type, parsed)) reportMissing(at, reference, parsed.kind, type, value);
  const named = stated ?? parsed.type;
  if (named !== undefined) checkType(at, type, named, reference, false, typeSeverity(at, parsed, stated));
  if (parsed.type !== undefined && at.plan(typeUrl(parsed.type))) checkStated(at, stated, reference, parsed.type);
}

/**
 * What only a URL says of a target that was not seen is an error where references are to be looked up. A search finds
 * nothing but resources of its type.
 */
function typeSeverity(at: Cursor, { kind }: ParsedReference, stated: string | undefined): Severity {
  return stated === undefined && kind !== 'conditional' && at.policy.unresolvedReferences === 'information' ? 'warning' : 'error';
}

/** Only the server that processes a transaction replaces conditional references (http://hl7.org/fhir/R4/http.html#trules). */
function checkConditional(at: Cursor, reference: string): void {
  if (at.bundleType !== 'transaction') at.report('reference-conditional', { reference }, { below: ['reference'], source });
}

function reportNearMiss(at: Cursor, reference: string, { kind, name, fullUrl = '', version, meant }: NearMiss): void {
  const severity = isSelfContained(at) || at.policy.unresolvedReferences === 'error' ? 'error' : 'warning';
  if (kind === 'other-version')
    at.report('reference-other-version', { reference, name, found: versionFound(version) }, { severity, source });
  else
    at.report(
      'reference-other-address',
      { reference, reason: meant === undefined || /^urn:/i.test(meant) ? noBase : meaning(meant), name, fullUrl },
      { severity, source },
    );
}

function meaning(url: string): Bilingual {
  return { en: `relative to its own entry it means ${url}`, da: `relativt til dens egen entry betyder den ${url}` };
}

function versionFound(version: string | undefined): Bilingual {
  return version === undefined
    ? {
        en: 'states no version (meta.versionId); leave out /_history/ and what follows',
        da: 'angiver ingen version (meta.versionId); udelad /_history/ og det, der følger',
      }
    : {
        en: `is version ${version}; refer to /_history/${version}, or to no version`,
        da: `er version ${version}; henvis til /_history/${version} eller til ingen version`,
      };
}

/** A reference to a resource of this Bundle whose type is allowed; what it must conform to is settled when all is walked. */
function quickReference(type: TypePlan): FastCheck {
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
    if (asked.length > 0) at.demandTargetFast(target, type, asked);
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
  if (stated !== undefined && stated !== found)
    at.report('reference-type-mismatch', { declared: stated, reference, type: found }, { below: ['type'], source });
}

/** What cannot be looked up is unverified, unless it could only have been in this document. */
function reportMissing(at: Cursor, reference: string, kind: ParsedReference['kind'], type: TypePlan, value: JsonObject): void {
  const similar = at.similarEntry(reference);
  const meant = similar?.reference;
  // The reference is right once the id or the fullUrl of its target is.
  if (similar !== undefined && meant === undefined) return;
  const hint = didYouMean(meant);
  const suggestion = meant === undefined ? undefined : { ...value, reference: meant };
  if (kind === 'contained') at.report('reference-contained-missing', { id: reference.slice(1) }, { source });
  else if (mustBeBundled(type) && at.policy.unresolvedReferences === 'information')
    at.report('reference-bundle-unverified', { reference }, { source: at.element.plan.by?.types });
  else if (kind === 'urn' && at.bundleType !== undefined)
    at.report('reference-urn-unresolved', { reference, hint }, { source, suggestion });
  else if (kind !== 'absolute' && (at.bundleType !== undefined || hasProfiledTarget(type) || at.policy.unresolvedReferences === 'error'))
    at.report(
      'reference-unresolved',
      { reference, hint },
      { severity: at.policy.unresolvedReferences, source: at.element.plan.by?.types, suggestion },
    );
}

/** Does the definition ask more of the target than its type? */
function hasProfiledTarget(type: TypePlan): boolean {
  return type.targets?.some((target) => !isCoreType(target)) ?? false;
}

/** True when the type is allowed; what is no resource type of FHIR has a finding of its own. */
function checkType(at: Cursor, type: TypePlan, found: string, reference: string, seen: boolean, severity: Severity = 'error'): boolean {
  if (!type.targets) return true;
  // What is no type, or none that is known here, can still be seen not to be among the types that are listed.
  const isKnown = at.plan(typeUrl(found)) !== undefined;
  if (!isKnown && (seen || severity !== 'error' || type.targets.some((target) => isAbstract(target)))) return false;
  // A target profile that is not here may be about any type.
  const unknown = type.targets.filter((target) => !isCoreType(target) && !at.plan(target));
  if (unknown.length > 0) {
    // Nothing is held against a target that was not seen.
    if (seen)
      unknown.forEach((target) => {
        at.unknownProfile(target);
      });
    return true;
  }
  const allowed = type.targets.map((target) => (isCoreType(target) ? shortName(target) : (at.plan(target)?.type ?? shortName(target))));
  if (allowed.some((name) => name === found || at.isKindOf(found, name))) return true;
  at.report(
    'reference-target-type',
    { reference, type: found, element: at.label, allowed: oneOf([...new Set(allowed)]) },
    { severity, source: at.element.plan.by?.types },
  );
  return false;
}

function isAbstract(target: string): boolean {
  return target === typeUrl('Resource') || target === typeUrl('DomainResource');
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
 * bring it along; a resource that stands alone may still be put into one.
 */
function mayBeApart(at: Cursor, type: TypePlan, { kind }: ParsedReference): boolean {
  const { aggregation } = type;
  if (!aggregation || aggregation.includes('referenced') || kind === 'contained') return true;
  return mustBeBundled(type) && at.bundleType === undefined && at.policy.bundledAlone === 'unverified';
}

/** Has a target that is not contained to be in the same Bundle? */
function mustBeBundled({ aggregation }: TypePlan): boolean {
  return aggregation !== undefined && aggregation.includes('bundled') && !aggregation.includes('referenced');
}

function reportAggregation(at: Cursor, { aggregation = [] }: TypePlan, reference: string, found: string): void {
  at.report('reference-aggregation', { reference, found, allowed: oneOf(aggregation) }, { source: at.element.plan.by?.types });
}

/** Versioning says whether a reference names a version of its target. What is in this document, or has no address of its own, cannot. */
function checkVersioning(at: Cursor, { versioning }: TypePlan, reference: string, { type, version }: ParsedReference): void {
  if (versioning === 'independent' && version !== undefined)
    at.report('reference-version-specific', { reference, version }, { source: at.element.plan.by?.types });
  if (versioning === 'specific' && version === undefined && type !== undefined)
    at.report('reference-version-missing', { reference }, { source: at.element.plan.by?.types });
}

/** FHIR's own types need not be looked up to know which type they are; its own profiles (vitalsigns) have names in lower case. */
function isCoreType(target: string): boolean {
  return target.startsWith(coreBase) && /^[A-Z]/.test(target.slice(coreBase.length));
}
