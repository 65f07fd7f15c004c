/** What is longer is compared with nothing: the work grows with the square. File names have up to 255 letters. */
const maxLength = 255;

/**
 * The candidates that differ least from a text, and by at most `limit` letters: none, one, or several that differ equally.
 * `form` gives what is compared of each, and of the text.
 */
export function closest(text: string, candidates: Iterable<string>, limit: number, form: (name: string) => string): string[] {
  const names = [...candidates];
  return closestForms(
    form(text),
    names.map((name) => lettered(form(name))),
    limit,
  ).map((index) => names[index] ?? '');
}

/** A text, and which letters it has: where that differs by much, the order need not be looked at. */
export interface Lettered {
  readonly text: string;
  /** A bit for each, shared by letters that are 32 apart. */
  readonly letters: number;
}

/** A text with its letters. */
export function lettered(text: string): Lettered {
  return { text, letters: lettersOf(text) };
}

/** The same for forms that are at hand: the indices of those that differ least. */
export function closestForms(wanted: string, forms: readonly Lettered[], limit: number): number[] {
  if (wanted.length > maxLength) return [];
  let least = limit;
  let found: number[] = [];
  const rows: Rows = [[], [], []];
  const letters = lettersOf(wanted);
  forms.forEach((form, index) => {
    // What one has and the other has not costs a change each.
    if (count(letters & ~form.letters) > least || count(form.letters & ~letters) > least) return;
    const distance = editDistance(wanted, form.text, least, rows);
    if (distance > least) return;
    if (distance < least) found = [];
    least = distance;
    found.push(index);
  });
  return found;
}

function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i++) letters |= 1 << (text.charCodeAt(i) & 31);
  return letters;
}

/** How many bits are set. */
function count(bits: number): number {
  let found = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) found++;
  return found;
}

/** Three rows of the table of distances, to work in. */
type Rows = readonly [number[], number[], number[]];

/**
 * How many letters must be added, left out, changed or swapped with their neighbour to make one text the other (F. Damerau,
 * V. Levenshtein), or more than `limit` when it is more: then the exact number is not worked out. Only what lies within the
 * limit of the table's diagonal can be it (E. Ukkonen).
 */
function editDistance(a: string, b: string, limit: number, rows: Rows): number {
  const tooMany = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooMany;
  let [before, row, next] = rows;
  let leastBefore = 0;
  for (let j = 0; j <= Math.min(limit, b.length); j++) row[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const letter = a.charCodeAt(i - 1);
    const from = Math.max(1, i - limit);
    const to = Math.min(b.length, i + limit);
    let left = from === 1 ? i : tooMany;
    let least = left;
    next[from - 1] = left;
    if (to === i + limit) row[to] = tooMany;
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min((row[j - 1] ?? tooMany) + (letter === other ? 0 : 1), (row[j] ?? tooMany) + 1, left + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && other === a.charCodeAt(i - 2))
        cost = Math.min(cost, (before[j - 2] ?? tooMany) + 1);
      next[j] = left = cost;
      if (cost < least) least = cost;
    }
    // A swap looks back two rows.
    if (least > limit && leastBefore >= limit) return tooMany;
    leastBefore = least;
    [before, row, next] = [row, next, before];
  }
  return row[b.length] ?? tooMany;
}
