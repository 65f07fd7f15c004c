import type { JsonObject } from '../../fhir/json.js';
import type { Content, LinkedElement, Property, PropertyTable } from '../../checks/linked.js';
import type { TableRow } from '../../checks/object-table.js';
import { quickDepth } from '../../fast-path/table.js';
import { maxDepth } from '../../document/limits.js';
import { reportUnknown } from './unknown-element.js';
import { walkList, walkSingle } from './values.js';
import type { ResourceRun } from './resource-run.js';

/** Checks every property of an object against the shape it should have, then what must hold for it as a whole. */
export function walkObject(run: ResourceRun, content: Content, object: JsonObject): void {
  const depth = depthOf(run);
  if (depth >= maxDepth) {
    run.report('json-too-deep', { limit: maxDepth });
    return;
  }
  const outer = run.element;
  const { table } = content;
  const mayBeQuick = run.quick && depth + quickDepth < maxDepth;
  const inOrder = mayBeQuick ? scanQuickly(run, table, object) : 0;
  if (inOrder !== 0) {
    askQuickly(run, content, object, inOrder);
    return;
  }
  const quick = mayBeQuick && !hasExtras(object);
  let row: TableRow<Property> | undefined;
  let seen = 0;
  // The checks that are always asked.
  let touched = 1;
  let choices: Property[] | undefined;
  // Choices that are there in a type that is not allowed: wrong, but not missing.
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
    if (quick) {
      if (acceptsQuickly(run, row, object[key])) continue;
    }
    const extra = property.extraKey === undefined ? undefined : ownValue(object, property.extraKey);
    walkProperty(run, property, isExtra ? undefined : object[key], extra, object);
  }
  run.element = outer;
  if (choices && choices.length > 1) reportRepeatedChoices(run, choices);
  if (table.required === undefined || (seen & table.required) !== table.required) {
    for (const element of content.required) if (!isPresent(object, element) && !mistyped?.includes(element)) reportMissing(run, element);
  }
  askChecks(run, content, object, touched);
}

/** Asks what must hold for an object as a whole, where that is about something that is there. */
function askChecks(run: ResourceRun, { table, typeName }: Content, object: JsonObject, touched: number): void {
  run.typeName = typeName;
  for (const { bit, check } of table.checks) if ((touched & bit) !== 0) check(object, undefined, run);
}

/** The same of an object whose properties are all in order. */
function askQuickly(run: ResourceRun, { table, typeName }: Content, object: JsonObject, touched: number): void {
  run.typeName = typeName;
  const open = table.open(object, run, touched);
  if (open === 0) return;
  for (const { mark, check } of table.checks) if ((open & mark) !== 0) check(object, undefined, run);
}

/** Are all properties in order? The bits of the checks to be asked; 0 if they are not, and then what was noted of them is dropped. */
function scanQuickly(run: ResourceRun, table: PropertyTable, object: JsonObject): number {
  const { quietDemands, nested } = run.result;
  const demands = quietDemands.length;
  const resources = nested.length;
  run.quickLevel = 0;
  const touched = table.scan(object, run);
  if (touched === 0) dropNotes(run, demands, resources);
  return touched;
}

/** Is a property in order? What was noted of it is dropped if it is not, for then it is walked. */
function acceptsQuickly(run: ResourceRun, row: TableRow<Property>, value: unknown): boolean {
  const { quietDemands, nested } = run.result;
  const demands = quietDemands.length;
  const resources = nested.length;
  run.quickLevel = 0;
  if (row.accepts(value, run)) return true;
  dropNotes(run, demands, resources);
  return false;
}

function dropNotes({ result: { quietDemands, nested } }: ResourceRun, demands: number, resources: number): void {
  if (quietDemands.length > demands) quietDemands.length = demands;
  if (nested.length > resources) nested.length = resources;
}

/** Has an object primitives with ids or extensions? These are looked at together with the values beside them. */
function hasExtras(object: JsonObject): boolean {
  for (const key in object) if (key.charCodeAt(0) === underscore) return true;
  return false;
}

const underscore = 0x5f;

/** How deep the walk is, counted through the resources around this one as well. */
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

/** A primitive that has neither id nor extensions lacks those that are demanded. */
export function reportMissingExtra(run: ResourceRun, content: Content): void {
  for (const element of content.required) reportMissing(run, element);
}

/** What is missing is named by the slices that are demanded, where there are any: they say more than the element does. */
function reportMissing(run: ResourceRun, element: LinkedElement): void {
  const name = element.name.replace('[x]', '');
  // The guide's own name for the element is the one that people in municipalities know.
  const label = `${run.label}.${name}${element.plan.label === undefined ? '' : ` [${element.plan.label}]`}`;
  const slices = element.slices?.all.filter((slice) => slice.element.min > 0) ?? [];
  for (const slice of slices) {
    const params = { element: label, slice: slice.name, min: slice.element.min, count: 0, hint: '' };
    run.report('slice-min', params, { element: slice.element, below: [name], source: slice.element.plan.by?.min });
  }
  if (slices.length > 0) return;
  run.report('cardinality-min', { element: label, min: element.min, count: 0 }, { element, below: [name], source: element.plan.by?.min });
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
