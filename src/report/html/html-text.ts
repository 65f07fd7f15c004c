import type { Bilingual } from '../../finding/message.js';
import { languages } from '../../finding/message.js';
import { printable } from '../printable.js';

/** A piece of HTML that is safe to put into a page, as opposed to text, which is not. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

type Part = Html | string | number | readonly Html[];

/** HTML from a template literal: text in it is escaped and made fit to show, HTML stays as it is. */
export function html(template: readonly string[], ...parts: readonly Part[]): Html {
  return new Html(template.map((fixed, index) => fixed + sourceOf(parts[index])).join(''));
}

/** The same in both languages; the page shows the one that is chosen. */
export function both(text: Bilingual): Html {
  if (text.en === text.da) return html`${text.en}`;
  return new Html(languages.map((language) => html`<span lang="${language}">${text[language]}</span>`.source).join(''));
}

/** A value as JSON within `<script>`, which neither `</script>` nor `<!--` in a text can end or disturb. */
export function jsonInScript(value: unknown): Html {
  return new Html(
    JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}

function sourceOf(part: Part | undefined): string {
  if (part === undefined) return '';
  if (part instanceof Html) return part.source;
  if (typeof part === 'string') return escaped(printable(part));
  if (typeof part === 'number') return String(part);
  return part.map(({ source }) => source).join('');
}

/** For element content and for attributes in double quotes. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
