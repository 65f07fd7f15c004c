import { setOfCases, withOtherCases } from './other-cases.js';

/**
 * A pattern without flags in its text, as Java has them (`(?i)`, `(?s-m:…)`), and RegExp has not: what they change is written out, so
 * that `(?i)ab` becomes `[aA][bB]`. They hold to the end of the group that they stand in (java.util.regex.Pattern: special constructs).
 * A pattern without such flags comes back as it is.
 * @param flags those of RegExp that the pattern is read with
 * @throws SyntaxError for a flag that Java does not have
 */
export function withoutInlineFlags(source: string, flags: string): string {
  return /\(\?[A-Za-z-]+[:)]/.test(source) ? new FlagReader(source, flags).whole() : source;
}

interface Flags {
  /** Letters of either case are the same: those of ASCII, and all of them with `u`. */
  readonly i: boolean;
  readonly u: boolean;
  /** ^ and $ hold at the ends of lines. */
  readonly m: boolean;
  /** A dot is also a line end. */
  readonly s: boolean;
  /** White space and comments do not count. */
  readonly x: boolean;
}

const lineEnd = '\\n\\r\\u2028\\u2029';

class FlagReader {
  /** How a group begins that sets no flags: `(`, `(?:`, `(?=`, `(?<name>`. */
  readonly #opening = /\((?:\?(?:[:=!>]|<[=!]|<[A-Za-z][A-Za-z0-9]*>))?/y;
  readonly #flagGroup = /\(\?(?=[A-Za-z-])([A-Za-z]*)(?:-([A-Za-z]*))?([:)])/y;
  readonly #escaped = /\\(?:[pP]\{[^}]*\}|u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|[1-9]\d*|[\s\S])/uy;
  readonly #source: string;
  /** The flags that the pattern is read with: what agrees with them is left as it is. */
  readonly #outer: Flags;
  readonly #open: Flags[] = [];
  #flags: Flags;
  #at = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#outer = { i: flags.includes('i'), u: true, m: flags.includes('m'), s: flags.includes('s'), x: false };
    this.#flags = { ...this.#outer, u: this.#outer.i };
  }

  whole(): string {
    const parts: string[] = [];
    while (this.#at < this.#source.length) parts.push(this.#next());
    return parts.join('');
  }

  #next(): string {
    const { s, m, x } = this.#flags;
    const char = this.#source.charAt(this.#at);
    switch (char) {
      case '(':
        return this.#group();
      case ')':
        this.#flags = this.#open.pop() ?? this.#flags;
        return this.#take(char);
      case '[':
        return this.#set();
      case '\\':
        return this.#escape();
      case '.':
        if (s === this.#outer.s) return this.#take(char);
        this.#at++;
        return s ? '[\\s\\S]' : `[^${lineEnd}]`;
      case '^':
        if (m === this.#outer.m) return this.#take(char);
        this.#at++;
        return m ? `(?<![^${lineEnd}])` : '(?<![\\s\\S])';
      case '$':
        if (m === this.#outer.m) return this.#take(char);
        this.#at++;
        return m ? `(?![^${lineEnd}])` : '(?![\\s\\S])';
      default:
        if (x && /[ \t\n\f\r\v]/.test(char)) return this.#skip(/[ \t\n\f\r\v]+/y);
        if (x && char === '#') return this.#skip(/#[^\n]*/y);
        return this.#literal();
    }
  }

  #group(): string {
    const found = this.#match(this.#flagGroup);
    if (found === null) {
      this.#open.push(this.#flags);
      return this.#match(this.#opening)?.[0] ?? '';
    }
    const [whole, on = '', off = '', end] = found;
    if (end === ':') this.#open.push(this.#flags);
    this.#flags = { ...this.#flags, ...changed(on, true, whole), ...changed(off, false, whole) };
    return end === ':' ? '(?:' : '';
  }

  #set(): string {
    const start = this.#at;
    let at = start + 1;
    while (at < this.#source.length && this.#source.charAt(at) !== ']') at += this.#source.charAt(at) === '\\' ? 2 : 1;
    this.#at = at + 1;
    let set = this.#source.slice(start, at + 1);
    if (this.#flags.x) set = set.replace(/\\[\s\S]|[ \t\n\f\r\v]+/g, (part) => (part.startsWith('\\') ? part : ''));
    return this.#ignoresCase ? withOtherCases(set, this.#flags.u) : set;
  }

  #escape(): string {
    const text = this.#match(this.#escaped)?.[0] ?? this.#take('\\');
    const code = /^\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))$/.exec(text);
    const digits = code?.[1] ?? code?.[2] ?? code?.[3];
    if (digits === undefined || !this.#ignoresCase || parseInt(digits, 16) > 0x10ffff) return text;
    return setOfCases(String.fromCodePoint(parseInt(digits, 16)), this.#flags.u) ?? text;
  }

  #literal(): string {
    const char = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#take(char);
    return (this.#ignoresCase ? setOfCases(char, this.#flags.u) : undefined) ?? char;
  }

  /** Whether case must be written out: RegExp does not see to it. */
  get #ignoresCase(): boolean {
    return this.#flags.i && !this.#outer.i;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }

  #skip(pattern: RegExp): string {
    this.#match(pattern);
    return '';
  }

  #take(text: string): string {
    this.#at += text.length;
    return text;
  }
}

/** The flags among Java's letters; `d` says which line ends count, and changes nothing here. `U` includes `u`. */
function changed(letters: string, value: boolean, whole: string): Partial<Flags> {
  const unknown = /[^imsxudU]/.exec(letters);
  if (unknown !== null) throw new SyntaxError(`Invalid regular expression: the flag ${unknown[0]} in ${whole} is not known`);
  return Object.fromEntries([...letters].filter((letter) => letter !== 'd').map((letter) => [letter === 'U' ? 'u' : letter, value]));
}
