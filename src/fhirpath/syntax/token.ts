/** The kinds of token, after the lexer of FHIRPath's grammar (N1, appendix B). */
export type TokenKind =
  | 'word' // an identifier or a keyword
  | 'delimited' // an identifier in backquotes, without them
  | 'string'
  | 'number'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'external' // %name, without the percent sign
  | 'special' // $this, $index, $total
  | 'symbol'
  | 'end';

/** One token. `text` is its meaning: escapes are undone, quotes and the leading @ or % are off. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  /** Offset of its first character in the expression. */
  readonly position: number;
}
