import type { Assertion, Pattern } from './tree.js';

/** Deeper than any pattern in use; keeps the recursion here and in what reads the tree within the stack. */
const maxDepth = 100;

/** The tree of a pattern that RegExp accepts; undefined when it is nested deeper than anyone writes, or has what is not known here. */
export function parsePattern(source: string, unicode: boolean): Pattern | undefined {
  return new PatternParser(source, unicode).whole();
}

const quantifier = /^(?:[*+?]|\{(\d+)(,(\d*))?\})\??/;

class PatternParser {
  readonly #source: string;
  readonly #unicode: boolean;
  #at = 0;
  #depth = 0;
  #isRefused = false;

  constructor(source: string, unicode: boolean) {
    this.#source = source;
    this.#unicode = unicode;
  }

  whole(): Pattern | undefined {
    const pattern = this.#choice();
    return this.#isRefused || this.#at < this.#source.length ? undefined : pattern;
  }

  #choice(): Pattern {
    const options = [this.#sequence()];
    while (this.#accept('|')) options.push(this.#sequence());
    return options.length === 1 ? (options[0] as Pattern) : { kind: 'choice', options };
  }

  #sequence(): Pattern {
    const parts: Pattern[] = [];
    while (!this.#isRefused && this.#at < this.#source.length && !'|)'.includes(this.#char)) parts.push(this.#term());
    return { kind: 'sequence', parts };
  }

  #term(): Pattern {
    const part = this.#atom();
    const match = quantifier.exec(this.#source.slice(this.#at, this.#at + 24));
    if (match === null) return part;
    this.#at += match[0].length;
    const [sign] = match[0];
    if (sign === '*') return { kind: 'repeat', part, min: 0, max: Infinity };
    if (sign === '+') return { kind: 'repeat', part, min: 1, max: Infinity };
    if (sign === '?') return { kind: 'repeat', part, min: 0, max: 1 };
    const min = Number(match[1]);
    return { kind: 'repeat', part, min, max: match[2] === undefined ? min : match[3] === '' ? Infinity : Number(match[3]) };
  }

  #atom(): Pattern {
    if (this.#accept('(')) return this.#group();
    if (this.#accept('^')) return assertion('start');
    if (this.#accept('$')) return assertion('end');
    if (this.#char === '[') return this.#set(this.#classEnd());
    if (this.#char === '\\') return this.#escape();
    const code = this.#source.codePointAt(this.#at) ?? 0;
    return this.#set(this.#at + (this.#unicode && code > 0xffff ? 2 : 1));
  }

  #group(): Pattern {
    const opening = /^\?(?:<?[=!]|:|<[^>]*>)/.exec(this.#source.slice(this.#at))?.[0] ?? '';
    this.#at += opening.length;
    // What else begins with a question mark changes how the group is read: `(?i:a)`.
    if (++this.#depth > maxDepth || (opening === '' && this.#char === '?')) {
      this.#isRefused = true;
      return assertion('start');
    }
    const part = this.#choice();
    this.#depth--;
    this.#accept(')');
    return /[=!]$/.test(opening) ? { kind: 'look', part } : part;
  }

  #escape(): Pattern {
    const rest = this.#source.slice(this.#at);
    if (rest.startsWith('\\b') || rest.startsWith('\\B')) {
      this.#at += 2;
      return assertion(rest.startsWith('\\b') ? 'boundary' : 'notBoundary');
    }
    const reference = /^\\(?:[1-9]\d*|k<[^>]*>)/.exec(rest);
    if (reference !== null) {
      this.#at += reference[0].length;
      return { kind: 'reference' };
    }
    const long = this.#unicode
      ? /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|x[0-9a-fA-F]{2}|c[a-zA-Z])/.exec(rest)
      : /^\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z])/.exec(rest);
    return this.#set(this.#at + (long?.[0].length ?? 2));
  }

  /** The offset after a class in brackets; in one, a bracket closes unless it is escaped. */
  #classEnd(): number {
    let at = this.#at + 1;
    while (at < this.#source.length && this.#source.charAt(at) !== ']') at += this.#source.charAt(at) === '\\' ? 2 : 1;
    return at + 1;
  }

  #set(end: number): Pattern {
    const source = this.#source.slice(this.#at, end);
    this.#at = end;
    return { kind: 'set', source };
  }

  get #char(): string {
    return this.#source.charAt(this.#at);
  }

  #accept(char: string): boolean {
    if (this.#char !== char) return false;
    this.#at++;
    return true;
  }
}

function assertion(kind: Assertion): Pattern {
  return { kind: 'assertion', assertion: kind };
}
