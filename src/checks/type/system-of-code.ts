import { typeUrl } from '../../fhir/canonical.js';
import type { Cursor } from '../cursor.js';
import { hasUnusualScheme, isAbsolute, reportUnusualScheme } from '../value/absolute-url.js';
import { shown } from '../value/format.js';
import { isHl7CodeSystem, isUnknownHl7Url } from './hl7-url.js';

/** Systems whose address HL7's validator does not allow to be lengthened. */
const wellKnown = [
  'http://snomed.info/sct',
  'http://loinc.org',
  'http://unitsofmeasure.org',
  'http://www.nlm.nih.gov/research/umls/rxnorm',
];

/** Addresses that need no second look: on the way to be a well-known one, or HL7's, are only those that begin like them. */
const plain = /^(?:http:\/\/(?!(?:www\.)?hl7\.org\/|snomed\.info\/|loinc\.org|unitsofmeasure\.org|www\.nlm\.nih\.gov\/)|urn:)./;

const below = ['system'];

/** A system beside a code, in a Coding or a Quantity. */
export interface SystemOfCode {
  readonly type: 'Coding' | 'Quantity';
  readonly system: string;
  readonly code: unknown;
}

/**
 * Reports a system that cannot be the address of a code system. What HL7's validator looks at depends on the place: nothing in a
 * CodeableConcept, unless its coding has a binding of its own, or without a code, and little where the code is looked for in a value set.
 */
export function checkSystemOfCode({ type, system, code }: SystemOfCode, at: Cursor): void {
  const source = typeUrl(type);
  const hl7Looks = typeof code === 'string' && (at.element.name !== 'coding' || at.element.plan.bindings !== undefined);
  const shownSystem = shown(system);
  const asHl7 = hl7Looks ? 'error' : at.policy.onlyHl7Allows;
  if (!isAbsolute(system)) {
    // Of Coding alone the specification says it.
    if (type === 'Coding') at.report('coding-system-relative', { system: shownSystem }, { below, source, severity: asHl7 });
    else if (hl7Looks) at.report('coding-system-relative', { system: shownSystem }, { below, source, severity: at.policy.onlyHl7Forbids });
    return;
  }
  if (typeof code === 'string' && at.terminology.kindOf(system) === 'value-set') {
    at.report('coding-system-value-set', { system: shownSystem }, { below, source, severity: asHl7 });
    return;
  }
  if (!hl7Looks) return;
  if (hasUnusualScheme(system)) reportUnusualScheme(at, system, below);
  else if (!isBoundHere(at)) checkUnbound(system, at);
}

/** True when the system may need a finding: everything that `checkSystemOfCode` reports, and more. */
export function isUnusualSystem(system: string, at: Cursor): boolean {
  const kind = at.terminology.kindOf(system);
  return kind === 'value-set' || (kind === undefined && !plain.test(system));
}

function checkUnbound(system: string, at: Cursor): void {
  const severity = at.policy.onlyHl7Forbids;
  if (!/^(?:https?|urn):/.test(system)) {
    at.report('coding-system-scheme', { system: shown(system) }, { below, severity });
    return;
  }
  const expected = intended(system, at);
  if (expected !== undefined)
    at.report('coding-system-near', { system: shown(system), expected }, { below, severity, suggestion: expected });
  else if (/^https?:\/\/(?:www\.)?hl7\.org\/fhir/.test(system) && !isHl7CodeSystem(system, at) && !isUnknownHl7Url(system, at)) {
    at.report('coding-system-hl7-unknown', { system: shown(system) }, { below, severity: at.policy.unknownHl7Urls });
  }
}

/** The system that was probably meant: with http, or without what follows its address. */
function intended(system: string, at: Cursor): string | undefined {
  if (at.terminology.kindOf(system) === 'code-system') return undefined;
  const withHttp = system.replace(/^https:/, 'http:');
  const known = wellKnown.find((url) => withHttp.startsWith(url));
  if (known !== undefined) return known === system ? undefined : known;
  return withHttp !== system && at.terminology.kindOf(withHttp) === 'code-system' ? withHttp : undefined;
}

/** True where HL7's validator looks for the code in a value set: it has one, and is bound to it more strongly than by example. */
function isBoundHere(at: Cursor): boolean {
  return (
    at.element.plan.bindings?.some(({ strength, valueSet }) => strength !== 'example' && at.terminology.kindOf(valueSet) === 'value-set') ??
    false
  );
}
