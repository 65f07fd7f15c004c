import { isObject } from '../../fhir/json.js';
import { capitalised, choiceKey } from '../names.js';
import type { ElementPlan, PathStep, ValuePlan, ValueTestPlan } from '../plan.js';
import { elementsOf, type Way } from './follow.js';
import { under } from './prescribed.js';
import type { Located } from './same-values.js';

/** A value that is stated above the end of a discriminator path, and the part of the path below it. */
export interface Projection {
  readonly kind: 'fixed' | 'pattern';
  readonly stated: ValuePlan;
  /** From the slice to the element that states the value, and the elements that these steps lead to. */
  readonly prefix: readonly PathStep[];
  readonly prefixElements: readonly (ElementPlan | undefined)[];
  readonly rest: Rest;
}

/** What is left of a path, and the elements that its steps lead to. */
interface Rest {
  readonly steps: readonly PathStep[];
  readonly elements: readonly (ElementPlan | undefined)[];
}

/** The fixed values and patterns that elements on a way state about what is at its end. */
export function projectionsOf(way: Way): Projection[] {
  const elements = elementsOf(way);
  const found = way.spots.slice(0, -1).flatMap(({ elements: described }, depth) =>
    (['fixed', 'pattern'] as const).flatMap((kind) =>
      [...new Set(described.flatMap((element) => element[kind] ?? []))].map(
        (stated): Projection => ({
          kind,
          stated,
          prefix: way.steps.slice(0, depth),
          prefixElements: elements.slice(0, depth),
          rest: { steps: way.steps.slice(depth), elements: elements.slice(depth) },
        }),
      ),
    ),
  );
  // ofType() leads to where it starts: the same value is found again, and asked once.
  const last = new Map(found.map((projection) => [projection.stated, projection]));
  return [...last.values()].filter((projection) => project(projection, [projection.rest]).length > 0);
}

/**
 * The conditions that projections ask. What several discriminators look at in one stated value is asked together: the system
 * and the code of a pattern's coding must be found in one coding. Several stated values may be about different codings.
 */
export function askTogether(projections: readonly Projection[]): Located[] {
  const together = new Map<ValuePlan, Projection[]>();
  for (const projection of projections) together.set(projection.stated, [...(together.get(projection.stated) ?? []), projection]);
  return [...together.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          located(
            first,
            project(
              first,
              group.map(({ rest }) => rest),
            ),
          ),
        ]
      : [];
  });
}

/** A single part is asked where it is, so that it can be joined with what other discriminators ask of the same value. */
function located({ prefix, prefixElements, rest }: Projection, parts: readonly ValueTestPlan[]): Located {
  const [only, second] = parts;
  if (!only || second) return { path: prefix, elements: prefixElements, test: { kind: 'value', parts } };
  return {
    path: [...prefix, ...only.path],
    elements: [...prefixElements, ...rest.elements.slice(0, only.path.length)],
    test: { kind: 'value', parts: only.parts ?? [{ ...only, path: [] }] },
  };
}

/** A value within a stated value. */
interface Part {
  readonly value: unknown;
  /** Its type as in a JSON name (`Code`), where it is known. */
  readonly type?: string | undefined;
}

function project({ kind, stated }: Projection, rests: readonly Rest[]): ValueTestPlan[] {
  const ask = (part: Part, below: readonly Rest[]): ValueTestPlan[] => {
    if (below.some(({ steps }) => steps.length === 0))
      return [{ path: [], [kind]: { ...stated, type: part.type ?? stated.type, value: part.value } }];
    return [...byFirstStep(below)].flatMap(([step, further]) => {
      const { parts, many } = partsAt(part, step, further[0]?.elements[0]);
      const next = further.map(({ steps, elements }) => ({ steps: steps.slice(1), elements: elements.slice(1) }));
      return parts.flatMap((inner) => under([step], ask(inner, next), many));
    });
  };
  return ask({ value: stated.value, type: stated.type }, rests);
}

function byFirstStep(rests: readonly Rest[]): Map<PathStep, Rest[]> {
  const groups = new Map<string, { readonly step: PathStep; readonly rests: Rest[] }>();
  for (const rest of rests) {
    const [step] = rest.steps;
    if (!step) continue;
    const key = JSON.stringify(step);
    const group = groups.get(key) ?? { step, rests: [] };
    group.rests.push(rest);
    groups.set(key, group);
  }
  return new Map([...groups.values()].map((group) => [group.step, group.rests]));
}

interface Parts {
  readonly parts: readonly Part[];
  /** Are there several values in data, one of which must be as stated? */
  readonly many: boolean;
}

const noParts: Parts = { parts: [], many: false };

/** What a step leads to within a stated value. A stated reference says nothing about what is in its target. */
function partsAt({ value, type }: Part, step: PathStep, element: ElementPlan | undefined): Parts {
  if ('ofType' in step)
    return type === undefined || type === capitalised(step.ofType) ? { parts: [{ value, type }], many: false } : noParts;
  if (!isObject(value) || 'resolve' in step) return noParts;
  if ('extension' in step) {
    const extensions = itemsOf(value['extension']).filter((item) => isObject(item) && item['url'] === step.extension);
    return { parts: extensions.map((item) => ({ value: item, type: 'Extension' })), many: true };
  }
  if (step.types)
    return {
      parts: step.types.flatMap((code) =>
        itemsOf(value[choiceKey(`${step.child}[x]`, code)]).map((item) => ({ value: item, type: capitalised(code) })),
      ),
      many: false,
    };
  const [only, second] = element?.types ?? [];
  const found = value[step.child];
  return {
    parts: itemsOf(found).map((item) => ({ value: item, type: only && !second ? capitalised(only.code) : undefined })),
    many: Array.isArray(found),
  };
}

function itemsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  return value === undefined ? [] : [value];
}
