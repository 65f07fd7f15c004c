import type { ExpectedFinding, GoldenCase } from './golden-case.js';

/** FHIR's advice that a resource has a narrative: best practice, which reports leave out on purpose (DESIGN, decision 4). */
export const narrativeRule = 'dom-6';

/** Everything that is to be found in a case's document: what the case lists, and missing narratives, unless it lists those itself. */
export function allExpected({ document, expect }: GoldenCase, hasNarrative: (type: string) => boolean): readonly ExpectedFinding[] {
  if (expect.some(({ rule }) => rule === narrativeRule)) return expect;
  return [...expect, ...placesWithoutNarrative(document, hasNarrative).map(narrativeAt)];
}

/** The finding of a missing narrative, without what follows from its place. */
export function narrativeAt(expression: string): ExpectedFinding {
  return { id: 'invariant-failed', severity: 'information', expression, rule: narrativeRule };
}

/**
 * Where a document lacks a narrative: every resource whose type has one, wherever it stands. Cases do not repeat it for each
 * resource of each report; they are held to it all the same.
 * @returns expressions, as findings have them
 */
export function placesWithoutNarrative(document: unknown, hasNarrative: (type: string) => boolean): string[] {
  const places: string[] = [];
  visit(document, '', 0);
  return places;

  function visit(value: unknown, place: string, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > 200) return;
    if (Array.isArray(value)) {
      value.forEach((item, i) => {
        visit(item, `${place}[${i}]`, depth + 1);
      });
      return;
    }
    const { resourceType, text } = value as { resourceType?: unknown; text?: unknown };
    const here = place === '' && typeof resourceType === 'string' ? resourceType : place;
    if (typeof resourceType === 'string' && hasNarrative(resourceType) && !hasDiv(text)) places.push(here);
    for (const [key, child] of Object.entries(value)) visit(child, `${here}.${key}`, depth + 1);
  }
}

function hasDiv(text: unknown): boolean {
  return typeof text === 'object' && text !== null && Object.hasOwn(text, 'div');
}
