import { html, type Html } from '../../report/html/html-text.js';

/** Longer texts are cut: a description that nobody reads to its end. */
const longest = 20_000;

/**
 * The Markdown of FHIR's descriptions as HTML, as far as descriptions use it: paragraphs, lists, `code`, **bold**, *italics* and
 * links to the web. Everything else is shown as it is written.
 */
export function markdownHtml(text: string): Html {
  const lines = text.slice(0, longest).replaceAll('\r\n', '\n').split('\n');
  const blocks: Html[] = [];
  let paragraph: string[] = [];
  let items: Html[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) blocks.push(html`<p>${inline(paragraph.join(' '))}</p>`);
    paragraph = [];
  };
  const endList = (): void => {
    if (items.length > 0) blocks.push(html`<ul>${items}</ul>`);
    items = [];
  };
  for (const line of lines) {
    const trimmed = line.trim();
    const item = /^(?:[-*+]|\d{1,3}[.)])\s+(\S.*)$/.exec(trimmed)?.[1];
    const heading = /^#{1,6}\s+(\S.*)$/.exec(trimmed)?.[1];
    if (item !== undefined) {
      endParagraph();
      items.push(html`<li>${inline(item)}</li>`);
      continue;
    }
    endList();
    if (trimmed === '') endParagraph();
    else if (heading !== undefined) {
      endParagraph();
      blocks.push(html`<p><strong>${inline(heading)}</strong></p>`);
    } else paragraph.push(trimmed);
  }
  endParagraph();
  endList();
  return html`${blocks}`;
}

/** Code, bold, italics and links within a line. Each form is short and has its end in sight, so that no line costs its square. */
const marks = /`([^`]{1,500})`|\*\*([^*]{1,500})\*\*|\*([^*\s][^*]{0,500})\*|\[([^\][]{1,300})\]\((https?:\/\/[^\s()<>"']{1,500})\)/g;

/** A backslash takes a mark its meaning. */
const escaped = /\\([\\`*_{}[\]()#+.!|<>-])/g;

function inline(text: string): Html {
  const parts: Html[] = [];
  let end = 0;
  for (const match of text.matchAll(marks)) {
    const [whole, code, bold, italics, label, address] = match;
    parts.push(html`${plain(text.slice(end, match.index))}`);
    if (code !== undefined) parts.push(html`<code>${code}</code>`);
    else if (bold !== undefined) parts.push(html`<strong>${bold}</strong>`);
    else if (italics !== undefined) parts.push(html`<em>${italics}</em>`);
    else parts.push(html`<a href="${address ?? ''}">${label ?? ''}</a>`);
    end = match.index + whole.length;
  }
  return html`${[...parts, html`${plain(text.slice(end))}`]}`;
}

const plain = (text: string): string => text.replace(escaped, '$1');
