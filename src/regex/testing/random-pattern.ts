import { randomFrom } from './random.js';

/** Patterns and short texts over a few letters, the same ones for the same seed; what RegExp refuses is left out. */
export function* randomPatterns(seed: number, count: number): Generator<{ readonly source: string; readonly text: string }> {
  const random = randomFrom(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const pattern = (depth: number): string => {
    const atom = (): string =>
      depth > 2 || random() < 0.6 ? pick(['a', 'b', '[ab]', '[^a]', '.', '\\w', '^', '$', '\\b', 'ab']) : `(${pattern(depth + 1)})`;
    const term = (): string => atom() + pick(['', '', '', '*', '+', '?', '{2}', '{1,2}', '{0,}', '*?']);
    const sequence = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, term).join('');
    return random() < 0.3 ? `${sequence()}|${sequence()}` : sequence();
  };
  for (let i = 0; i < count; i++) {
    const source = pattern(0)
      .replaceAll(/(^|[|(])([*+?{])/g, '$1')
      .replaceAll(/([\^$]|\\b)(?:[*+?]|\{[\d,]*\})\??/g, '$1');
    const text = Array.from({ length: Math.floor(random() * 8) }, () => pick(['a', 'b', 'c', ' ', '\n'])).join('');
    if (isPattern(source)) yield { source, text };
  }
}

function isPattern(source: string): boolean {
  try {
    new RegExp(source, 's');
    return true;
  } catch {
    return false;
  }
}
