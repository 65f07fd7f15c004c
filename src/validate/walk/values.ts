import type { JsonObject } from '../../fhir/json.js';
import type { LinkedElement, LinkedType, Property } from '../../checks/linked.js';
import { demandOf } from '../../checks/element/demand.js';
import { emptyAdvice, emptyItemAdvice } from '../../checks/element/empty-advice.js';
import { jsonKind, type PrimitiveFault } from '../../checks/value/format.js';
import { assign } from '../../checks/slicing/assign.js';
import { parseReference } from '../../bundle/reference-text.js';
import { noHint, oneOf, sendInstead } from '../../finding/hint.js';
import { walkComplex } from './complex.js';
import { walkNested } from './nested.js';
import type { Bilingual } from '../../finding/message.js';
import type { ResourceRun } from './resource-run.js';
import { conforms, hasErrors } from '../result.js';
import { reportMissingExtra, walkObject } from './walk.js';
import type { Item } from '../../checks/slicing/item.js';

/** One value of a property, with the extensions of a primitive. */
interface ValueItem extends Item {
  readonly extra: unknown;
}

/** A property that is an array in JSON. */
export function walkList(run: ResourceRun, property: Property, value: unknown, extra: unknown, parent: JsonObject): void {
  const { element } = property;
  if (value !== undefined && !Array.isArray(value)) {
    if (value === null) run.report('json-null', { element: run.label, advice: emptyAdvice(element) });
    else run.report('array-expected', { element: run.label }, { suggestion: [value] });
    if (value !== null) walkValue(run, property, element, value, Array.isArray(extra) ? extra[0] : extra, parent);
    return;
  }
  const values: readonly unknown[] = value ?? [];
  const extras: readonly unknown[] | undefined = Array.isArray(extra) ? extra : undefined;
  if (extra !== undefined) reportMisaligned(run, property, value, extra);
  const count = Math.max(values.length, extras?.length ?? 0);
  if (count === 0) {
    // HL7's validator takes an empty array of primitives for none.
    run.report(
      'json-empty-array',
      { element: run.label, advice: emptyAdvice(element) },
      property.type.kind === 'primitive' ? { severity: run.policy.onlyHl7Allows } : {},
    );
    return;
  }
  if (count > element.max) {
    run.report('cardinality-max', { element: run.label, max: element.max, count }, { below: [element.max], source: element.plan.by?.max });
  }
  if (count < element.min) {
    run.report(
      'cardinality-min',
      { element: run.label, demand: demandOf(element.min, count), hint: noHint },
      { source: element.plan.by?.min },
    );
  }
  if (element.slices) {
    const items: ValueItem[] = [];
    for (let index = 0; index < count; index++)
      items.push({ value: values[index], type: property.type.code, index, extra: extras?.[index] });
    walkSliced(run, property, element, items, parent);
    return;
  }
  for (let index = 0; index < count; index++) walkAt(run, property, element, index, values[index], extras?.[index], parent);
}

/** A property that has one value in JSON. */
export function walkSingle(run: ResourceRun, property: Property, value: unknown, extra: unknown, parent: JsonObject): void {
  const { element } = property;
  if (Array.isArray(value)) {
    run.report('array-unexpected', { element: run.label });
    return;
  }
  if (Array.isArray(extra)) {
    reportMisaligned(run, property, value, extra);
    return;
  }
  if (extra === null) {
    // Only in arrays does null keep a place.
    inSibling(run, () => run.report('json-null', { element: run.label, advice: leaveOut }));
    if (value === undefined) return;
  }
  if (element.slices) walkSliced(run, property, element, [{ value, type: property.type.code, index: -1, extra }], parent);
  else walkValue(run, property, element, value, extra, parent);
}

