import { describe, expect, it } from 'vitest';
import { decode } from './decode.js';
import { firstInvalidByte } from './utf8.js';

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part)))));

describe('decode', () => {
  it('reads UTF-8 and leaves a byte order mark out', () => {
    expect(decode(bytes('{"a":"æ😀"}'))).toEqual({ text: '{"a":"æ😀"}' });
    expect(decode(bytes([0xef, 0xbb, 0xbf], '{}'))).toEqual({ text: '{}' });
    expect(decode(bytes())).toEqual({ text: '' });
  });

  it('keeps U+FFFD that was really sent', () => {
    expect(decode(bytes('"\ufffd"'))).toEqual({ text: '"\ufffd"' });
  });

  it.each([
    ['UTF-16 little endian with a byte order mark', Buffer.from('\ufeff{"a":1}', 'utf16le'), 'UTF-16'],
    ['UTF-16 big endian with a byte order mark', Buffer.from('\ufeff{"a":1}', 'utf16le').swap16(), 'UTF-16'],
    ['UTF-16 little endian without', Buffer.from('{"a":1}', 'utf16le'), 'UTF-16'],
    ['UTF-16 big endian without', Buffer.from('{"a":1}', 'utf16le').swap16(), 'UTF-16'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), 'UTF-32'],
  ])('names %s', (_name, content, encoding) => {
    expect(decode(content)).toEqual({ problem: { id: 'encoding-utf16', params: { encoding }, line: 1, column: 1 } });
  });

  it('finds the letter of Latin-1, at line and column', () => {
    expect(decode(bytes('{\n  "name": "S', [0xf8], 'ren"\n}'))).toEqual({
      problem: { id: 'encoding-latin1', params: { byte: '0xF8', character: 'ø' }, line: 2, column: 13 },
    });
  });

  it.each([
    ['a sequence cut off at the end', bytes('{"a":"', [0xe2, 0x82]), '0xE2', 7],
    ['a continuation byte alone', bytes('{"a":"', [0x80]), '0x80', 7],
    ['an overlong form', bytes('"', [0xc0, 0xaf], '"'), '0xC0', 2],
    ['a surrogate', bytes('"', [0xed, 0xa0, 0x80], '"'), '0xED', 2],
  ])('finds %s', (_name, content, byte, column) => {
    expect(decode(content)).toEqual({ problem: { id: 'encoding-invalid', params: { byte }, line: 1, column } });
  });
});

describe('firstInvalidByte', () => {
  it('agrees with the TextDecoder on every pair and on random longer sequences', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const accepts = (content: Uint8Array): boolean => {
      try {
        decoder.decode(content);
        return true;
      } catch {
        return false;
      }
    };
    const wrong: Uint8Array[] = [];
    const compare = (content: Uint8Array): void => {
      const found = firstInvalidByte(content);
      const good = found < 0 ? accepts(content) : !accepts(content) && accepts(content.subarray(0, found));
      if (!good) wrong.push(content);
    };
    for (let a = 0; a < 256; a++) for (let b = 0; b < 256; b++) compare(Uint8Array.of(a, b, 0x80, 0x80));
    let seed = 1;
    const random = (): number => (seed = (seed * 16807) % 2147483647);
    const interesting = [0x00, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5];
    for (let n = 0; n < 20_000; n++) compare(Uint8Array.from({ length: 6 }, () => interesting[random() % interesting.length]!));
    expect(wrong).toEqual([]);
  });
});
