import { crc32 as nodes } from 'node:zlib';
import { expect, it } from 'vitest';
import { crc32 } from './crc32.js';

it.each(['', 'a', '123456789', 'Blåbærgrød 😀'])('is the checksum that zlib computes: %s', (text) => {
  const bytes = new TextEncoder().encode(text);
  expect(crc32(bytes)).toBe(nodes(bytes));
});
