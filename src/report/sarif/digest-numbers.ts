/** How many slots there are at first: a power of two. At most half of them are used. */
const fewest = 1024;
/** Three words of the digest, and the number. */
const slot = 4;

/**
 * A number for each of many SHA-256 digests, in 32 to 64 bytes each: a report of a million documents has millions of fingerprints.
 * Digests are told apart by their first 96 bits, which no two of all texts that a disk has room for have in common.
 */
export class DigestNumbers {
  #table = new Uint32Array(fewest * slot);
  #used = 0;

  /** The number of a digest, which is 0 until it is set. */
  get(digest: Uint8Array): number {
    return this.#table[this.#find(this.#table, wordsOf(digest)) + 3] ?? 0;
  }

  /** @param value from 1 to 4,294,967,295 */
  set(digest: Uint8Array, value: number): void {
    const words = wordsOf(digest);
    const at = this.#find(this.#table, words);
    if (this.#table[at + 3] === 0) this.#used++;
    this.#table.set([...words, value], at);
    if (this.#used * 2 * slot > this.#table.length) this.#grow();
  }

  /** Where these words are in the table, or have room. */
  #find(table: Uint32Array, [first, second, third]: readonly [number, number, number]): number {
    let at = (first * slot) % table.length;
    while (table[at + 3] !== 0 && (table[at] !== first || table[at + 1] !== second || table[at + 2] !== third))
      at = (at + slot) % table.length;
    return at;
  }

  #grow(): void {
    const table = new Uint32Array(this.#table.length * 2);
    for (let from = 0; from < this.#table.length; from += slot) {
      const entry = this.#table.subarray(from, from + slot);
      const [first = 0, second = 0, third = 0, value = 0] = entry;
      if (value !== 0) table.set(entry, this.#find(table, [first, second, third]));
    }
    this.#table = table;
  }
}

function wordsOf(digest: Uint8Array): [number, number, number] {
  const view = new DataView(digest.buffer, digest.byteOffset);
  return [view.getUint32(0), view.getUint32(4), view.getUint32(8)];
}
