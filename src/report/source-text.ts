import { formatEntry, type FormatName } from './formats.js';

/** How much of a document's text is shown with its findings: nothing, the line of each, or the lines around it as well. */
export type SourceText = 'none' | 'excerpts' | 'surroundings';

/** The most that any of these formats shows: the rest need not be cut out of the text, nor masked. */
export function sourceTextFor(formats: readonly FormatName[]): SourceText {
  const shown = formats.map((name) => formatEntry(name).sourceText);
  return shown.includes('surroundings') ? 'surroundings' : shown.includes('excerpts') ? 'excerpts' : 'none';
}
