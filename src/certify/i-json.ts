import { decode } from '../document/decode.js';
import { duplicateKeys } from '../document/json/duplicates.js';
import type { Bilingual } from '../finding/message.js';

/** A JSON value that means the same to every program, or why the text has none. */
export type IJsonReading = { readonly value: unknown } | { readonly fault: Bilingual };

/** Nothing that is signed is longer: 64 million characters, nested this deep. */
const maxLength = 64_000_000;
const maxDepth = 64;

/**
 * Reads I-JSON (RFC 7493), which RFC 8785 rests on. A name given twice, half a surrogate pair or a number that a double cannot
 * hold is read differently by different programs, so that a signature over it would say nothing certain.
 */
export function readIJson(bytes: Uint8Array): IJsonReading {
  if (bytes.length > maxLength) return fault(`it is longer than ${maxLength} bytes`, `den er længere end ${maxLength} bytes`);
  const decoded = decode(bytes);
  if (!('text' in decoded)) return fault('it is not UTF-8', 'den er ikke UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch {
    return fault('it is not JSON', 'den er ikke JSON');
  }
  const strange = strangeness(value, 0);
  if (strange !== undefined) return { fault: strange };
  const [twice] = duplicateKeys(decoded.text);
  if (twice === undefined) return { value };
  const name = twice.path.join('.');
  return fault(
    `the name ${name} is given twice, and programs differ in which of the two they read`,
    `navnet ${name} er angivet to gange, og programmer er uenige om, hvilken af de to de læser`,
  );
}

/** Whether a value can be written as I-JSON. */
export function isIJson(value: unknown): boolean {
  return strangeness(value, 0) === undefined;
}

function fault(en: string, da: string): { readonly fault: Bilingual } {
  return { fault: { en, da } };
}

/** The first thing in a value that not every program reads alike. */
function strangeness(value: unknown, depth: number): Bilingual | undefined {
  if (depth > maxDepth)
    return { en: `it is nested deeper than ${maxDepth} levels`, da: `den er indlejret dybere end ${maxDepth} niveauer` };
  if (typeof value === 'string')
    return isWellFormed(value)
      ? undefined
      : {
          en: 'a text in it has half of a surrogate pair, which is not a character',
          da: 'en tekst i den har et halvt surrogatpar, som ikke er et tegn',
        };
  if (typeof value === 'number')
    return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value))
      ? undefined
      : { en: 'a number in it is larger than programs can hold exactly', da: 'et tal i den er større, end programmer kan rumme nøjagtigt' };
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, item] of Object.entries(value)) {
    const found = strangeness(name, depth + 1) ?? strangeness(item, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether every surrogate of a text has its other half. */
export function isWellFormed(text: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
}
