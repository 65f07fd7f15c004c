/**
 * The pattern for RegExp's Unicode mode, which refuses a backslash before a sign that needs none: `\@` and `\-` are in wide use, and mean
 * nothing else than the sign.
 */
export function unicodeSource(source: string): string {
  return source.replace(/\\([\s\S])/gu, (escape, char: string) => {
    if (/^[\p{L}\p{N}^$\\.*+?()[\]{}|/]$/u.test(char)) return escape;
    return `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`;
  });
}
