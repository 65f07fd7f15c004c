import { describe, expect, it } from 'vitest';
import { passesVerhoeff } from './verhoeff.js';

describe("Verhoeff's check digit", () => {
  // SNOMED CT identifiers from its own documentation and release: root concept, Is a, fully specified name, finding, procedure.
  it.each(['138875005', '116680003', '900000000000003001', '404684003', '71388002', '451000016003', '2363'])('holds for %s', (digits) => {
    expect(passesVerhoeff(digits)).toBe(true);
  });

  it('finds every wrong digit, and every two neighbours that changed places', () => {
    const right = '451000016003';
    const wrong: string[] = [];
    for (let i = 0; i < right.length; i++) {
      for (let digit = 0; digit < 10; digit++) wrong.push(right.slice(0, i) + String(digit) + right.slice(i + 1));
      wrong.push(right.slice(0, i) + (right[i + 1] ?? '') + right[i]! + right.slice(i + 2));
    }
    expect(wrong.filter((digits) => digits !== right && passesVerhoeff(digits))).toEqual([]);
  });

  it('holds for nothing else than digits', () => {
    expect(['', 'x', '12a', '-1'].filter(passesVerhoeff)).toEqual([]);
  });
});
