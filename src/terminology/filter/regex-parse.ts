/** A regular expression taken apart. */
export type Node =
  | { readonly kind: 'char'; readonly matches: (char: string) => boolean }
  | { readonly kind: 'sequence'; readonly items: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number | undefined };

const maxLength = 1_000;
const maxDepth = 50;

/**
 * Takes a regular expression apart: characters, `.`, classes, escapes, groups, `|`, `* + ?` and `{m,n}` (lazy forms too: they
 * match the same texts). `^` at the beginning and `$` at the end say what holds anyway. Undefined for anything else.
 */
export function parseRegex(source: string): Node | undefined {
  if (source.length > maxLength) return undefined;
  const parser = new RegexParser(source.replace(/^\^/, '').replace(/(?<!\\)\$$/, ''));
  const tree = parser.choice(0);
  return parser.atEnd ? tree : undefined;
}

class RegexParser {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#chars = [...source];
  }

  get atEnd(): boolean {
    return this.#at >= this.#chars.length;
  }

  choice(depth: number): Node | undefined {
    if (depth > maxDepth) return undefined;
    const options: Node[] = [];
    do {
      const option = this.#sequence(depth);
      if (option === undefined) return undefined;
      options.push(option);
    } while (this.#take('|'));
    return options.length === 1 ? options[0] : { kind: 'choice', options };
  }

  #sequence(depth: number): Node | undefined {
    const items: Node[] = [];
    while (!this.atEnd && !this.#sees('|') && !this.#sees(')')) {
      const item = this.#quantified(depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return { kind: 'sequence', items };
  }

  #quantified(depth: number): Node | undefined {
    const item = this.#atom(depth);
    if (item === undefined) return undefined;
    const range = this.#range();
    if (range === undefined) return item;
    if (range === 'faulty') return undefined;
    this.#take('?');
    // A second quantifier (`a**`, possessive `a*+`) is no expression of ours.
    if (this.#range() !== undefined) return undefined;
    return { kind: 'repeat', item, ...range };
  }

  /** `*`, `+`, `?` or `{m,n}`. */
  #range(): { min: number; max: number | undefined } | 'faulty' | undefined {
    if (this.#take('*')) return { min: 0, max: undefined };
    if (this.#take('+')) return { min: 1, max: undefined };
    if (this.#take('?')) return { min: 0, max: 1 };
    if (!this.#take('{')) return undefined;
    const end = this.#chars.indexOf('}', this.#at);
    const found = /^(\d{1,4})(,(\d{0,4}))?$/.exec(this.#chars.slice(this.#at, end < 0 ? this.#at : end).join(''));
    if (found === null) return 'faulty';
    this.#at = end + 1;
    const min = Number(found[1]);
    const max = found[2] === undefined ? min : found[3] === '' ? undefined : Number(found[3]);
    return max !== undefined && max < min ? 'faulty' : { min, max };
  }

  #atom(depth: number): Node | undefined {
    const char = this.#next();
    switch (char) {
      case undefined:
      case '*':
      case '+':
      case '?':
      case '{':
      case '}':
      case ']':
      case '^':
      case '$':
        return undefined;
      case '(':
        return this.#group(depth);
      case '[':
        return this.#class();
      case '.':
        return { kind: 'char', matches: (each) => each !== '\n' && each !== '\r' };
      case '\\': {
        const matches = this.#escape();
        return matches && { kind: 'char', matches };
      }
      default:
        return { kind: 'char', matches: (each) => each === char };
    }
  }

  #group(depth: number): Node | undefined {
    if (this.#take('?') && !this.#take(':')) return undefined;
    const inner = this.choice(depth + 1);
    return this.#take(')') ? inner : undefined;
  }

  #class(): Node | undefined {
    const negated = this.#take('^');
    const tests: ((char: string) => boolean)[] = [];
    for (let first = true; first || !this.#sees(']'); first = false) {
      const from = this.#next();
      if (from === undefined || (first && from === ']') || from === '[') return undefined;
      const isEscape = from === '\\';
      const test = isEscape ? this.#escape() : undefined;
      if (isEscape && test === undefined) return undefined;
      const last = this.#chars[this.#at + 1];
      if (!isEscape && this.#sees('-') && last !== undefined && last !== ']') {
        this.#at += 2;
        if (last === '\\' || last < from) return undefined;
        tests.push((char) => char >= from && char <= last);
      } else tests.push(test ?? ((char) => char === from));
    }
    this.#next();
    return { kind: 'char', matches: (char) => tests.some((test) => test(char)) !== negated };
  }

  #escape(): ((char: string) => boolean) | undefined {
    const char = this.#next();
    const set = char === undefined ? undefined : sets.get(char.toLowerCase());
    if (char !== undefined && set !== undefined) {
      return char === char.toLowerCase() ? (each) => set.test(each) : (each) => !set.test(each);
    }
    const control = char === undefined ? undefined : controls.get(char);
    if (control !== undefined) return (each) => each === control;
    // Other letters and digits mean back references, boundaries, code points: not ours. A sign means itself.
    return char === undefined || /[A-Za-z0-9]/.test(char) ? undefined : (each) => each === char;
  }

  #sees(char: string): boolean {
    return this.#chars[this.#at] === char;
  }

  #take(char: string): boolean {
    if (!this.#sees(char)) return false;
    this.#at++;
    return true;
  }

  #next(): string | undefined {
    return this.#chars[this.#at++];
  }
}

const sets: ReadonlyMap<string, RegExp> = new Map([
  ['d', /^\d$/],
  ['w', /^\w$/],
  ['s', /^\s$/],
]);

const controls: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