/** Values are checked as their slice asks, or as the element does where they belong to none. */
function walkSliced(run: ResourceRun, property: Property, element: LinkedElement, items: readonly ValueItem[], parent: JsonObject): void {
  const { slices, rest, nearly } = assign(element, items, run);
  for (const [slice, members] of slices) {
    const findings = run.result.findings.length;
    const nested = run.result.nested.length;
    // Of what is prohibited, nothing is said but that; its values are checked as others are.
    if (slice.element.max === 0) for (const item of members) walkAt(run, property, element, item.index, item.value, item.extra, parent);
    else if (slice.element.slices) walkSliced(run, property, slice.element, members, parent);
    else for (const item of members) walkAt(run, property, slice.element, item.index, item.value, item.extra, parent);
    // What tells the slice apart need not be demanded of its values: then the value says nothing of what is missing.
    const missing = nearly.get(slice);
    if (missing && !hasErrorsSince(run, findings, nested)) missing();
  }
  for (const item of rest) walkAt(run, property, element, item.index, item.value, item.extra, parent);
}

/** Were there errors after so much had been said about the resource at hand, and about those inside it? */
function hasErrorsSince({ result }: ResourceRun, findings: number, nested: number): boolean {
  return hasErrors(result.findings.slice(findings)) || !result.nested.slice(nested).every(conforms);
}

function walkAt(
  run: ResourceRun,
  property: Property,
  element: LinkedElement,
  index: number,
  value: unknown,
  extra: unknown,
  parent: JsonObject,
): void {
  const frame = run.frames.at(-1);
  if (frame) frame.index = index;
  run.element = element;
  walkValue(run, property, element, value, extra, parent);
  if (frame) frame.index = -1;
  run.element = property.element;
}

/** The type that a value of a property has in a slice: the same, or one derived from it (a Patient among contained Resources). */
function typeIn(run: ResourceRun, slice: LinkedElement, { code }: LinkedType): LinkedType | undefined {
  return slice.types.find((candidate) => candidate.code === code) ?? slice.types.find((candidate) => run.isKindOf(candidate.code, code));
}

/** One value: as its type asks, then as the element does. */
function walkValue(run: ResourceRun, property: Property, element: LinkedElement, value: unknown, extra: unknown, parent: JsonObject): void {
  const type = element === property.element ? property.type : typeIn(run, element, property.type);
  if (!type) {
    const allowed = oneOf(element.types.map((candidate) => candidate.code));
    run.report(
      'type-not-allowed',
      { element: run.label, type: property.type.code, allowed, hint: noHint },
      { source: element.plan.by?.types },
    );
    return;
  }
  if (value === null || (value === undefined && extra === undefined)) {
    // In a list of primitives, null keeps the place of a value that only has extensions.
    if (!isGiven(extra)) {
      run.report('json-null', { element: run.label, advice: adviceAt(run, element) });
      return;
    }
  }
  switch (type.kind) {
    case 'primitive':
      walkPrimitive(run, element, type, value ?? undefined, extra);
      return;
    case 'resource':
      walkNested(run, element, value, parent);
      run.typeName = type.code;
      break;
    case 'complex':
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        const suggestion =
          type.code === 'Reference' && typeof value === 'string' && parseReference(value) ? { reference: value } : undefined;
        run.report(
          'object-expected',
          { element: run.label, type: type.code, found: jsonKind(value), hint: sendInstead(suggestion) },
          { suggestion },
        );
        return;
      }
      if (!hasContent(value)) {
        run.report('json-empty-object', { element: run.label, advice: adviceAt(run, element) });
        return;
      }
      walkComplex(run, property, element, type, value as JsonObject);
  }
  run.element = element;
  for (const check of element.checks) check(value, undefined, run);
}

function walkPrimitive(run: ResourceRun, element: LinkedElement, type: LinkedType, value: unknown, extra: unknown): void {
  const fault = value === undefined ? undefined : type.format?.(value, typeof value === 'number' ? run.written : undefined);
  if (fault) reportFault(run, element, type, value, fault);
  for (const profile of type.plan.profiles ?? []) if (!run.plan(profile)) run.unknownProfile(profile);
  if (isGiven(extra)) walkExtra(run, type, extra, value !== undefined);
  else if (element.plan.children || type.plan.profiles) demandExtra(run, type);
  run.element = element;
  // A text of white space is still a text, and must be what the profile asks for.
  const isBlank = fault !== undefined && isLetThrough(run, element, type, value, fault);
  if (fault && fault.id !== 'primitive-blank' && !isBlank) return;
  run.typeName = type.code;
  if (!isBlank) for (const check of type.checks) check(value, extra, run);
  for (const check of element.checks) check(value, extra, run);
}

