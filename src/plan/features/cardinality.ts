import type { Feature } from './feature.js';

/**
 * `min` and `max`: a profile narrows them. What loosens a base profile is a fault of the definition, and counts; FHIR's own stays in force.
 */
export const cardinality: Feature = (element, definition, context) => {
  const { min, max } = definition;
  if (min !== undefined) {
    const base = element.min ?? 0;
    if (min > base || (min < base && !context.isNew && context.loosen(element.by?.min, `min ${min} is below the base's min ${base}`))) {
      element.min = min;
      setOrigin('min');
    }
  }
  if (max === undefined) return;
  const limit = parseMax(max);
  if (limit === null) {
    context.fault(`max "${max}" is neither a number nor *; it is ignored`, element);
  } else if (context.isNew) {
    if (limit === undefined) delete element.max;
    else element.max = limit;
    if (limit === undefined || limit > 1) element.array = true;
  } else if (limit !== element.max) {
    const isLooser = element.max !== undefined && (limit === undefined || limit > element.max);
    if (isLooser && !isOfExtension() && !context.loosen(element.by?.max, `max ${max} is above the base's max ${element.max}`)) return;
    if (limit === undefined) delete element.max;
    else element.max = limit;
    setOrigin('max');
  }

  /** The max of an extension's own definition is no base's. */
  function isOfExtension(): boolean {
    const origin = element.by?.max;
    return origin !== undefined && (element.types?.some(({ profiles }) => profiles?.includes(origin)) ?? false);
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
