import type { ValueSet } from 'fhir/r4.js';
import type { TerminologySource } from '../source.js';

/** Value sets that import each other in a circle, or (nearly always) one alone. */
export type ImportGroup = readonly ValueSet[];

/**
 * The value sets that must be expanded to expand this one, in an order in which each comes after those it imports
 * (R. Tarjan's strongly connected components, 1972, which come out in that order). Without recursion: a hostile
 * package may chain imports at any depth.
 */
export function importOrder(root: ValueSet, source: TerminologySource, isDone: (valueSet: ValueSet) => boolean): ImportGroup[] {
  const visits = new Map<ValueSet, Visit>();
  const groups: ValueSet[][] = [];
  const pending: Visit[] = [];
  const path: Visit[] = [];
  const enter = (valueSet: ValueSet): Visit => {
    const order = visits.size;
    const visit = { valueSet, imports: importsOf(valueSet, source).values(), order, low: order, isPending: true };
    visits.set(valueSet, visit);
    pending.push(visit);
    path.push(visit);
    return visit;
  };
  enter(root);
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const next = visit.imports.next();
    if (next.done !== true) {
      const met = visits.get(next.value);
      if (met === undefined) {
        if (!isDone(next.value)) enter(next.value);
      } else if (met.isPending) visit.low = Math.min(visit.low, met.order);
      continue;
    }
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) above.low = Math.min(above.low, visit.low);
    if (visit.low === visit.order) groups.push(takeGroup(pending, visit));
  }
  return groups;
}

interface Visit {
  readonly valueSet: ValueSet;
  readonly imports: Iterator<ValueSet>;
  readonly order: number;
  low: number;
  isPending: boolean;
}

/** Takes the finished group from the top of the pending visits. */
function takeGroup(pending: Visit[], first: Visit): ValueSet[] {
  const group: ValueSet[] = [];
  for (let visit = pending.pop(); visit !== undefined; visit = pending.pop()) {
    visit.isPending = false;
    group.push(visit.valueSet);
    if (visit === first) break;
  }
  return group;
}

/** The value sets this one imports that still have to be expanded. */
function importsOf(valueSet: ValueSet, source: TerminologySource): ValueSet[] {
  const { include = [], exclude = [] } = valueSet.compose ?? {};
  return [...include, ...exclude]
    .flatMap((part) => part.valueSet ?? [])
    .map((canonical) => source.valueSet(canonical))
    .flatMap((known) => (known !== undefined && 'definition' in known ? [known.definition] : []));
}
