import type { Problem } from '../../finding/problem.js';
import { Lines } from '../lines.js';
import { checkPrimitive } from './check-value.js';
import { checkString } from './check-string.js';
import { foundAt, type Fault, type ScanResult } from './fault.js';
import { skipSpace } from './scan.js';
import { strangeCharacter } from './strange.js';

/** What may come next. */
type Expected = 'value' | 'first-item' | 'first-key' | 'key' | 'colon' | 'comma' | 'end';

/**
 * What is wrong with a text that JSON.parse refuses, in our own words and the same on every engine; undefined when
 * nothing is. It stops at the first mistake, and neither depth nor length matter to it.
 */
export function checkJson(text: string): Problem | undefined {
  const fault = new Check(text).run();
  if (fault === undefined) return undefined;
  const lines = new Lines(text);
  const opened = fault.opened === undefined ? undefined : lines.at(fault.opened);
  const place = opened === undefined ? {} : { openedLine: opened.line, openedColumn: opened.column };
  return { id: fault.id, params: { ...fault.params, ...place }, ...lines.at(fault.offset) };
}

const notJson: ReadonlySet<Fault['id']> = new Set(['json-word-unknown', 'json-value-expected', 'json-number']);

class Check {
  readonly #text: string;
  /** Offsets of the brackets that are open. */
  readonly #open: number[] = [];
  #expected: Expected = 'value';
  /** Offset of the last comma, to point at when nothing follows it. */
  #comma = -1;

  constructor(text: string) {
    this.#text = text;
  }

  run(): Fault | undefined {
    let offset = skipSpace(this.#text, 0);
    if (offset === this.#text.length) return { id: 'document-empty', offset: 0 };
    while (offset < this.#text.length) {
      const next = this.#step(offset, this.#text.charAt(offset));
      if (typeof next !== 'number') return next;
      offset = skipSpace(this.#text, next);
    }
    return this.#expected === 'end' ? undefined : this.#endsEarly();
  }

  #step(offset: number, letter: string): ScanResult {
    switch (this.#expected) {
      case 'value':
        return this.#value(offset, letter);
      case 'first-item':
        return letter === ']' ? this.#close(offset) : this.#value(offset, letter);
      case 'first-key':
        return letter === '}' ? this.#close(offset) : this.#key(offset, letter);
      case 'key':
        return this.#key(offset, letter);
      case 'colon':
        return letter === ':' ? this.#then('value', offset + 1) : this.#strange('json-colon-expected', offset);
      case 'comma':
        return this.#afterValue(offset, letter);
      case 'end':
        return this.#afterDocument(offset, letter);
    }
  }

  #then(expected: Expected, step: ScanResult): ScanResult {
    this.#expected = expected;
    return step;
  }

  #value(offset: number, letter: string): ScanResult {
    if (letter === '{' || letter === '[') {
      this.#open.push(offset);
      return this.#then(letter === '{' ? 'first-key' : 'first-item', offset + 1);
    }
    if (letter === ']' && this.#inArray()) return { id: 'json-comma-trailing', offset: this.#comma };
    const step = checkPrimitive(this.#text, offset);
    if (this.#open.length > 0) return this.#then('comma', step);
    // Text that does not even begin like JSON was never meant as JSON.
    const other = typeof step !== 'number' && notJson.has(step.id);
    return this.#then('end', other ? { id: 'json-not-json', offset, params: { found: foundAt(this.#text, offset) } } : step);
  }

  #key(offset: number, letter: string): ScanResult {
    if (letter === '"') return this.#then('colon', checkString(this.#text, offset));
    if (letter === '}' && this.#expected === 'key') return { id: 'json-comma-trailing', offset: this.#comma };
    if (/[\p{L}\p{N}_$]/u.test(letter)) return { id: 'json-key-unquoted', offset, params: { found: foundAt(this.#text, offset) } };
    return this.#strange('json-key-expected', offset);
  }

  #afterValue(offset: number, letter: string): ScanResult {
    const array = this.#inArray();
    if (letter === ',') {
      this.#comma = offset;
      return this.#then(array ? 'value' : 'key', offset + 1);
    }
    const expected = array ? ']' : '}';
    if (letter === expected) return this.#close(offset);
    const opened = this.#open.at(-1) ?? 0;
    if (letter === ']' || letter === '}') {
      return { id: 'json-bracket-mismatch', offset, opened, params: { expected, found: letter, opened: this.#text.charAt(opened) } };
    }
    const found = foundAt(this.#text, offset);
    if (letter === '"' || letter === '{' || letter === '[') return { id: 'json-comma-missing', offset, params: { found } };
    return this.#strange('json-comma-expected', offset, { expected });
  }

  #close(offset: number): ScanResult {
    this.#open.pop();
    return this.#then(this.#open.length === 0 ? 'end' : 'comma', offset + 1);
  }

  #afterDocument(offset: number, letter: string): ScanResult {
    if (letter === '{' || letter === '[') return { id: 'json-second-document', offset };
    return this.#strange('json-text-after', offset);
  }

  /** A character with a name of its own, else the fault for this place. */
  #strange(id: Fault['id'], offset: number, params: Fault['params'] = {}): Fault {
    return strangeCharacter(this.#text, offset) ?? { id, offset, params: { ...params, found: foundAt(this.#text, offset) } };
  }

  #inArray(): boolean {
    return this.#text.charAt(this.#open.at(-1) ?? -1) === '[';
  }

  #endsEarly(): Fault {
    const opened = this.#open.at(-1) ?? 0;
    return { id: 'json-ends-early', offset: this.#text.length, opened, params: { opened: this.#text.charAt(opened) } };
  }
}
