/** CSS that runs code, or fetches a style sheet. */
const activeStyle = /expression\s*\(|(?:java|vb)script:|-moz-binding|behavior\s*:|@import/i;

/** Documents with scripts of their own. */
const activeData = /^data:(?:text\/html|application\/xhtml\+xml)(?![\w.+-])/;

/** Event attributes: onclick, onload … */
export function isActiveAttribute(name: string): boolean {
  return (name.charCodeAt(0) | 0x20) === 0x6f && /^on[a-z]+$/i.test(name);
}

/** True for a style that does more than describe how something looks. */
export function isActiveStyle(style: string): boolean {
  return activeStyle.test(style);
}

/** True for URLs that run code when they are followed. Browsers ignore letter case, and white space in the scheme. */
export function isActiveUrl(url: string): boolean {
  const start = url
    .slice(0, 100)
    .replace(/[\0-\x20]/g, '')
    .toLowerCase();
  return start.startsWith('data:') ? activeData.test(start) : start.startsWith('javascript:') || start.startsWith('vbscript:');
}
