import type { ElementDefinition } from 'fhir/r4.js';
import type { JsonObject } from '../../fhir/json.js';
import { elementIds } from '../../plan/element-id.js';
import type { LintedStructure } from '../lint/linted-guide.js';
import { elementsOfPlan } from './plan-elements.js';

/** A row of the table of elements. */
export interface ElementRow {
  readonly id: string;
  /** 0 for the root. */
  readonly depth: number;
  /** The last part of the id: `status`, `identifier:cpr`. */
  readonly name: string;
  readonly slice: string | undefined;
  /** What this definition states; in the snapshot, what holds. Empty for an element that is only there because it is around others. */
  readonly stated: JsonObject;
  /** What holds for the element where this definition states nothing. */
  readonly inherited: JsonObject | undefined;
}

/** The elements of a profile, as it states them and as a whole. */
export interface ElementTables {
  readonly differential: readonly ElementRow[];
  readonly snapshot: readonly ElementRow[];
  /** The snapshot was computed, since the package has none. */
  readonly isComputed: boolean;
}

/** The rows of both tables. */
export function elementTables({ definition, elements, plan }: LintedStructure): ElementTables {
  const stated = (definition.snapshot?.element ?? []) as readonly ElementDefinition[];
  const differential = definition.differential === undefined ? [] : elements;
  const isComputed = stated.length === 0 && plan !== undefined;
  const ids = elementIds(stated);
  const whole = isComputed
    ? elementsOfPlan(plan, differential)
    : stated.map((each, index) => ({ id: ids[index] ?? each.path, facts: asFacts(each) }));
  const byId = new Map(whole.map(({ id, facts }) => [id, facts]));
  return {
    differential: withSurroundings(
      differential.map(({ id, definition: element }) => ({ id, facts: asFacts(element) })),
      byId,
    ),
    snapshot: whole.map(({ id, facts }) => rowOf(id, facts, undefined)),
    isComputed,
  };
}

/** The elements of a differential, and those around them that it leaves out, so that the tree has no gaps. */
function withSurroundings(
  elements: readonly { readonly id: string; readonly facts: JsonObject }[],
  whole: ReadonlyMap<string, JsonObject>,
): ElementRow[] {
  const rows: ElementRow[] = [];
  const shown = new Set<string>();
  for (const { id, facts } of elements) {
    const parts = id.split('.');
    for (let depth = 1; depth < Math.min(parts.length, deepest); depth++) {
      const around = parts.slice(0, depth).join('.');
      if (!shown.has(around)) rows.push(rowOf(around, {}, whole.get(around)));
      shown.add(around);
    }
    rows.push(rowOf(id, facts, whole.get(id)));
    shown.add(id);
  }
  return rows;
}

/** Deeper trees are not shown as such: no guide has any. */
const deepest = 40;

function rowOf(id: string, stated: JsonObject, inherited: JsonObject | undefined): ElementRow {
  const parts = id.split('.');
  const name = parts.at(-1) ?? id;
  const colon = name.indexOf(':');
  return {
    id,
    depth: parts.length - 1,
    name: colon < 0 ? name : name.slice(0, colon),
    slice: colon < 0 ? undefined : name.slice(colon + 1),
    stated,
    inherited,
  };
}

const asFacts = (element: ElementDefinition): JsonObject => element as unknown as JsonObject;
