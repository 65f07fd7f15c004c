/** What is longer is compared with nothing: the work grows with the square. File names have up to 255 letters. */
const maxLength = 255;

/**
 * The candidates that differ least from a text, and by at most `limit` letters: none, one, or several that differ equally.
 * `form` gives what is compared of each, and of the text.
 */
export function closest(text: string, candidates: Iterable<string>, limit: number, form: (name: string) => string): string[] {
  const wanted = form(text);
  if (wanted.length > maxLength) return [];
  let least = limit;
  let found: string[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(wanted, form(candidate), least);
    if (distance > least) continue;
    if (distance < least) found = [];
    least = distance;
    found.push(candidate);
  }
  return found;
}

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one text the other (F. Damerau,
 * V. Levenshtein), or more than `limit` when it is more: then the exact number is not worked out.
 */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: readonly number[] = [];
  let leastBefore = 0;
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      const cost = Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    // A swap looks back two rows.
    if (least > limit && leastBefore >= limit) return limit + 1;
    leastBefore = least;
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}
