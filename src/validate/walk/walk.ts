import type { JsonObject } from '../../fhir/json.js';
import type { Content, LinkedElement, Property, PropertyTable } from '../../checks/linked.js';
import { sendInstead, noHint } from '../../finding/hint.js';
import { onlyValueOf } from '../../checks/element/only-value.js';
import { demandOf, sliceDemandOf } from '../../checks/element/demand.js';
import type { TableRow } from '../../checks/object-table.js';
import { maxDepth } from '../../document/limits.js';
import { reportUnknown } from './unknown-element.js';
import { walkList, walkSingle } from './values.js';
import type { ResourceRun } from './resource-run.js';
import { fastPathDepth } from '../../fast-path/links.js';

/** Checks every property of an object, then runs the checks of the object as a whole. */
export function walkObject(run: ResourceRun, content: Content, object: JsonObject): void {
  const depth = depthOf(run);
  if (depth >= maxDepth) {
    run.report('json-too-deep', { limit: maxDepth });
    return;
  }
  const outer = run.element;
  const { table } = content;
  const mayBeQuick = run.fastPath && depth + fastPathDepth < maxDepth;
  const inOrder = mayBeQuick ? scanFast(run, table, object) : 0;
  if (inOrder !== 0) {
    runFastChecks(run, content, object, inOrder);
    return;
  }
  const usesFastPath = mayBeQuick && !hasExtras(object);
  let row: TableRow<Property> | undefined;
  let seen = 0;
  // The checks that always run.
  let touched = 1;
  let choices: Property[] | undefined;
  // Choices present in a type that is not allowed: wrong, but not missing.
  let mistyped: LinkedElement[] | undefined;
  for (const key in object) {
    if (key === 'resourceType' && content.plan.kind === 'resource') continue;
    row = table.row(key, row);
    if (row === undefined) {
      run.element = outer;
      const meant = reportUnknown(run, content, key, object);
      if (meant) (mistyped ??= []).push(meant);
      continue;
    }
    const { property } = row;
    seen |= row.element;
    touched |= row.checks;
    const isExtra = property.key !== key;
    // A primitive's extensions are looked at together with its value.
    if (isExtra && Object.hasOwn(object, property.key)) continue;
    if (property.element.keys.length > 1) (choices ??= []).push(property);
    if (usesFastPath) {
      if (acceptsFast(run, row, object[key])) continue;
    }
    const extra = property.extraKey === undefined ? undefined : ownValue(object, property.extraKey);
    walkProperty(run, property, isExtra ? undefined : object[key], extra, object);
  }
  run.element = outer;
  if (choices && choices.length > 1) reportRepeatedChoices(run, choices);
  if (table.required === undefined || (seen & table.required) !== table.required) {
    for (const element of content.required) if (!isPresent(object, element) && !mistyped?.includes(element)) reportMissing(run, element);
  }
  runChecks(run, content, object, touched);
}

/** Runs the checks of an object as a whole that are about a property that is present. */
function runChecks(run: ResourceRun, { table, typeName }: Content, object: JsonObject, touched: number): void {
  run.typeName = typeName;
  for (const { bit, check } of table.checks) if ((touched & bit) !== 0) check(object, undefined, run);
}

/** Runs the same checks for an object whose properties are all valid: first the fast checks, then those that did not accept it. */
function runFastChecks(run: ResourceRun, { table, typeName }: Content, object: JsonObject, touched: number): void {
  run.typeName = typeName;
  const open = table.open(object, run, touched);
  if (open === 0) return;
  for (const { mark, check } of table.checks) if ((open & mark) !== 0) check(object, undefined, run);
}

/**
 * Returns the bits of the checks to run if all properties are valid; otherwise 0, and drops the target requirements recorded on the way.
 */
function scanFast(run: ResourceRun, table: PropertyTable, object: JsonObject): number {
  const { quietDemands, nested } = run.result;
  const demands = quietDemands.length;
  const resources = nested.length;
  run.fastPathLevel = 0;
  const touched = table.scan(object, run);
  if (touched === 0) dropNotes(run, demands, resources);
  return touched;
}

/** True when a property is valid. Otherwise drops the target requirements recorded on the way, because the walk records them again. */
function acceptsFast(run: ResourceRun, row: TableRow<Property>, value: unknown): boolean {
  const { quietDemands, nested } = run.result;
  const demands = quietDemands.length;
  const resources = nested.length;
  run.fastPathLevel = 0;
  if (row.accepts(value, run)) return true;
  dropNotes(run, demands, resources);
  return false;
}

function dropNotes({ result: { quietDemands, nested } }: ResourceRun, demands: number, resources: number): void {
  if (quietDemands.length > demands) quietDemands.length = demands;
  if (nested.length > resources) nested.length = resources;
}

/** True when an object has primitives with ids or extensions. They are checked together with their values. */
function hasExtras(object: JsonObject): boolean {
  for (const key in object) if (key.charCodeAt(0) === underscore) return true;
  return false;
}

const underscore = 0x5f;

/** How deep the walk is, including the resources around this one. */
function depthOf({ frames, context }: ResourceRun): number {
  return frames.length + context.depth;
}

function walkProperty(run: ResourceRun, property: Property, value: unknown, extra: unknown, parent: JsonObject): void {
  const { element } = property;
  run.frames.push({ property, holder: parent, index: -1, extra: value === undefined });
  run.element = element;
  if (element.max === 0) {
    run.report('element-prohibited', { element: run.label }, { source: element.plan.by?.max });
  } else if (element.plan.array) {
    walkList(run, property, value, extra, parent);
  } else {
    walkSingle(run, property, value, extra, parent);
  }
  run.frames.pop();
}

function ownValue(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isPresent(object: JsonObject, { keys }: LinkedElement): boolean {
  return keys.some((key) => Object.hasOwn(object, key) || Object.hasOwn(object, `_${key}`));
}

/** Reports required extensions of a primitive that has neither id nor extensions. */
export function reportMissingExtra(run: ResourceRun, content: Content): void {
  for (const element of content.required) reportMissing(run, element);
}

/** Reports a missing element; where slices of it are required, reports those instead, because they say more. */
function reportMissing(run: ResourceRun, element: LinkedElement): void {
  const name = element.name.replace('[x]', '');
  // People in municipalities know the guide's own name for the element.
  const label = `${run.label}.${name}${element.plan.label === undefined ? '' : ` [${element.plan.label}]`}`;
  const slices = element.slices?.all.filter((slice) => slice.element.min > 0) ?? [];
  for (const slice of slices) {
    const params = { element: label, slice: slice.name, which: slice.hint(), demand: sliceDemandOf(slice.element.min, 0), hint: noHint };
    run.report('slice-min', params, { element: slice.element, below: [name], source: slice.element.plan.by?.min });
  }
  if (slices.length > 0) return;
  const suggestion = onlyValueOf(element.plan);
  run.report(
    'cardinality-min',
    { element: label, demand: demandOf(element.min, 0), hint: sendInstead(suggestion) },
    { element, below: [name], source: element.plan.by?.min, suggestion },
  );
}

/** A choice has one value, of one type. */
function reportRepeatedChoices(run: ResourceRun, choices: readonly Property[]): void {
  for (const element of new Set(choices.map((property) => property.element))) {
    const properties = choices.filter((property) => property.element === element);
    const second = properties[1];
    if (!second) continue;
    const stem = element.name.replace('[x]', '');
    const found = properties.map((property) => property.key).join(', ');
    run.report('choice-repeated', { element: `${run.label}.${stem}`, found }, { element, below: [second] });
  }
}
