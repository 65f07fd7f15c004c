/**
 * A list of texts as one text, a line for each: JSON reads it at once, and nothing is taken apart until somebody asks.
 * A list in which a text has a line break of its own stays a list. Undefined is the empty list.
 */
export type Column = string | readonly string[] | undefined;

/** Packs texts; a list of nothing but empty texts is packed as the empty list. */
export function packTexts(texts: readonly string[]): Column {
  if (texts.every((text) => text === '')) return undefined;
  return texts.some((text) => text.includes('\n')) ? texts : texts.join('\n');
}

export function unpackTexts(column: Column): readonly string[] {
  if (column === undefined) return [];
  return typeof column === 'string' ? column.split('\n') : column;
}

/** Whole numbers as a text. */
export type NumberColumn = string | undefined;

export function packNumbers(numbers: readonly number[]): NumberColumn {
  return numbers.length === 0 ? undefined : numbers.join(' ');
}

export function unpackNumbers(column: NumberColumn): readonly number[] {
  return column === undefined ? [] : column.split(' ').map(Number);
}
