import { identifiersIn, type MaskedSpan } from '../finding/mask.js';
import { printableInPlace } from './printable.js';

/** A piece of a source line around a place in it. */
export interface Excerpt {
  /** Fit to show: masked, without control characters, `…` where the line goes on. */
  readonly text: string;
  /** How many UTF-16 code units of `text` stand before the place. */
  readonly caret: number;
}

/** How much of a long line is shown before the place and after it. */
const before = 40;
const after = 60;
/** How much beyond that is looked at, so that no number is cut in two before it is recognised. */
const margin = 64;

/**
 * The part of a line around a 1-based column. The cost does not depend on the line's length: minified reports are one
 * line. CPR numbers are masked unless `showIdentifiers`.
 */
export function excerptOf(line: string, column: number, showIdentifiers: boolean): Excerpt {
  const place = Math.min(Math.max(column - 1, 0), line.length);
  const from = Math.max(place - before - margin, 0);
  const raw = line.slice(from, place + after + margin);
  const spans = showIdentifiers ? [] : identifiersIn(raw);
  const shown = printableInPlace(apply(raw, spans));
  const at = (offset: number): number => moved(spans, offset - from);

  const caret = at(place);
  const indent = shown.length - shown.trimStart().length;
  const start = place - before > 0 ? at(place - before) : 0;
  const end = place + after < line.length ? at(place + after) : shown.length;
  const left = Math.max(start, Math.min(indent, caret));
  const cutLeft = start > 0 && left === start;
  const cutRight = end < shown.length;
  const text = `${cutLeft ? '…' : ''}${wellFormed(shown.slice(left, end)).trimEnd()}${cutRight ? '…' : ''}`;
  return { text, caret: Math.min(caret - left + (cutLeft ? 1 : 0), text.length) };
}

function apply(text: string, spans: readonly MaskedSpan[]): string {
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

/** Without the half of a surrogate pair that a cut may leave at either end. */
function wellFormed(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '·').replace(/[\ud800-\udbff]$/, '·');
}
