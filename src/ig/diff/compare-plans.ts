import { typeUrl } from '../../fhir/canonical.js';
import type { ElementPlan, Plan } from '../../plan/plan.js';
import type { PlanSource } from '../../plan/source.js';
import { aspectChanges } from './aspects.js';
import type { Change } from './change.js';
import { inKeyOrder } from './same-demand.js';

/** One version of a guide, as far as Plans tell. */
export interface PlanSide {
  readonly plan: Plan;
  /** Every Plan of that version, FHIR's own included. */
  readonly plans: PlanSource;
}

/** How two versions of a profile differ in what they demand, element by element, in the order of the elements. */
export function comparePlans(before: PlanSide, after: PlanSide): Change[] {
  const definition = after.plan.url;
  const about = (aspect: 'type' | 'base' | 'abstract' | 'context', then: string, now: string): Change[] =>
    then === now ? [] : [{ definition, aspect, effect: 'other', before: then, after: now }];
  const contexts = ({ contexts = [] }: Plan): string =>
    contexts
      .map(({ type, expression }) => `${type} ${expression}`)
      .sort()
      .join(', ');
  return [
    ...about('type', before.plan.type, after.plan.type),
    ...about('base', before.plan.bases[0] ?? '', after.plan.bases[0] ?? ''),
    ...about('abstract', String(before.plan.abstract ?? false), String(after.plan.abstract ?? false)),
    ...about('context', contexts(before.plan), contexts(after.plan)),
    ...imposedProfiles(before.plan, after.plan).map((change) => ({ definition, ...change })),
    ...compareElements(before.plan.root, after.plan.root, before.plans, after.plans).map((change) => ({ definition, ...change })),
  ];
}

/** Data must conform to every profile that is imposed: one more is stricter. */
function imposedProfiles({ imposes: then = [] }: Plan, { imposes: now = [] }: Plan): Omit<Change, 'definition'>[] {
  return [
    ...then.filter((profile) => !now.includes(profile)).map((before) => ({ aspect: 'imposed profile', effect: 'looser' as const, before })),
    ...now.filter((profile) => !then.includes(profile)).map((after) => ({ aspect: 'imposed profile', effect: 'stricter' as const, after })),
  ];
}

type ElementChange = Omit<Change, 'definition'>;

function compareElements(before: ElementPlan, after: ElementPlan, then: PlanSource, now: PlanSource): ElementChange[] {
  const own = aspectChanges(before, after).map((change): ElementChange => ({ element: after.id, ...change }));
  // Where nothing may stand any more, it does not matter what it would have to be.
  if (before.max === 0 || after.max === 0) return own;
  return [...own, ...compareSlices(before, after, then, now), ...compareChildren(before, after, then, now)];
}

function compareSlices(before: ElementPlan, after: ElementPlan, then: PlanSource, now: PlanSource): ElementChange[] {
  const [old, young] = [slicesOf(before), slicesOf(after)];
  const cardinality = ({ min = 0, max }: ElementPlan): string => `${min}..${max ?? '*'}`;
  const renamed = renamedSlices(before, after);
  const gone = [...old]
    .filter(([name]) => !young.has(name) && ![...renamed.values()].includes(name))
    .map(
      ([, slice]): ElementChange => ({
        element: slice.id,
        aspect: 'slice',
        effect: before.slicing?.rules === 'closed' ? 'other' : 'looser',
        before: cardinality(slice),
      }),
    );
  const others = [...young].flatMap(([name, slice]): ElementChange[] => {
    const known = old.get(name);
    if (known !== undefined) return compareElements(known, slice, then, now);
    const oldName = renamed.get(name);
    const same = oldName === undefined ? undefined : old.get(oldName);
    if (oldName !== undefined && same !== undefined)
      return [
        { element: slice.id, aspect: 'slice name', effect: 'renamed', before: oldName, after: name },
        ...compareElements(same, slice, then, now),
      ];
    return [
      {
        element: slice.id,
        aspect: 'slice',
        effect: after.slicing?.rules === 'closed' && before.slicing !== undefined ? 'other' : 'stricter',
        after: cardinality(slice),
      },
    ];
  });
  return [...gone, ...others];
}

/** Slices that only have another name: they are told from other values by the same conditions. From the new name to the old one. */
function renamedSlices(before: ElementPlan, after: ElementPlan): ReadonlyMap<string, string> {
  const conditionsIn = ({ slicing }: ElementPlan, other: ElementPlan): Map<string, string> => {
    const names = new Set(other.slicing?.slices.map(({ name }) => name));
    return new Map(
      (slicing?.slices ?? []).flatMap(({ name, conditions }) =>
        names.has(name) || !conditions?.length ? [] : [[inKeyOrder(withoutOrigins(conditions)), name]],
      ),
    );
  };
  const [gone, young] = [conditionsIn(before, after), conditionsIn(after, before)];
  return new Map(
    [...young].flatMap(([conditions, name]) => {
      const old = gone.get(conditions);
      return old === undefined ? [] : [[name, old]];
    }),
  );
}

/** Who states a value is no part of it. */
function withoutOrigins(conditions: unknown): unknown {
  return JSON.parse(JSON.stringify(conditions, (key, value: unknown) => (key === 'by' ? undefined : value)));
}

const slicesOf = ({ slicing }: ElementPlan): Map<string, ElementPlan> =>
  new Map((slicing?.slices ?? []).map(({ name, element }) => [name, element]));

function compareChildren(before: ElementPlan, after: ElementPlan, then: PlanSource, now: PlanSource): ElementChange[] {
  const [old, young] = [new Map(Object.entries(before.children ?? {})), new Map(Object.entries(after.children ?? {}))];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((name) => {
    // A child that one version says nothing of is what its datatype makes it.
    const was = old.get(name) ?? inherited(before, name, then);
    const is = young.get(name) ?? inherited(after, name, now);
    if (was !== undefined && is !== undefined)
      return compareElements(was, { ...is, id: young.get(name)?.id ?? `${after.id}.${name}` }, then, now);
    const [aspect, effect] = ['element', was === undefined ? ('looser' as const) : ('stricter' as const)];
    return [{ element: `${after.id}.${name}`, aspect, effect, ...(was === undefined ? { after: 'new' } : { before: 'was there' }) }];
  });
}

/** A child as the first type that has it defines it. */
function inherited({ types = [] }: ElementPlan, name: string, plans: PlanSource): ElementPlan | undefined {
  for (const { code } of types) {
    const children = plans.get(typeUrl(code))?.root.children;
    if (children !== undefined && Object.hasOwn(children, name)) return children[name];
  }
  return undefined;
}
