import { splitCanonical } from '../../../fhir/canonical.js';
import type { JsonObject } from '../../../fhir/json.js';
import { choiceOf, textOf } from '../../value/members.js';
import type { Place } from '../../place.js';
import type { SystemView } from './system-view.js';

const types = ['code', 'Coding', 'string', 'integer', 'boolean', 'dateTime', 'decimal'];

/** A property of a concept: declared, of the declared type, and naming a concept that exists where it names one. */
export function checkPropertyValue(
  property: JsonObject,
  place: Place,
  { codes, properties, at }: SystemView,
  supplements: string | undefined,
): void {
  const code = textOf(property, 'code');
  if (code === undefined) return;
  const declared = properties.get(code);
  if (declared === undefined) at.report('code-system-property-undeclared', { code }, { below: place.below('code').steps });
  const value = choiceOf(property, 'value', types);
  if (value === undefined || declared === undefined) return;
  const here = place.below({ key: value.key, segment: `value.ofType(${value.type})` }).steps;
  if (declared.type !== undefined && value.type !== declared.type) {
    at.report('code-system-property-type', { code, found: value.type, expected: declared.type }, { below: here });
    return;
  }
  if (value.type !== 'code' || typeof value.value !== 'string' || codes.has(value.value)) return;
  if (
    supplements !== undefined &&
    at.terminology.lookup({ system: splitCanonical(supplements).url, code: value.value }).outcome !== 'unknown-code'
  )
    return;
  // Many systems declare a property as code whose values are codes of something else.
  at.report(
    'code-system-property-code',
    { code, value: value.value },
    { below: here, severity: declared.isInternal ? 'error' : 'information' },
  );
}
