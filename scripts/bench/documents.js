// Documents to measure with: all alike, and no two the same, so that nothing that is remembered from one helps with the next.

/** UUIDs but KL's codes; CPR numbers; days. */
const changing =
  /((?<!"code":\s*"|<code value=")[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|(?<=")\d{10}(?=")|\d{4}-\d\d-\d\dT)/;

/**
 * Makes `count` texts from one, all different.
 * @param {string} text a document, whatever its form
 * @param {number} count
 * @returns {string[]}
 */
export function distinctTexts(text, count) {
  const make = distinctText(text);
  return Array.from({ length: count }, (_, index) => make(index));
}

/**
 * Makes texts like this one with other ids (the same one in all places), another day on which everything happens, and
 * another birthday in the CPR number. The same number makes the same text.
 * @param {string} text a document, whatever its form
 * @returns {(index: number) => string}
 */
export function distinctText(text) {
  const pieces = text.split(changing);
  return (index) => {
    /** @type {Map<string, string>} */
    const ids = new Map();
    const random = generator(index + 1);
    const change = (/** @type {string} */ piece) => {
      if (piece.length === 10) return String(1 + (index % 28)).padStart(2, '0') + piece.slice(2);
      if (piece.length === 11) return shift(piece, index % 21);
      return ids.get(piece) ?? remember(ids, piece, newUuid(random));
    };
    return flat(pieces.map((piece, place) => (place % 2 === 0 ? piece : change(piece))).join(''));
  };
}

/**
 * @param {string} date `2026-05-12T`
 * @param {number} days
 */
function shift(date, days) {
  return new Date(Date.parse(`${date}00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 11);
}

/** @param {() => number} random */
function newUuid(random) {
  const hex = Array.from({ length: 4 }, () => random().toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/**
 * @template K, V
 * @param {Map<K, V>} map @param {K} key @param {V} value
 */
function remember(map, key, value) {
  map.set(key, value);
  return value;
}

/**
 * 32 random bits at a time, the same ones for the same seed (Mulberry32, T. Ettinger).
 * @param {number} seed
 */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/**
 * The same text as one piece of memory, as it is when it comes from a file: what `replace` gives is put together first by
 * whoever reads it first.
 * @param {string} text
 */
function flat(text) {
  return Buffer.from(text).toString();
}
