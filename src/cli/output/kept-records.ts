import { inPlace, type KeptPlace } from './kept-place.js';
import { LineSpool } from './line-spool.js';

/** At most this many are kept in memory. */
const mostInMemory = 20_000;

/** Values by their numbers, which may be replaced: a few in memory, many in a file. They are plain data, as JSON has it. */
export class KeptRecords<T> {
  readonly #place: KeptPlace;
  readonly #most: number;
  #inMemory: T[] = [];
  #spool: LineSpool<T> | undefined;
  /** Where each is in the file. */
  #places: number[] = [];

  constructor(place: KeptPlace, most = mostInMemory) {
    this.#place = place;
    this.#most = most;
  }

  /** @returns its number */
  add(value: T): number {
    const spool = this.#spool;
    if (spool !== undefined) return this.#places.push(inPlace(this.#place, () => spool.add(value))) - 1;
    const number = this.#inMemory.push(value) - 1;
    if (number >= this.#most) inPlace(this.#place, () => this.#moveToFile());
    return number;
  }

  get(number: number): T {
    const spool = this.#spool;
    const found =
      spool === undefined ? this.#inMemory[number] : inPlace(this.#place, () => spool.at(this.#places[number] ?? Number.MAX_SAFE_INTEGER));
    if (found === undefined) throw new RangeError(`there is no record ${number}`);
    return found;
  }

  set(number: number, value: T): void {
    const spool = this.#spool;
    if (spool === undefined) this.#inMemory[number] = value;
    else this.#places[number] = inPlace(this.#place, () => spool.add(value));
  }

  /** Gives back what it holds. */
  close(): void {
    this.#spool?.close();
    this.#spool = undefined;
    this.#inMemory = [];
    this.#places = [];
  }

  #moveToFile(): void {
    const spool = new LineSpool<T>(this.#place.folder(), this.#place.io);
    this.#spool = spool;
    this.#places = this.#inMemory.map((value) => spool.add(value));
    this.#inMemory = [];
  }
}
