import { typeUrl } from '../../fhir/canonical.js';
import type { DiscriminatorType, PathStep, TestPlan } from '../plan.js';
import type { PlanSource } from '../source.js';
import { elementsOf, endOf, type Way } from './follow.js';
import { bindingsOf, statedAt, valuesOf } from './prescribed.js';
import { projectionsOf, type Projection } from './project.js';
import type { Located } from './same-values.js';
import { isDemanded, isProhibited, type Spot } from './spot.js';

/** What one discriminator tells a slice by. */
export interface ToldBy {
  /** Conditions; empty when the slice says nothing that the discriminator could tell it by. */
  readonly located: readonly Located[][];
  /** What elements above the discriminator's own state about it. */
  readonly projections: readonly Projection[];
  /** The types or profiles that a value may have say different things. */
  readonly differs: boolean;
}

const nothing: ToldBy = { located: [], projections: [], differs: false };

/** Finds what a discriminator of this type tells a slice by, along the ways that its path takes. */
export function toldBy(type: DiscriminatorType, ways: readonly Way[], plans: PlanSource): ToldBy {
  const [first] = ways;
  if (!first) return nothing;
  if (type === 'type' || type === 'profile') return byType(type, ways);
  // A slice that prohibits the element, or one on the way to it, is told by its absence.
  const absent = first.spots.findIndex(isProhibited);
  if (absent > 0) return { ...nothing, located: [[locate(cut(first, absent), { kind: 'exists', exists: false })]] };
  if (type === 'exists')
    return isDemanded(endOf(first)) ? { ...nothing, located: [[locate(first, { kind: 'exists', exists: true })]] } : nothing;
  return byValue(ways, plans);
}

function byType(type: 'type' | 'profile', ways: readonly Way[]): ToldBy {
  return decide(ways, (way) => {
    const { types } = endOf(way);
    if (types.length === 0) return nothing;
    const test: TestPlan =
      type === 'type'
        ? { kind: 'type', types: types.map(({ code }) => code) }
        : { kind: 'profile', profiles: types.flatMap(({ code, profiles }) => profiles ?? [typeUrl(code)]) };
    return { ...nothing, located: [[locate(way, test)]] };
  });
}

/**
 * "The applicable fixed value, pattern or required ValueSet binding" (http://hl7.org/fhir/R4/valueset-discriminator-type.html):
 * stated at the end of the path or below it, else by an element on the way. A binding counts where no value is stated.
 */
function byValue(ways: readonly Way[], plans: PlanSource): ToldBy {
  const told = [
    (way: Way): ToldBy => stated(way, statedAt(endOf(way), valuesOf, plans)),
    (way: Way): ToldBy => ({ ...nothing, projections: projectionsOf(way) }),
    (way: Way): ToldBy => stated(way, statedAt(endOf(way), bindingsOf, plans)),
    boundOnTheWay,
  ];
  for (const look of told) {
    const found = decide(ways, look);
    if (found.differs || !isNothing(found)) return found;
  }
  return nothing;
}

function stated(way: Way, groups: ReturnType<typeof statedAt>): ToldBy {
  return groups.length === 0 ? nothing : { ...nothing, located: [groups.map((parts) => locate(way, { kind: 'value', parts }))] };
}

/** A value set that a CodeableConcept is bound to is about its codings, too. */
function boundOnTheWay(way: Way): ToldBy {
  const located = way.spots.slice(0, -1).flatMap((spot: Spot, depth) => {
    const parts = way.steps.slice(depth).some((step) => 'resolve' in step) ? [] : bindingsOf(spot.elements, true);
    return parts.length === 0 ? [] : [[locate(cut(way, depth), { kind: 'value', parts })]];
  });
  return { ...nothing, located };
}

/** The first way that tells something; where ways are alternatives for different values, they must all tell the same. */
function decide(ways: readonly Way[], look: (way: Way) => ToldBy): ToldBy {
  const branches = new Map<string, ToldBy>();
  for (const way of ways) {
    const known = branches.get(way.branch);
    if (!known || isNothing(known)) branches.set(way.branch, look(way));
  }
  const [first, ...others] = branches.values();
  if (!first) return nothing;
  const text = textOf(first);
  return others.some((other) => textOf(other) !== text) ? { ...nothing, differs: true } : first;
}

function isNothing({ located, projections }: ToldBy): boolean {
  return located.length === 0 && projections.length === 0;
}

/** What is asked, without who asks it. */
function textOf({ located, projections }: ToldBy): string {
  const asked = [
    located.map((group) => group.map(({ path, test }) => ({ path, test }))),
    projections.map(({ kind, stated: { type, value }, prefix, rest }) => [kind, type, value, prefix, rest.steps]),
  ];
  return JSON.stringify(asked, (key, value: unknown) => (key === 'by' ? undefined : value));
}

/** The first steps of a way. */
function cut(way: Way, length: number): Way {
  return { ...way, spots: way.spots.slice(0, length + 1), steps: way.steps.slice(0, length) };
}

function locate(way: Way, test: TestPlan): Located {
  const path: readonly PathStep[] = way.steps;
  return { path, elements: elementsOf(way), test };
}
