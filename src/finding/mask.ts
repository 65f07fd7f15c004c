import type { Param } from './message.js';

/** A stretch of text that identifies a person, and what to show in its place. */
export interface MaskedSpan {
  readonly start: number;
  readonly end: number;
  readonly shown: string;
}

/** Nine to eleven digits, perhaps with a hyphen or space after the sixth: a CPR number, or one with a digit too few or too many. */
const digits = /(?<![\d+])(?<!\d\.)(\d{6})([ \-\u00a0\u2010-\u2015]?)(\d{3,5})(?!\d)(?!\.\d)/y;

/** Replacement numbers (X-eCPR, D-eCPR) have letters among the last four. */
const replacement = /(?<![0-9A-Za-z])(\d{6})(?:[ -]?\d[A-Za-z]{2}\d|(?=\w{0,3}[A-Za-z])(?=\w{0,3}\d)[0-9A-Za-z]{4})(?![0-9A-Za-z])/y;

/** A CPR number that was sent as a JSON number has lost its leading zero. */
const bareNumber = /(?<=[:[,]\s{0,8})(\d{5})\d{4}(?=\s*(?:[,}\]]|$))/y;

/**
 * Finds the CPR numbers of a text: with and without separator, replacement numbers, day + 60, and near misses, which
 * identify a person as well as the right number does. UUIDs, OIDs, hashes, decimals, phone numbers with a plus sign and
 * longer numbers (SOR ids, timestamps) are not taken. Spans are in order and do not overlap.
 */
export function identifiersIn(text: string): MaskedSpan[] {
  const spans: MaskedSpan[] = [];
  for (let run = nextRun(text, 0); run !== undefined; run = nextRun(text, run.end)) {
    if (run.end - run.start <= longestRun) for (const read of forms) spans.push(...read(text, run.start));
  }
  if (spans.length < 2) return spans;
  let end = 0;
  return spans
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      const free = one.start >= end;
      if (free) end = one.end;
      return free;
    });
}

/** Every form begins with this many digits, where a run of digits begins, and none has a run that is longer than the other. */
const shortestRun = 6;
const longestRun = 11;

/** The next run of digits, from its first to the one after its last. Most texts have none: only every sixth character is looked at. */
function nextRun(text: string, from: number): { readonly start: number; readonly end: number } | undefined {
  for (let index = from + shortestRun - 1; index < text.length; index += shortestRun) {
    if (!isDigit(text.charCodeAt(index))) continue;
    let start = index;
    let end = index + 1;
    while (start > from && isDigit(text.charCodeAt(start - 1))) start--;
    while (isDigit(text.charCodeAt(end))) end++;
    if (end - start >= shortestRun) return { start, end };
    index = end;
  }
  return undefined;
}

/** The forms that a number may have where a run of digits begins. */
const forms: readonly ((text: string, start: number) => MaskedSpan[])[] = [
  (text, start) => {
    const [whole, date = '', separator = '', rest = ''] = matchAt(digits, text, start);
    if (whole === undefined) return [];
    // With the full ten digits, one of day and month may be wrong: a mistyped number is still somebody's.
    const taken = date.length + rest.length === 10 && separator.trim() === separator ? hasDay(date) || hasMonth(date) : hasDay(date) && hasMonth(date);
    return taken && !insideHash(text, start, start + whole.length) ? [span(start, whole, date)] : [];
  },
  (text, start) => {
    const [whole, date = ''] = matchAt(replacement, text, start);
    return whole !== undefined && hasDay(date) && hasMonth(date) ? [span(start, whole, date)] : [];
  },
  (text, start) => {
    const [whole, date = ''] = matchAt(bareNumber, text, start);
    return whole !== undefined && hasDay(`0${date}`) && hasMonth(`0${date}`) ? [span(start, whole, date)] : [];
  },
];

/** What a sticky expression finds at a place. */
function matchAt(expression: RegExp, text: string, start: number): readonly (string | undefined)[] {
  expression.lastIndex = start;
  return expression.exec(text) ?? [];
}

/** The text with every CPR number shown as `050514-****`. */
export function mask(text: string): string {
  // Nearly all texts have nothing that could be one, which is seen without a list.
  if (nextRun(text, 0) === undefined) return text;
  let masked = '';
  let from = 0;
  for (const { start, end, shown } of identifiersIn(text)) {
    masked += text.slice(from, start) + shown;
    from = end;
  }
  return from === 0 ? text : masked + text.slice(from);
}

/** A message parameter, masked; a number stays a number unless it identifies somebody. */
export function maskParam(param: Param): Param {
  if (typeof param === 'string') return mask(param);
  if (typeof param === 'object') {
    const { en, da } = param;
    const masked = { en: mask(en), da: mask(da) };
    return masked.en === en && masked.da === da ? param : masked;
  }
  const text = mask(`:${param}`).slice(1);
  return text === String(param) ? param : text;
}

function span(start: number, whole: string, date: string): MaskedSpan {
  return { start, end: start + whole.length, shown: `${date}-****` };
}

/** 01–31, or with 60 added, as some systems mark replacement numbers. */
function hasDay(date: string): boolean {
  const day = Number(date.slice(0, 2));
  return (day >= 1 && day <= 31) || (day >= 61 && day <= 91);
}

function hasMonth(date: string): boolean {
  const month = Number(date.slice(2, 4));
  return month >= 1 && month <= 12;
}

/** True when the digits are part of something longer that only happens to have them: a UUID's last group, a hash, Base64. */
function insideHash(text: string, start: number, end: number): boolean {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && isWord(text.charCodeAt(from - 1))) from--;
  while (to < text.length && to - end < 40 && isWord(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const token = text.slice(from, to);
  return token.length >= 32 || (token.length >= 12 && /^[0-9a-fA-F]+$/.test(token));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
