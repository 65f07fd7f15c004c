/** `U+00A0`, the name Unicode has for the character at `offset`. */
export function codePointAt(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
