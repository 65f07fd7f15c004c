import { noHint } from '../../finding/hint.js';
import type { Bilingual } from '../../finding/message.js';
import { aNumber, trueOrFalse, wholeNumber } from './convert.js';
import { shown, type PrimitiveFormat } from './format.js';
import { wrongKind } from './text.js';

const maxInteger = 2_147_483_647;

/** Whole numbers as FHIR writes them: 1.0 and 1e0 are decimals (http://hl7.org/fhir/R4/datatypes.html#integer). XML may add a plus sign. */
const integerText = /^(?:-?(?:0|[1-9]\d*)|\+[1-9]\d*)$/;

/** An integer of FHIR: 32 bits, from `min`. */
export function integerFormat(type: string, min: number): PrimitiveFormat {
  return (value, written) => {
    if (typeof value !== 'number') return wrongKind(wholeNumber, value);
    if (!Number.isInteger(value))
      return { id: 'primitive-format', params: { value: shown(written ?? String(value)), expected: wholeNumber, hint: noHint } };
    if (written !== undefined && !isWritten(written, min))
      return { id: 'primitive-format', params: { value: shown(written), expected: withoutPoint(value), hint: noHint } };
    if (value >= min && value <= maxInteger) return undefined;
    return { id: 'primitive-range', params: { value: written === undefined ? value : shown(written), type, min, max: maxInteger } };
  };
}

/** Zero has a sign only where there are numbers below it. */
function isWritten(text: string, min: number): boolean {
  return integerText.test(text) && (text !== '-0' || min < 0);
}

function withoutPoint(value: number): Bilingual {
  const digits = Number.isSafeInteger(value) ? String(Math.abs(value) === 0 ? 0 : value) : undefined;
  if (digits === undefined) return wholeNumber;
  return {
    en: `a whole number, written without decimal point and exponent: ${digits}`,
    da: `et helt tal, skrevet uden decimaltegn og eksponent: ${digits}`,
  };
}

export const integer = integerFormat('integer', -maxInteger - 1);
export const unsignedInt = integerFormat('unsignedInt', 0);
export const positiveInt = integerFormat('positiveInt', 1);

/** Any JSON number: JSON has neither NaN nor infinities. A number too large for a double was read as infinite. */
export const decimal: PrimitiveFormat = (value, written) => {
  if (typeof value !== 'number') return wrongKind(aNumber, value);
  return Number.isFinite(value)
    ? undefined
    : {
        id: 'primitive-format',
        params: {
          value: shown(written ?? String(value)),
          expected: { en: 'a number of at most 308 digits', da: 'et tal på højst 308 cifre' },
          hint: noHint,
        },
      };
};

export const boolean: PrimitiveFormat = (value) => (typeof value === 'boolean' ? undefined : wrongKind(trueOrFalse, value));
