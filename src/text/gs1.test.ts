import { describe, expect, it } from 'vitest';
import { gs1CheckDigit } from './gs1.js';

describe('the check digit of GS1', () => {
  it('is that of published numbers', () => {
    // The example of GS1's own page on check digits, and the EAN of a book (ISBN 978-0-306-40615-7).
    expect(gs1CheckDigit('629104150021')).toBe(3);
    expect(gs1CheckDigit('978030640615')).toBe(7);
  });
});
