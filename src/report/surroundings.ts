import { excerptOf } from './excerpt.js';

/** The source line of a finding with its neighbours, fit to show: masked, without control characters, `…` where a line goes on. */
export interface Surroundings {
  /** The number of the first line. */
  readonly first: number;
  /** Without the indentation that they have in common. */
  readonly lines: readonly string[];
  /** The spot: an index into `lines`, and UTF-16 code units from and to in that line. */
  readonly spot: { readonly line: number; readonly start: number; readonly end: number };
}

/** How many lines are shown on either side. */
const radius = 2;

interface Shown {
  text: string;
  /** The line's beginning was cut off: its indentation says nothing. */
  readonly cut: boolean;
}

/**
 * The lines around a 1-based line and column. CPR numbers are masked unless `showIdentifiers`.
 * @param sourceLine a line of the document by its number; undefined where there is none
 */
export function surroundingsOf(
  sourceLine: (line: number) => string | undefined,
  line: number,
  column: number,
  showIdentifiers: boolean,
): Surroundings | undefined {
  const source = sourceLine(line);
  if (source === undefined) return undefined;
  const { text, caret } = excerptOf(source, column, showIdentifiers, true);
  const spotted: Shown = { text, cut: text.startsWith('…') };
  const before = neighbours(sourceLine, line, -1, showIdentifiers).reverse();
  const shown = [...before, spotted, ...neighbours(sourceLine, line, 1, showIdentifiers)];

  const indent = commonIndent(shown);
  for (const each of shown) if (!each.cut) each.text = each.text.slice(indent);
  const start = Math.max(spotted.cut ? caret : caret - indent, 0);
  return {
    first: line - before.length,
    lines: shown.map((each) => each.text),
    spot: { line: before.length, start, end: endOfToken(spotted.text, start) },
  };
}

/** Lines in one direction, nearest first, as far as there are any. */
function neighbours(sourceLine: (line: number) => string | undefined, line: number, step: 1 | -1, showIdentifiers: boolean): Shown[] {
  const found: Shown[] = [];
  for (let distance = 1; distance <= radius; distance++) {
    const text = sourceLine(line + step * distance);
    if (text === undefined) break;
    found.push({ text: excerptOf(text, 1, showIdentifiers, true).text, cut: false });
  }
  return found;
}

function commonIndent(lines: readonly Shown[]): number {
  const indents = lines.filter(({ text, cut }) => !cut && text !== '').map(({ text }) => text.length - text.trimStart().length);
  return indents.length === 0 ? 0 : Math.min(...indents);
}

/** Where what begins at the spot ends: a string of JSON, a tag or attribute of XML, a number or word; one character at least. */
function endOfToken(text: string, start: number): number {
  const token = /^(?:"(?:[^"\\]|\\.)*"?|<[^\s>]*>?|[^\s,:\]}<>]+)/.exec(text.slice(start));
  return Math.min(start + (token?.[0].length ?? 1), text.length);
}
