import type { CodeSystem, ElementDefinition, StructureDefinition, ValueSet } from 'fhir/r4.js';
import { elementIds } from '../../plan/element-id.js';
import type { ListableDefinitions } from '../../definitions/definitions.js';
import type { TextChange } from './change.js';
import { inKeyOrder } from './same-demand.js';

/** Parts of definitions and elements that data is not checked against. */
const ofDefinition = ['title', 'description', 'purpose'] as const;
const ofElement = ['short', 'definition', 'comment', 'requirements', 'meaningWhenMissing', 'mustSupport', 'example'] as const;

type Described = StructureDefinition | ValueSet | CodeSystem;

/** How two versions of a guide differ in texts, mustSupport and examples of values; definitions that only one has are left out. */
export function compareTexts(before: ListableDefinitions, after: ListableDefinitions): TextChange[] {
  return [
    ...pairs(before.structures(), after.structures()).flatMap(([was, is]) => [...definitionTexts(was, is), ...elementTexts(was, is)]),
    ...pairs(before.valueSets(), after.valueSets()).flatMap(([was, is]) => definitionTexts(was, is)),
    ...pairs(before.codeSystems(), after.codeSystems()).flatMap(([was, is]) => definitionTexts(was, is)),
  ];
}

function pairs<T extends Described>(before: Iterable<T>, after: Iterable<T>): (readonly [T, T])[] {
  const then = new Map([...before].map((definition) => [definition.url, definition]));
  return [...after].flatMap((definition) => {
    const was = then.get(definition.url);
    return was === undefined ? [] : [[was, definition] as const];
  });
}

function definitionTexts(before: Described, after: Described): TextChange[] {
  return ofDefinition.flatMap((aspect) => changeOf(after.url ?? '', undefined, aspect, [before[aspect], after[aspect]]));
}

function elementTexts(before: StructureDefinition, after: StructureDefinition): TextChange[] {
  const [then, now] = [elementsOf(before), elementsOf(after)];
  const ids = [...new Set([...now.keys(), ...then.keys()])];
  return ids.flatMap((id) =>
    ofElement.flatMap((aspect) => changeOf(after.url, id, aspect, [then.get(id)?.[aspect], now.get(id)?.[aspect]])),
  );
}

/** What the differential states; of a definition without one, the snapshot. */
function elementsOf({ differential, snapshot }: StructureDefinition): ReadonlyMap<string, ElementDefinition> {
  const elements = differential?.element ?? snapshot?.element ?? [];
  return new Map(
    elementIds(elements).flatMap((id, index) => {
      const element = elements[index];
      return element === undefined ? [] : [[id, element] as const];
    }),
  );
}

function changeOf(
  definition: string,
  element: string | undefined,
  aspect: string,
  [before, after]: readonly [unknown, unknown],
): TextChange[] {
  const text = (value: unknown): string => (typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : inKeyOrder(value));
  if (before === undefined && after === undefined) return [];
  if (before !== undefined && after !== undefined && text(before) === text(after)) return [];
  return [
    {
      definition,
      ...(element === undefined ? {} : { element }),
      aspect,
      ...(before === undefined ? {} : { before: text(before) }),
      ...(after === undefined ? {} : { after: text(after) }),
    },
  ];
}
