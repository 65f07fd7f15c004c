import { expect, it } from 'vitest';
import { AcceptedStrings } from './accepted-strings.js';

it('knows texts that were kept, until others take their places', () => {
  const known = new AcceptedStrings();
  const texts = ['', 'final', 'finished', 'https://a.dk/StructureDefinition/a', 'ø'];
  for (const text of texts) {
    expect(known.has(text)).toBe(false);
    known.keep(text);
    expect(known.has(text)).toBe(text !== '');
  }
  known.keep('x'.repeat(257));
  expect(known.has('x'.repeat(257))).toBe(false);
  // Eleven characters and one: 11 + 0x61 and 1 + 0x6b have the same place.
  known.keep('aaaaaaaaaaa');
  known.keep('k');
  expect([known.has('aaaaaaaaaaa'), known.has('k')]).toEqual([false, true]);
});

it('is worthwhile while texts come again', () => {
  const known = new AcceptedStrings();
  const look = (text: string): void => {
    if (!known.has(text)) known.keep(text);
  };
  for (let i = 0; i < 10; i++) look('final');
  expect(known.isWorthwhile).toBe(true);
  for (let i = 0; i < 100; i++) look(`id-${i}`);
  expect(known.isWorthwhile).toBe(false);
});
