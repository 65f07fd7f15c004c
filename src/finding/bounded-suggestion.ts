import type { Suggestion } from './finding.js';

/** More than this is not a correction that somebody applies, but a document repeated. In values, levels and characters. */
const maxValues = 200;
const maxDepth = 16;
const maxCharacters = 5000;

/** A suggestion of reasonable size; undefined where it repeats much of a document, which may be hostile. */
export function boundedSuggestion(suggestion: Suggestion | undefined): Suggestion | undefined {
  if (suggestion === undefined) return undefined;
  let level: unknown[] = [suggestion];
  let values = 0;
  let characters = 0;
  for (let depth = 0; level.length > 0; depth++) {
    values += level.length;
    if (depth > maxDepth || values > maxValues) return undefined;
    const below: unknown[] = [];
    for (const value of level) {
      if (typeof value === 'string') characters += value.length;
      else if (typeof value === 'object' && value !== null)
        for (const member of Object.values(value)) if (below.push(member) > maxValues) return undefined;
    }
    if (characters > maxCharacters) return undefined;
    level = below;
  }
  return suggestion;
}
