import { closestForms, lettered, type Lettered } from '../../text/closest.js';
import type { SystemContent } from '../content/system-content.js';

/** A code and what it is called. */
export interface NamedCode {
  readonly code: string;
  readonly names: readonly string[];
}

/** Up to this many codes are compared letter by letter; larger lists would cost too much and suggest too wildly. */
const maxCompared = 500;
const maxLength = 64;

/** Finds the code that was probably meant. */
export class Nearest {
  readonly #codes: readonly string[];
  /** Of the codes; made for the first that has to be compared with them. */
  #forms: readonly Lettered[] | undefined;
  /** Undefined where several codes have the name, so that it stands for none of them. */
  readonly #byForm = new Map<string, string | undefined>();

  constructor(candidates: Iterable<NamedCode>) {
    const list = [...candidates];
    this.#codes = list.map(({ code }) => code);
    for (const { code, names } of list) {
      for (const name of names) this.#addName(plain(name), code);
    }
    for (const { code } of list) this.#byForm.set(plain(code), code);
  }

  static inSystem(content: SystemContent): Nearest {
    const codes = content.columns.codes();
    return new Nearest(codes.map((code, concept) => ({ code, names: content.displaysOf(concept) })));
  }

  /**
   * The code that differs only in letter case, blanks or hyphens; else the one whose name was written instead; else, in
   * short lists, the one that differs in a letter or two and is closer than all others.
   */
  find(code: string): string | undefined {
    if (code.length > maxLength) return undefined;
    const form = plain(code);
    if (form === '') return undefined;
    return this.#byForm.get(form) ?? this.#closest(form);
  }

  #addName(form: string, code: string): void {
    const isShared = this.#byForm.has(form) && this.#byForm.get(form) !== code;
    this.#byForm.set(form, isShared ? undefined : code);
  }

  #closest(form: string): string | undefined {
    if (this.#codes.length > maxCompared || form.length < 4) return undefined;
    this.#forms ??= this.#codes.map((code) => lettered(plain(code)));
    const [nearest, ...others] = closestForms(form, this.#forms, form.length < 8 ? 1 : 2);
    return others.length === 0 && nearest !== undefined ? this.#codes[nearest] : undefined;
  }
}

/** Without what people get wrong most: letter case, blanks, hyphens, underscores. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}
