import { describe, expect, it } from 'vitest';
import { westernText } from './latin1-decoder.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes from each place on that a word of four may begin at. */
function everywhere(bytes: Uint8Array): Uint8Array[] {
  return [0, 1, 2, 3].map((offset) => {
    const memory = new Uint8Array(offset + bytes.length + 5).fill(0xff);
    memory.set(bytes, offset);
    return memory.subarray(offset, offset + bytes.length);
  });
}

describe('texts of western letters', () => {
  it.each([
    'abcdefgh',
    'abcdefghi',
    'æøåæ',
    'aæbøcådé',
    'abcdefghå',
    '{"text":"Åben rådgivning på skolen","år":2026}',
    '\u0080\u00ff\u0080\u00ff',
    `${'x'.repeat(1000)}ø${'y'.repeat(1001)}`,
  ])('%s', (text) => {
    for (const bytes of everywhere(new TextEncoder().encode(text))) expect(westernText(bytes)).toBe(text);
  });

  it('are found in any mixture of letters as TextDecoder finds them', () => {
    let seed = 1;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 2000; round++) {
      const text = Array.from({ length: 8 + next(40) }, () => String.fromCharCode(next(4) === 0 ? 0x80 + next(0x80) : next(0x80))).join('');
      for (const bytes of everywhere(new TextEncoder().encode(text))) expect(westernText(bytes)).toBe(utf8.decode(bytes));
    }
  });
});

describe('what is left to others', () => {
  it.each([
    ['letters beyond ÿ', [0xc4, 0x80]],
    ['a byte order mark', [0xef, 0xbb, 0xbf]],
    ['Latin-1', [0xe6]],
    ['a letter that is cut off', [0xc3]],
    ['a longer form than needed', [0xc1, 0xa1]],
    ['the second byte of a letter', [0xa5]],
    ['four bytes', [...new TextEncoder().encode('😀')]],
  ])('%s', (_what, bytes) => {
    for (let before = 8; before < 16; before++) {
      for (const placed of everywhere(Uint8Array.from([...Array<number>(before).fill(0x61), ...bytes])))
        expect(westernText(placed)).toBeUndefined();
    }
    for (const placed of everywhere(Uint8Array.from([...bytes, ...Array<number>(8).fill(0x61)])))
      expect(westernText(placed)).toBeUndefined();
  });

  it('very short and very long texts', () => {
    expect(westernText(new Uint8Array(7).fill(0x61))).toBeUndefined();
    expect(westernText(new Uint8Array(1_048_577).fill(0x61))).toBeUndefined();
    expect(westernText(new Uint8Array(1_048_576).fill(0x61))).toHaveLength(1_048_576);
  });
});
