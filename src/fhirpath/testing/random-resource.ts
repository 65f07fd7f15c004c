import { isPrimitive } from '../types/fhir-types.js';
import type { DefinitionModel } from './r4.js';

const samples: Readonly<Record<string, readonly unknown[]>> = {
  boolean: [true, false],
  integer: [-1, 0, 1, 2, 200],
  unsignedInt: [0, 1, 3],
  positiveInt: [1, 2],
  decimal: [-1.5, 0, 0.5, 1, 99.25, 100, 101],
  date: ['2026', '2026-04', '2026-04-01', '2026-03-31'],
  dateTime: ['2026', '2026-04-01', '2026-04-01T10:00:00Z', '2026-04-01T12:00:00+02:00', '2026-03-31T23:59:59.5Z'],
  instant: ['2026-04-01T10:00:00Z', '2026-04-01T12:00:00.000+02:00'],
  time: ['10:30:00', '10:30:00.5', '23:59:59'],
};

/** What random elements are made of. */
export interface Ingredients {
  readonly model: DefinitionModel;
  readonly random: () => number;
  /** Texts for all that is text: with few of them, and the literals of an invariant among them, its conditions come true now and then. */
  readonly texts: readonly string[];
  /** The elements to make; all, though fewer of each, unless given. */
  readonly names?: ReadonlySet<string> | undefined;
}

/** An element or a resource put together at random, valid or not, to try invariants on. */
export function randomElement(type: string, ingredients: Ingredients): Record<string, unknown> {
  const { model, random, texts, names } = ingredients;
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  return element(type, 0);

  function element(of: string, depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    const density = names === undefined ? 0.3 : pick([0, 0.3, 0.6, 1]);
    if (model.isResource(of)) made['resourceType'] = of;
    for (const [name, keys] of model.elementsOf(of)) {
      if (names?.has(name) === false || random() >= density) continue;
      const { key, type: elementType } = pick(keys);
      const plain = elementType.replace('http://hl7.org/fhirpath/', '');
      if (isPrimitive(plain)) addPrimitive(made, key, plain);
      else if (depth < 4) {
        const child = plain === 'Resource' ? pick([type, 'Patient', 'Practitioner', 'Questionnaire']) : plain;
        const make = (): unknown => element(child, depth + 1);
        made[key] = repeats(name) ? Array.from({ length: 1 + Math.floor(random() * 3) }, make) : make();
      }
    }
    return made;
  }

  function addPrimitive(made: Record<string, unknown>, key: string, of: string): void {
    if (random() < 0.9) made[key] = pick(samples[of] ?? texts);
    if (random() < 0.15) made[`_${key}`] = { extension: [{ url: 'urn:x', valueString: 'y' }] };
  }

  /** Whether an element may repeat does not matter to the engines, only that some do. */
  function repeats(name: string): boolean {
    return name.length % 2 === 0 || random() < 0.3;
  }
}

/** The texts in single quotes in expressions. */
export function literalsOf(expressions: Iterable<string>): readonly string[] {
  const found = new Set<string>();
  for (const expression of expressions) {
    for (const [, literal = ''] of expression.matchAll(/'([^'\\]{1,60})'/g)) found.add(literal);
  }
  return [...found];
}
