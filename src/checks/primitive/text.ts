import type { Bilingual } from '../../finding/message.js';
import { jsonKind, shown, type PrimitiveFault, type PrimitiveFormat } from './format.js';

/** http://hl7.org/fhir/R4/datatypes.html#string: strings SHALL NOT exceed 1MB (1024*1024 characters) in size. */
export const maxStringLength = 1024 * 1024;

/** A format for a type whose values are JSON strings: not empty, not too long, and as the pattern says. */
export function textFormat(type: string, isValid: (text: string) => boolean, expected: Bilingual): PrimitiveFormat {
  return (value) => {
    if (typeof value !== 'string') return wrongKind(type, 'string', value);
    const empty = emptyFault(value);
    if (empty) return empty;
    if (value.length > maxStringLength) return { id: 'string-too-long', params: { length: value.length, max: maxStringLength } };
    return isValid(value) ? undefined : { id: 'primitive-format', params: { value: shown(value), type, expected } };
  };
}

export function wrongKind(type: string, expected: string, value: unknown): PrimitiveFault {
  return { id: 'primitive-json-type', params: { type, expected, found: jsonKind(value) } };
}

function emptyFault(value: string): PrimitiveFault | undefined {
  if (value.length > 0 && value.charCodeAt(0) > 32) return undefined;
  return /\S/.test(value) ? undefined : { id: 'primitive-empty', params: {} };
}
