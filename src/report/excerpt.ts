import { identifiersIn, type MaskedSpan } from '../finding/mask.js';
import { printableInPlace } from './printable.js';

/** A piece of a source line around a place in it. */
export interface Excerpt {
  /** Fit to show: masked, without control characters, `…` where the line goes on. */
  readonly text: string;
  /** How many UTF-16 code units of `text` stand before the place. */
  readonly caret: number;
}

/** How much of a long line is shown before the place and after it, at least. */
const before = 40;
const after = 60;
/** How much beyond that is looked at, so that no number is cut in two before it is recognised. */
const margin = 64;

/**
 * The part of a line around a 1-based column. The cost does not depend on the line's length: minified reports are one
 * line. CPR numbers are masked unless `showIdentifiers`; the indentation is left out unless `keepIndent`.
 */
export function excerptOf(line: string, column: number, showIdentifiers: boolean, keepIndent = false): Excerpt {
  const place = Math.min(Math.max(column - 1, 0), line.length);
  // What one side has no use for goes to the other.
  const start = Math.max(Math.min(place - before, line.length - before - after), 0);
  const end = Math.min(start + before + after, line.length);

  const from = Math.max(start - margin, 0);
  const raw = line.slice(from, end + margin);
  const spans = showIdentifiers ? [] : identifiersIn(raw);
  const shown = apply(raw, spans);
  const left = moved(spans, start - from);
  const caret = moved(spans, place - from);
  const right = moved(spans, end - from);

  const cutLeft = start > 0 ? '…' : '';
  const cutRight = end < line.length ? '…' : '';
  const visible = printableText(shown.slice(left, right));
  const indent = cutLeft === '' && !keepIndent ? Math.min(visible.length - visible.trimStart().length, caret) : 0;
  const text = `${cutLeft}${visible.slice(indent).trimEnd()}${cutRight}`;
  return { text, caret: Math.min(caret - left - indent + cutLeft.length, text.length) };
}

function apply(text: string, spans: readonly MaskedSpan[]): string {
  if (spans.length === 0) return text;
  let shown = '';
  let from = 0;
  for (const span of spans) {
    shown += text.slice(from, span.start) + span.shown;
    from = span.end;
  }
  return shown + text.slice(from);
}

/** Where an offset of the raw text is after masking; an offset within a masked number moves to its beginning. */
function moved(spans: readonly MaskedSpan[], offset: number): number {
  let shift = 0;
  for (const { start, end, shown } of spans) {
    if (offset <= start) break;
    if (offset < end) return start + shift;
    shift += shown.length - (end - start);
  }
  return offset + shift;
}

const plain = /^[ -~]*$/;

/** Most lines are of letters that every terminal shows. */
function printableText(text: string): string {
  return plain.test(text) ? text : wellFormed(printableInPlace(text));
}

/** Without the half of a surrogate pair that a cut may leave at either end. */
function wellFormed(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const whole = first >= 0xdc00 && first <= 0xdfff ? `·${text.slice(1)}` : text;
  return last >= 0xd800 && last <= 0xdbff ? `${whole.slice(0, -1)}·` : whole;
}
