import type { ElementView } from './element-view.js';

/** A profile may ask for more, and allow less (http://hl7.org/fhir/R4/profiling.html#cardinality). */
export function checkCardinality({ definition, path, spot, isNewSlice, inSnapshot, report }: ElementView): void {
  if (!spot || inSnapshot) return;
  const { min, max } = definition;
  const { element } = spot;
  const [least, most] = [element.min ?? 0, element.max];
  // A slice need not be there because some item must be.
  if (typeof min === 'number' && min < least && !isNewSlice) report('definition-min', { path, min, base: least }, 'min');
  if (typeof max !== 'string' || most === undefined) return;
  const limit = max === '*' ? Infinity : Number(max);
  if (limit > most) report('definition-max', { path, max, base: most }, 'max');
}
