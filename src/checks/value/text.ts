import type { Bilingual } from '../../finding/message.js';
import { jsonKind, shown, type PrimitiveFault, type PrimitiveFormat } from './format.js';

/** http://hl7.org/fhir/R4/datatypes.html#string: strings SHALL NOT exceed 1MB (1024*1024 characters) in size. */
export const maxStringLength = 1024 * 1024;

/** No character below 32 but tab, line feed and carriage return (the same section); XML has no way to write them. */
const control = /[\0-\x08\v\f\x0e-\x1f]/;

/** A format for a type whose values are JSON strings: not empty, not too long, and as the pattern says. */
export function textFormat(type: string, isValid: (text: string) => boolean, expected: Bilingual, max = maxStringLength): PrimitiveFormat {
  return (value) => {
    if (typeof value !== 'string') return wrongKind(type, 'string', value);
    if (value === '') return { id: 'primitive-empty', params: {} };
    if (value.length > max) return { id: 'string-too-long', params: { length: value.length, max } };
    return isValid(value) && !control.test(value) ? undefined : { id: 'primitive-format', params: { value: shown(value), type, expected } };
  };
}

/** Any text. What is only white space is advised against, for it may be trimmed to nothing on its way (the same section). */
export function freeText(type: string, max = maxStringLength): PrimitiveFormat {
  const format = textFormat(type, () => true, { en: 'text without control characters', da: 'tekst uden kontroltegn' }, max);
  return (value) => format(value) ?? (isBlank(value) ? { id: 'primitive-blank', params: {} } : undefined);
}

export function wrongKind(type: string, expected: string, value: unknown): PrimitiveFault {
  return { id: 'primitive-json-type', params: { type, expected, found: jsonKind(value) } };
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.charCodeAt(0) <= 32 && !/[^ \t\r\n]/.test(value);
}
