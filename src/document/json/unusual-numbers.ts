import { own } from '../../fhir/json.js';
import { isUsualNumber, keepNumberText, markUnusualNumbers } from '../../fhir/number-text.js';
import type { Step } from '../../fhir/path.js';
import { char, keyAt, skipSpace, skipString, skipValue } from './scan.js';

/**
 * Keeps how numbers are written that JavaScript writes in another way, since JSON.parse has forgotten it: 19.00 has two decimals, and
 * 1.0 is no integer. Nearly no document has such numbers, so the text is first searched for one.
 * @param value what JSON.parse made of the text
 */
export function keepUnusualNumbers(text: string, value: unknown): void {
  if (typeof value !== 'object' || value === null || !mayHaveUnusualNumbers(text)) return;
  if (keepAll(text, value)) markUnusualNumbers(value);
}

function mayHaveUnusualNumbers(text: string): boolean {
  // What stands alone between two signs of JSON's structure. Within a text it may look the same.
  const number = /[:,[][ \t\r\n]*(-?\d[\d.eE+-]*)(?=[ \t\r\n,}\]])/g;
  for (let found = number.exec(text); found !== null; found = number.exec(text)) if (!isUsualNumber(found[1] ?? '')) return true;
  return false;
}

/** An object or array that the scan is in, and what JSON.parse made of it: of two equal keys, that is the last. */
interface OpenContainer {
  readonly value: unknown;
  readonly isArray: boolean;
  step: Step;
}

/** Reads the text once, without recursion; true when a number was kept. */
function keepAll(text: string, root: object): boolean {
  const stack: OpenContainer[] = [];
  let isKept = false;

  const enter = (offset: number, value: unknown, parent: OpenContainer | undefined): number => {
    const first = text.charCodeAt(offset);
    if (first === char.openObject || first === char.openArray) {
      stack.push({ value, isArray: first === char.openArray, step: -1 });
      return offset + 1;
    }
    const end = skipValue(text, offset);
    if (typeof value === 'number' && parent !== undefined && typeof parent.value === 'object' && parent.value !== null) {
      const written = text.slice(offset, end);
      if (Object.is(Number(written), value) && !isUsualNumber(written)) {
        keepNumberText(parent.value, parent.step, written);
        isKept = true;
      }
    }
    return end;
  };

  let offset = enter(skipSpace(text, 0), root, undefined);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    offset = skipSpace(text, offset);
    const code = text.charCodeAt(offset);
    if (code === char.comma) {
      offset++;
    } else if (code === char.closeObject || code === char.closeArray) {
      stack.pop();
      offset++;
    } else if (frame.isArray) {
      frame.step = Number(frame.step) + 1;
      offset = enter(offset, own(frame.value, frame.step), frame);
    } else {
      const end = skipString(text, offset);
      frame.step = keyAt(text, offset, end);
      offset = enter(skipSpace(text, skipSpace(text, end) + 1), own(frame.value, frame.step), frame);
    }
  }
  return isKept;
}
