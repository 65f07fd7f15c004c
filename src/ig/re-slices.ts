import type { ElementDefinition, FhirResource } from 'fhir/r4.js';

/**
 * Gives re-slices in a snapshot what their slice demands: data in `component:a/b` is in `component:a` as well, and SUSHI makes the snapshot
 * of a re-slice from the element that is not sliced. A validator that reads only the snapshot would miss the slice's pattern.
 */
export function withReSlices(resource: FhirResource): FhirResource {
  if (resource.resourceType !== 'StructureDefinition' || !resource.snapshot) return resource;
  const { element } = resource.snapshot;
  // The outer ones first: what is in a re-slice of a re-slice comes through it.
  const roots = element.filter(({ id = '', sliceName }) => sliceName?.includes('/') === true && id.endsWith(`:${sliceName}`));
  if (roots.length === 0) return resource;
  return { ...resource, snapshot: { ...resource.snapshot, element: roots.reduce<ElementDefinition[]>(inherit, element) } };
}

function inherit(elements: ElementDefinition[], { id: root = '' }: ElementDefinition): ElementDefinition[] {
  const slice = root.slice(0, root.lastIndexOf('/'));
  const demands = elements.filter(({ id = '' }) => id.startsWith(`${slice}.`));
  const result = [...elements];
  const at = (id: string): number => result.findIndex((each) => each.id === id);
  const own = result[at(root)];
  const outer = result.find(({ id }) => id === slice);
  if (own === undefined || outer === undefined) return elements;
  // How often the slice occurs is not how often one of its re-slices does: only the upper limit is the same.
  result[at(root)] = merged(own, { ...outer, min: 0 });
  let last = root;
  for (const demand of demands) {
    const id = root + (demand.id ?? '').slice(slice.length);
    const index = at(id);
    const stated = result[index];
    if (stated === undefined) result.splice(endOf(result, last, id), 0, { ...demand, id });
    else result[index] = merged(stated, demand);
    last = id;
  }
  return result;
}

/** Where an element belongs that comes after another one: behind what that one has, unless it is part of it. */
function endOf(elements: readonly ElementDefinition[], last: string, id: string): number {
  const start = elements.findIndex((each) => each.id === last) + 1;
  if (isWithin(id, last)) return start;
  const rest = elements.slice(start).findIndex((each) => !isWithin(each.id ?? '', last));
  return rest === -1 ? elements.length : start + rest;
}

const isWithin = (id: string, other: string): boolean => id.startsWith(other) && /[.:/]/.test(id.charAt(other.length));

const strengths = ['example', 'preferred', 'extensible', 'required'];

/** An element with all that another one demands, too. */
function merged(own: ElementDefinition, demand: ElementDefinition): ElementDefinition {
  const constraints = [...(own.constraint ?? [])];
  for (const each of demand.constraint ?? []) if (!constraints.some(({ key }) => key === each.key)) constraints.push(each);
  const isStronger = strengths.indexOf(demand.binding?.strength ?? '') > strengths.indexOf(own.binding?.strength ?? '');
  const types = demand.type !== undefined && demand.type.length < (own.type?.length ?? 0) ? demand.type : own.type;
  return {
    ...own,
    ...limitsFor(own, demand),
    min: Math.max(own.min ?? 0, demand.min ?? 0),
    max: lower(own.max, demand.max),
    ...(types === undefined ? {} : { type: types }),
    ...(constraints.length === 0 ? {} : { constraint: constraints }),
    ...(demand.binding !== undefined && isStronger ? { binding: demand.binding } : {}),
    ...(own.mustSupport === true || demand.mustSupport === true ? { mustSupport: true } : {}),
  };
}

/** The pattern, fixed value and limits that an element takes over: those that it does not state itself. */
function limitsFor(own: ElementDefinition, demand: ElementDefinition): Partial<ElementDefinition> {
  const isStated = (kind: RegExp): boolean => Object.keys(own).some((name) => kind.test(name));
  const kinds = [/^(?:fixed|pattern)[A-Z]/, /^minValue[A-Z]/, /^maxValue[A-Z]/, /^maxLength$/].filter((kind) => !isStated(kind));
  return Object.fromEntries(Object.entries(demand).filter(([name]) => kinds.some((kind) => kind.test(name))));
}

function lower(a: string | undefined, b: string | undefined): string {
  const limits = [a, b].flatMap((max) => (max === undefined || max === '*' ? [] : [Number(max)]));
  return limits.length === 0 ? '*' : String(Math.min(...limits));
}
