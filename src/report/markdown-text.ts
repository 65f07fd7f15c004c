/** An address, up to what ends a sentence or closes what it stands in. */
const address = /(?:\b(?:https?|ftp):\/\/|\bmailto:|\bwww\.)[^\s`<>"]*[^\s`<>"'.,;:!?)\]}…]/gi;

/**
 * Text as it is: not taken for Markdown, HTML or a table's border, and on GitHub neither for a mention nor an issue, which an
 * empty comment within them prevents. Addresses become code: they are identifiers to copy, and not all of them lead somewhere.
 */
export function markdownText(text: string): string {
  let written = '';
  let end = 0;
  for (const { 0: url, index } of text.matchAll(address)) {
    written += plain(text.slice(end, index)) + markdownCode(url);
    end = index + url.length;
  }
  return written + plain(text.slice(end));
}

function plain(text: string): string {
  return text
    .replace(/[\\`*_[\]|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/@|#(?=\d)/g, '$&<!-- -->');
}

/** Text as code within a line; the fence is longer than any in it. */
export function markdownCode(text: string): string {
  const fence = '`'.repeat(1 + Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length)));
  const padding = text.startsWith('`') || text.endsWith('`') || text === '' ? ' ' : '';
  return `${fence}${padding}${text}${padding}${fence}`;
}
