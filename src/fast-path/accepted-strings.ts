/** Texts that are longer are not kept. */
const maxLength = 256;

const places = 16;

/**
 * A few texts that were found to be in order: codes and addresses come again and again, in this document and the next. Each has one
 * place where it can be, by its length and last character, so that looking costs less than any way to check the text.
 */
export class AcceptedStrings {
  readonly #texts: (string | undefined)[] = Array.from({ length: places }, () => undefined);
  #asked = 0;
  #found = 0;

  has(text: string): boolean {
    this.#asked++;
    if (this.#texts[placeOf(text)] !== text) return false;
    this.#found++;
    return true;
  }

  keep(text: string): void {
    if (text.length > 0 && text.length <= maxLength) this.#texts[placeOf(text)] = text;
  }

  /** Are texts found often enough that looking is worth its time? Ids and times are different in each document. */
  get isWorthwhile(): boolean {
    return this.#found * 10 >= this.#asked * 9;
  }
}

function placeOf(text: string): number {
  // An empty text has no last character: NaN is place 0.
  return (text.length + text.charCodeAt(text.length - 1)) & (places - 1);
}
