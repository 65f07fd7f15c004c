/** Padding ends with the length in eight bytes. */
const block = 64;

/**
 * The SHA-1 of some bytes (FIPS 180-4, section 6.1), as 20 bytes. By hand, since a browser's own is asynchronous; it is what R4
 * names for Attachment.hash, and guards against mistakes, not against attackers.
 */
export function sha1(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / block) * block);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x2000_0000));
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const state = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const words = new Uint32Array(80);
  for (let start = 0; start < padded.length; start += block) addBlock(state, words, view, start);
  const digest = new Uint8Array(20);
  state.forEach((word, i) => {
    new DataView(digest.buffer).setUint32(4 * i, word);
  });
  return digest;
}

function addBlock(state: Uint32Array, words: Uint32Array, view: DataView, start: number): void {
  for (let t = 0; t < 16; t++) words[t] = view.getUint32(start + 4 * t);
  for (let t = 16; t < 80; t++) words[t] = rotate(word(words, t - 3) ^ word(words, t - 8) ^ word(words, t - 14) ^ word(words, t - 16), 1);
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
  for (let t = 0; t < 80; t++) {
    const next = (rotate(a, 5) + choose(t, b, c, d) + e + word(words, t)) | 0;
    [a, b, c, d, e] = [next, a, rotate(b, 30), c, d];
  }
  [a, b, c, d, e].forEach((value, i) => {
    state[i] = word(state, i) + value;
  });
}

/** The function and the constant of a round. */
function choose(t: number, b: number, c: number, d: number): number {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

function word(words: Uint32Array, index: number): number {
  return words[index] ?? 0;
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}
