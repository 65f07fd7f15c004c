import type { Feature } from './feature.js';

/** `min` and `max`: a profile narrows them. What would loosen the base is a fault of the definition, and the base holds. */
export const cardinality: Feature = (element, definition, context) => {
  const { min, max } = definition;
  if (min !== undefined) {
    if (min < (element.min ?? 0) && !context.isNew) {
      context.fault(`min ${min} is below the base's min ${element.min ?? 0}; the base's is kept`);
    } else if (min > (element.min ?? 0)) {
      element.min = min;
      setOrigin('min');
    }
  }
  if (max === undefined) return;
  const limit = parseMax(max);
  if (limit === null) {
    context.fault(`max "${max}" is neither a number nor *; it is ignored`);
  } else if (context.isNew) {
    if (limit === undefined) delete element.max;
    else element.max = limit;
    if (limit === undefined || limit > 1) element.array = true;
  } else if (element.max !== undefined && (limit === undefined || limit > element.max)) {
    context.fault(`max ${max} is above the base's max ${element.max}; the base's is kept`);
  } else if (limit !== element.max) {
    if (limit !== undefined) element.max = limit;
    setOrigin('max');
  }

  function setOrigin(what: 'min' | 'max'): void {
    if (context.by !== undefined) element.by = { ...element.by, [what]: context.by };
  }
};

/** undefined: unlimited; null: not a cardinality. */
function parseMax(max: string): number | undefined | null {
  if (max === '*') return undefined;
  return /^\d{1,9}$/.test(max) ? Number(max) : null;
}
