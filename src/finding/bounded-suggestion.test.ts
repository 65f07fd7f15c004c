import { describe, expect, it } from 'vitest';
import { boundedSuggestion } from './bounded-suggestion.js';
import type { Suggestion } from './finding.js';

const nested = (depth: number): Suggestion => {
  let value: Suggestion = 1;
  for (let i = 0; i < depth; i++) value = { a: value };
  return value;
};

describe('a suggestion', () => {
  it.each<[string, Suggestion]>([
    ['a string', '2026-05-01'],
    ['a Reference', { reference: 'Patient/1' }],
    ['a list of codings', Array.from({ length: 20 }, (_, i) => ({ system: 'http://a.dk', code: `${i}` }))],
    ['16 levels', nested(16)],
  ])('is kept: %s', (_what, suggestion) => {
    expect(boundedSuggestion(suggestion)).toBe(suggestion);
  });

  it.each<[string, Suggestion]>([
    ['17 levels', nested(17)],
    ['100,000 levels', nested(100_000)],
    ['a long string', 'a'.repeat(5001)],
    ['many values', Array.from({ length: 200 }, (_, i) => i)],
  ])('is left out: %s', (_what, suggestion) => {
    expect(boundedSuggestion(suggestion)).toBeUndefined();
  });
});
