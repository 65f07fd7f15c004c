/**
 * Text as it is: not taken for Markdown, HTML or a table's border, and on GitHub neither for a mention, an issue nor a link,
 * which an empty comment within them prevents.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\\`*_[\]|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@|#(?=\d)|(?<=\bhttps?|\bftp|\bmailto):|\bwww(?=\.)/gi, '$&<!-- -->');
}

/** Text as code within a line; the fence is longer than any in it. */
export function markdownCode(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  const padding = text.startsWith('`') || text.endsWith('`') || text === '' ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}
