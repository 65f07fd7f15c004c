import { own } from '../../fhir/json.js';
import { numberText } from '../../fhir/number-text.js';
import { withFastCheck, type ValueCheck } from '../value-check.js';
import { decodedLength } from '../value/base64.js';
import { decimalPlaces } from '../questionnaire/decimal-places.js';

/** maxDecimalPlaces, of a number or of a Quantity's value; zeros at the end count. */
export function maxDecimalsCheck(max: number, by: string | undefined): ValueCheck {
  return withFastCheck(
    (value, _extra, at) => {
      const number = numberIn(value);
      const written = typeof value === 'number' ? at.written : numberText(value, 'value');
      const places = decimalPlaces(written ?? number);
      if (number !== undefined && places > max)
        at.report('max-decimals', { element: at.label, places, max, rounded: number.toFixed(Math.min(max, 100)) }, { source: by });
    },
    (value, at) => !at.unusualNumbers && decimalPlaces(numberIn(value)) <= max,
  );
}

/** maxSize, of base64 or of an Attachment's data. */
export function maxSizeCheck(max: number, by: string | undefined): ValueCheck {
  const sizeOf = (value: unknown): number => {
    const data = typeof value === 'string' ? value : own(value, 'data');
    return typeof data === 'string' ? (decodedLength(data) ?? 0) : 0;
  };
  return withFastCheck(
    (value, _extra, at) => {
      const size = sizeOf(value);
      if (size > max) at.report('max-size', { element: at.label, size, max }, { source: by });
    },
    (value) => sizeOf(value) <= max,
  );
}

function numberIn(value: unknown): number | undefined {
  const number = typeof value === 'number' ? value : own(value, 'value');
  return typeof number === 'number' ? number : undefined;
}
