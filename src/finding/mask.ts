import { decodedText, mayHaveEscapes } from './decoded-text.js';
import { identifierAt, mayIdentifyAt } from './identifier-forms.js';
import type { Param } from './message.js';
import { OrdinaryStretches } from './ordinary-stretches.js';

/** A stretch of text that identifies a person, and what to show in its place. */
export interface MaskedSpan {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** No notation has fewer digits. */
const fewestDigits = 8;

/** Nothing but a point in time. */
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * Finds the CPR numbers of a text in whatever notation: with any separators, dots or dashes in the date, a year of four digits,
 * without the leading zero, escaped, within longer words; replacement numbers, day + 60, and near misses, which identify a
 * person as well as the right number does. A plausible date with four digits beside it is enough. UUIDs, points in time, phone
 * numbers with +45 and longer numbers (SOR ids, timestamps) are not taken. Spans are in order and do not overlap.
 */
export function identifiersIn(text: string): MaskedSpan[] {
  if (!hasNeighbours(text) || instant.test(text)) return [];
  if (!hasEnoughDigits(text)) return [];
  const spans = spansIn(text, text, undefined);
  const decoded = mayHaveEscapes(text) ? decodedText(text) : undefined;
  if (decoded === undefined) return spans;
  // Both, because what looks like an escape may be none: C:\u050514-9996.
  return withoutOverlap([...spans, ...spansIn(decoded.text, text, decoded.origin)]);
}

function spansIn(text: string, original: string, origin: readonly number[] | undefined): MaskedSpan[] {
  const place = (index: number): number => origin?.[index] ?? index;
  const spans: MaskedSpan[] = [];
  const ordinary = new OrdinaryStretches(text);
  for (let start = nextDigit(text, 0); start < text.length; ) {
    const end = endOfDigits(text, start);
    const own = ordinary.endAround(start);
    const found = own === undefined && mayIdentifyAt(text, start) ? identifierAt(text, start, text.slice(start, end)) : undefined;
    if (found !== undefined)
      spans.push({ start: place(start), end: place(found.end), shown: `${original.slice(place(start), place(found.dateEnd))}-****` });
    start = nextDigit(text, own ?? found?.end ?? end);
  }
  return spans;
}

function withoutOverlap(spans: MaskedSpan[]): MaskedSpan[] {
  let end = 0;
  return spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      const isFree = one.start >= end;
      if (isFree) ({ end } = one);
      return isFree;
    });
}

/** Two digits stand side by side in every notation: every other character is enough to see that most texts have none. */
function hasNeighbours(text: string): boolean {
  for (let index = 1; index < text.length; index += 2) {
    if (isNumeric(text.charCodeAt(index)) && (isNumeric(text.charCodeAt(index - 1)) || isNumeric(text.charCodeAt(index + 1)))) return true;
  }
  return false;
}

/** A digit, or what may be one of another script. */
function isNumeric(code: number): boolean {
  return code <= 57 ? code >= 48 : code >= 0x660;
}

/** Most texts have too few digits. Those of other scripts are counted without a closer look. */
function hasEnoughDigits(text: string): boolean {
  let digits = 0;
  for (let index = 0; index < text.length && digits < fewestDigits; index++) if (isNumeric(text.charCodeAt(index))) digits++;
  return digits >= fewestDigits;
}

function nextDigit(text: string, from: number): number {
  let index = from;
  while (index < text.length && !isDigit(text.charCodeAt(index))) index++;
  return index;
}

function endOfDigits(text: string, from: number): number {
  let index = from;
  while (isDigit(text.charCodeAt(index))) index++;
  return index;
}

/** The text with every CPR number shown as `050514-****`. */
export function mask(text: string): string {
  let masked = '';
  let from = 0;
  for (const { start, end, shown } of identifiersIn(text)) {
    masked += text.slice(from, start) + shown;
    from = end;
  }
  return from === 0 ? text : masked + text.slice(from);
}

/** A message parameter, masked. Numbers are the toolkit's own, counts and limits: what the data has is quoted as text. */
export function maskParam(param: Param): Param {
  if (typeof param === 'string') return mask(param);
  if (typeof param === 'number') return param;
  const { en, da } = param;
  const masked = { en: mask(en), da: mask(da) };
  return masked.en === en && masked.da === da ? param : masked;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
