import type { Bilingual } from '../../finding/message.js';
import { printable } from '../printable.js';

/** Index of a text in the page's list of texts; -1 where there is none. */
export type Text = number;
/** A text in English and in Danish. */
export type Texts = readonly [Text, Text];

/** Texts, fit to show, each once. */
export class Strings {
  readonly list: string[] = [];
  readonly #indices = new Map<string, number>();

  index(text: string | undefined): Text {
    if (text === undefined) return -1;
    const known = this.#indices.get(text);
    if (known !== undefined) return known;
    this.list.push(printable(text));
    this.#indices.set(text, this.list.length - 1);
    return this.list.length - 1;
  }

  both(text: Bilingual | undefined): Texts {
    return [this.index(text?.en), this.index(text?.da)];
  }
}