function reportFault(run: ResourceRun, element: LinkedElement, type: LinkedType, value: unknown, fault: PrimitiveFault): void {
  const params = { element: run.label, ...fault.params, ...(fault.id === 'primitive-empty' ? { advice: adviceAt(run, element) } : {}) };
  run.report(fault.id, params as never, {
    suggestion: fault.suggestion,
    ...(isLetThrough(run, element, type, value, fault) ? { severity: 'warning' } : {}),
  });
}

/** An OID with dots behind it. */
const dottedOid = /^urn:oid:[0-2](?:\.(?:0|[1-9][0-9]*))+\.+$/;

/**
 * HL7's validator remarks on white space alone, and then does not look at the form; ids and base64 it reads in another way. An OID may end
 * in dots for it.
 */
function isLetThrough(run: ResourceRun, element: LinkedElement, type: LinkedType, value: unknown, fault: PrimitiveFault): boolean {
  if (run.policy.onlyHl7Allows !== 'warning' || fault.id !== 'primitive-format' || typeof value !== 'string') return false;
  if (/^[\0- ]*$/.test(value)) return element.name !== 'id' && type.code !== 'base64Binary';
  return dottedOid.test(value);
}

/** Of an item, only the item need be left out. */
function adviceAt(run: ResourceRun, element: LinkedElement): Bilingual {
  return (run.frames.at(-1)?.index ?? -1) >= 0 ? emptyItemAdvice : emptyAdvice(element);
}

const leaveOut: Bilingual = { en: 'leave it out', da: 'udelad det' };

/** The id and extensions of a primitive, in its `_sibling`. */
function walkExtra(run: ResourceRun, type: LinkedType, extra: unknown, hasValue: boolean): void {
  const content = type.content();
  if (!content) return;
  inSibling(run, () => {
    if (typeof extra !== 'object' || extra === null || Array.isArray(extra))
      run.report('object-expected', { element: run.label, type: 'Element', found: jsonKind(extra), hint: noHint });
    else if (hasValue ? Object.keys(extra).length === 0 : !hasContent(extra))
      run.report('json-empty-object', { element: run.label, advice: leaveOut });
    else walkObject(run, content, extra as JsonObject);
  });
}

/** What `act` reports is about the `_sibling` of the value at hand. */
function inSibling(run: ResourceRun, act: () => void): void {
  const frame = run.frames.at(-1);
  if (!frame) return;
  const before = frame.extra;
  frame.extra = true;
  act();
  frame.extra = before;
}

/** A profile may demand extensions of a primitive that has none. */
function demandExtra(run: ResourceRun, type: LinkedType): void {
  const content = type.content();
  if (content) reportMissingExtra(run, content);
}

/** ele-1: an element has a value or children; its id alone says nothing. */
function hasContent(object: object): boolean {
  for (const key in object) if (key !== 'id' && key !== '_id') return true;
  return false;
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function reportMisaligned(run: ResourceRun, property: Property, value: unknown, extra: unknown): void {
  const reason = misalignment(property, value, extra);
  // HL7's validator takes what a sibling lacks at its end for null.
  const severity =
    Array.isArray(value) && Array.isArray(extra) && extra.length < value.length ? { severity: run.policy.onlyHl7Allows } : {};
  if (reason) run.report('json-misaligned', { element: property.key, reason }, severity);
}

function misalignment(property: Property, value: unknown, extra: unknown): Bilingual | undefined {
  if (!Array.isArray(extra)) return { en: 'an array is expected', da: 'et array forventes' };
  if (!property.element.plan.array)
    return { en: 'a single object is expected, not an array', da: 'et enkelt objekt forventes, ikke et array' };
  if (!Array.isArray(value) || value.length === extra.length) return undefined;
  return { en: `${value.length} and ${extra.length} items`, da: `${value.length} og ${extra.length} elementer` };
}
