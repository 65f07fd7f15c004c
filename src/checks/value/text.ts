import { noHint, sendInstead } from '../../finding/hint.js';
import type { Bilingual } from '../../finding/message.js';
import { convertedValue } from './convert.js';
import { repairedText, type RepairStep } from './repair-text.js';
import { jsonKind, shown, type PrimitiveFault, type PrimitiveFormat } from './format.js';

/** http://hl7.org/fhir/R4/datatypes.html#string: strings SHALL NOT exceed 1MB (1024*1024 characters) in size. */
export const maxStringLength = 1024 * 1024;

/** No character below 32 but tab, line feed and carriage return (the same section); XML has no way to write them. */
const control = /[\0-\x08\v\f\x0e-\x1f]/;

/** A format for a type whose values are JSON strings: not empty, not too long, and as the pattern says. */
export function textFormat(
  isValid: (text: string) => boolean,
  expected: Bilingual,
  max = maxStringLength,
  repairs: readonly RepairStep[] = [],
): PrimitiveFormat {
  return (value) => {
    if (typeof value !== 'string') return wrongKind(aString, value);
    if (value === '') return { id: 'primitive-empty', params: {} };
    if (value.length > max) return { id: 'string-too-long', params: { length: value.length, max } };
    if (isValid(value) && !control.test(value)) return undefined;
    const suggestion = repairedText(value, (text) => isValid(text) && !control.test(text), repairs);
    return {
      id: 'primitive-format',
      params: { value: shown(value), expected, hint: sendInstead(suggestion) },
      ...(suggestion === undefined ? {} : { suggestion }),
    };
  };
}

/** Any text. What is only white space is advised against, for it may be trimmed to nothing on its way (the same section). */
export function freeText(max = maxStringLength): PrimitiveFormat {
  const format = textFormat(() => true, { en: 'text without control characters', da: 'tekst uden kontroltegn' }, max);
  return (value) => format(value) ?? (isBlank(value) ? { id: 'primitive-blank', params: {} } : undefined);
}

export const aString: Bilingual = { en: 'a string', da: 'en tekst' };

/** A value of another JSON type than that of its primitive type. */
export function wrongKind(expected: Bilingual, value: unknown): PrimitiveFault {
  const suggestion = convertedValue(expected, value);
  // A number as long as a CPR number is not repeated: in a message it would be masked.
  const isLong = expected === aString && typeof value === 'number' && Math.abs(value) >= 1e8;
  const hint = isLong ? quotesNeeded : suggestion === undefined ? noHint : sendInstead(suggestion);
  return {
    id: 'primitive-json-type',
    params: { expected, found: jsonKind(value), hint },
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const quotesNeeded: Bilingual = { en: '; put it in quotation marks', da: '; sæt den i anførselstegn' };

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.charCodeAt(0) <= 32 && !/[^ \t\r\n]/.test(value);
}
