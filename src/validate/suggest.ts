import { didYouMean } from '../checks/hint.js';
import type { Bilingual } from '../finding/message.js';

/** Asks whether the known name was meant that differs least from what was written; empty when none is near. */
export function suggest(written: string, known: Iterable<string>): Bilingual {
  const limit = Math.max(1, Math.floor(written.length / 4));
  let best: string | undefined;
  let least = limit + 1;
  for (const name of known) {
    if (Math.abs(name.length - written.length) > limit) continue;
    const distance = editDistance(written.toLowerCase(), name.toLowerCase(), least);
    if (distance < least) [best, least] = [name, distance];
  }
  return didYouMean(best);
}

/** Levenshtein's distance, or at least `limit` when it is not below that. Names are short: both are cut at 64. */
function editDistance(a: string, b: string, limit: number): number {
  const [left, right] = [a.slice(0, 64), b.slice(0, 64)];
  let row = Array.from({ length: right.length + 1 }, (_, i) => i);
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const substitution = (row[j - 1] ?? 0) + (left[i - 1] === right[j - 1] ? 0 : 1);
      next.push(Math.min(substitution, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[right.length] ?? limit;
}
