import type { ElementDefinition, StructureDefinition } from 'fhir/r4.js';

/**
 * What decides whether data is valid; texts and mappings may differ. Constraints stay as they are: the one that was
 * changed (tim-9) was changed as R4B did, because R4's own expression fails on two values.
 */
const facts = ['min', 'max', 'type', 'binding', 'contentReference'] as const;

/** Where the differential was changed as well: an element of R5, and two whose snapshot still says what R4 says. */
const addedToBoth: readonly string[] = ['ResearchStudy.studyDesign'];
const trueInSnapshot: readonly string[] = ['ResearchStudy.status', 'ResearchStudy.primaryPurposeType'];

/**
 * The structure as the specification has it. Some snapshots were extended after publication while their differentials were
 * left alone, and the differential of a type or resource (a specialization) is complete: it lists every element of its own,
 * in order. So an element that calls itself the structure's own (`base.path`) and is not in the differential was put in;
 * one that differs was changed; one that is missing was taken out.
 * Profiles are returned as they are: their differentials state only what they change.
 */
export function asPublished(structure: StructureDefinition): StructureDefinition {
  const snapshot = structure.snapshot?.element;
  const differential = structure.differential?.element;
  // A primitive's differential names itself as the type of its value where R4's snapshots name the type it derives from.
  if (!snapshot || !differential || structure.derivation === 'constraint' || structure.kind === 'primitive-type') return structure;

  const published = differential.filter(({ path }) => !addedToBoth.includes(path)).map((element) => withSnapshotBinding(element, snapshot));
  const stated = new Map(published.map((element) => [element.path, element]));
  const kept = withoutAdded(snapshot, stated).map((element) => restored(element, stated.get(element.path)));
  const element = withMissing(kept, published);
  if (areSame(element, snapshot) && areSame(published, differential)) return structure;
  return { ...structure, snapshot: { ...structure.snapshot, element }, differential: { ...structure.differential, element: published } };
}

function areSame(a: readonly ElementDefinition[], b: readonly ElementDefinition[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

function withSnapshotBinding(stated: ElementDefinition, snapshot: readonly ElementDefinition[]): ElementDefinition {
  const binding = trueInSnapshot.includes(stated.path) ? snapshot.find(({ path }) => path === stated.path)?.binding : undefined;
  return binding ? { ...stated, binding } : stated;
}

function withoutAdded(snapshot: readonly ElementDefinition[], stated: ReadonlyMap<string, ElementDefinition>): ElementDefinition[] {
  const added = snapshot.filter((element) => element.base?.path === element.path && !stated.has(element.path)).map(({ path }) => path);
  return snapshot.filter(({ path }) => !added.some((root) => path === root || path.startsWith(`${root}.`)));
}

function restored(element: ElementDefinition, stated: ElementDefinition | undefined): ElementDefinition {
  if (
    !stated ||
    trueInSnapshot.includes(stated.path) ||
    facts.every((fact) => stated[fact] === undefined || same(stated[fact], element[fact]))
  )
    return element;
  const own = stated.constraint ?? [];
  const inherited = (element.constraint ?? []).filter((constraint) => isInherited(constraint.key));
  return complete(stated, [...inherited, ...own]);
}

function withMissing(snapshot: readonly ElementDefinition[], differential: readonly ElementDefinition[]): ElementDefinition[] {
  const result = [...snapshot];
  let previous = snapshot[0]?.path ?? '';
  for (const stated of differential) {
    if (!result.some(({ path }) => path === stated.path)) {
      const inherited = snapshot.flatMap(({ constraint = [] }) => constraint).find(({ key }) => key === 'ele-1');
      const at = result.findLastIndex(({ path }) => path === previous || path.startsWith(`${previous}.`));
      result.splice(at + 1, 0, complete(stated, [...(inherited ? [inherited] : []), ...(stated.constraint ?? [])]));
    }
    previous = stated.path;
  }
  return result;
}

function complete(stated: ElementDefinition, constraint: NonNullable<ElementDefinition['constraint']>): ElementDefinition {
  const { path, min = 0, max = '1' } = stated;
  return { ...stated, base: { path, min, max }, ...(constraint.length > 0 ? { constraint } : {}) };
}

/** The constraints that Element and Extension put on every element that is one. */
function isInherited(key: string | undefined): boolean {
  return key === 'ele-1' || key === 'ext-1';
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
