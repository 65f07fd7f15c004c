/** Comments, and texts in quotes: what they name is not used. */
const notCode = /\/\*[^]*?\*\/|"""[^]*?"""|"(?:\\.|[^"\\])*"|(?<=^|\s)\/\/[^\n]*/g;

/** The names that FSH uses, each as often as it occurs; parameters of rule sets stand in parentheses and count as well. */
export function wordsOf(fsh: string): string[] {
  return fsh.replaceAll(notCode, ' ').match(/\$?[\p{L}\p{N}_][\p{L}\p{N}_.-]*/gu) ?? [];
}
