/** A UUID, whose digits are nobody's, unless it is one that only holds a number. */
const uuid = /(?<![0-9a-f])[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-(?!00\d{10})[0-9a-f]{12}(?![0-9a-f])/iy;
/** A point in time. */
const time = /(?<!\d)\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:[+-]\d\d:\d\d)?/iy;

const [dash, uuidStart, timeStart] = [0x2d, 8, 4];

/**
 * The stretches of a text whose digits are not somebody's: UUIDs and points in time. Both have their dashes at fixed places, so that
 * only dashes are looked at.
 */
export class OrdinaryStretches {
  readonly #text: string;
  /** The next dash to look at; -1 when there is none. */
  #dash: number;
  #start = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
    this.#dash = text.indexOf('-');
  }

  /** Where the stretch around a place ends; undefined outside of them. Asked in the order of the text. */
  endAround(place: number): number | undefined {
    while (this.#end <= place && this.#next());
    return this.#start <= place && place < this.#end ? this.#end : undefined;
  }

  /** Goes to the next stretch; false when there is none. */
  #next(): boolean {
    for (let at = this.#dash; at >= 0; at = this.#text.indexOf('-', at + 1)) {
      const end = this.#lengthAt(at);
      if (end === undefined) continue;
      this.#end = end;
      this.#dash = this.#text.indexOf('-', end);
      return true;
    }
    this.#dash = -1;
    return false;
  }

  /** Where the stretch ends whose first dash is here; sets its start. */
  #lengthAt(at: number): number | undefined {
    const text = this.#text;
    if (text.charCodeAt(at + 5) === dash && at - uuidStart >= this.#end) return this.#match(uuid, at - uuidStart);
    if (text.charCodeAt(at + 3) === dash && at - timeStart >= this.#end) return this.#match(time, at - timeStart);
    return undefined;
  }

  #match(form: RegExp, start: number): number | undefined {
    form.lastIndex = start;
    if (!form.test(this.#text)) return undefined;
    this.#start = start;
    return form.lastIndex;
  }
}
