import type { PrimitiveFormat } from './format.js';
import { wrongKind } from './text.js';

const maxInteger = 2_147_483_647;

/** An integer of FHIR: 32 bits, from `min`. */
export function integerFormat(type: string, min: number): PrimitiveFormat {
  return (value) => {
    if (typeof value !== 'number') return wrongKind(type, 'number', value);
    if (!Number.isInteger(value)) return { id: 'primitive-format', params: { value: String(value), type, expected: { en: 'a whole number', da: 'et helt tal' } } };
    if (value >= min && value <= maxInteger) return undefined;
    return { id: 'primitive-range', params: { value, type, min, max: maxInteger } };
  };
}

export const integer = integerFormat('integer', -maxInteger - 1);
export const unsignedInt = integerFormat('unsignedInt', 0);
export const positiveInt = integerFormat('positiveInt', 1);

/** Any JSON number: JSON has neither NaN nor infinities. A number too large for a double was read as infinite. */
export const decimal: PrimitiveFormat = (value) => {
  if (typeof value !== 'number') return wrongKind('decimal', 'number', value);
  return Number.isFinite(value) ? undefined : { id: 'primitive-format', params: { value: String(value), type: 'decimal', expected: { en: 'a number of at most 308 digits', da: 'et tal på højst 308 cifre' } } };
};

export const boolean: PrimitiveFormat = (value) => (typeof value === 'boolean' ? undefined : wrongKind('boolean', 'boolean', value));
