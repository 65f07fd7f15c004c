import type { Bilingual } from '../../finding/message.js';
import { coveredLines } from '../covered.js';
import { explanationOf } from '../explanations.js';
import { relatedText } from '../place-text.js';
import type { ReportContext } from '../results.js';
import { verdicts } from '../verdict.js';
import { documentColumns, type DocumentColumns } from './document-columns.js';
import { htmlWords } from './html-words.js';
import type { Item } from './items.js';
import { kinds } from './kinds.js';
import { Strings, type Text, type Texts } from './strings.js';
import type { DocumentResult } from '../document-result.js';
import type { ReportedFinding } from '../reported-finding.js';

/**
 * What the page's script lists, as JSON in the page. Texts that occur often stand in it once, and findings are columns of
 * numbers: ten thousand findings are a megabyte or two, read in a few milliseconds.
 */
export interface PageData {
  readonly words: Readonly<Record<keyof typeof htmlWords, Bilingual>>;
  readonly kinds: readonly string[];
  readonly strings: readonly string[];
  readonly verdicts: readonly string[];
  readonly documents: DocumentColumns;
  readonly rules: readonly { readonly id: Text; readonly title: Texts; readonly about: Texts; readonly source: Texts }[];
  readonly findings: Findings;
}

/** One list per property, all of the same length. */
export interface Findings {
  readonly kind: number[];
  readonly document: number[];
  readonly rule: number[];
  readonly en: Text[];
  readonly da: Text[];
  readonly line: number[];
  readonly column: number[];
  readonly expression: Text[];
  readonly resource: Text[];
  readonly profile: Text[];
  readonly definition: Text[];
  readonly key: Text[];
  readonly source: Text[];
  readonly reason: Text[];
  /** What the profile says of the same mistake. */
  readonly covers: (readonly Texts[])[];
  /** The place that it conflicts with. */
  readonly related: Text[];
  /** The number of the first line of `lines`. */
  readonly first: number[];
  readonly lines: (readonly Text[])[];
  /** Which of the lines, and from and to where in it. */
  readonly spot: (readonly [number, number, number])[];
}

/** The data of the page for the documents and findings that it lists. */
export function pageData(results: readonly DocumentResult[], items: readonly Item[], { explain = explanationOf }: ReportContext): PageData {
  const strings = new Strings();
  const ids = [...new Set(items.map(({ id }) => id))];
  const ruleIndex = new Map(ids.map((id, index) => [id, index]));
  const columns: Findings = {
    kind: [],
    document: [],
    rule: [],
    en: [],
    da: [],
    line: [],
    column: [],
    expression: [],
    resource: [],
    profile: [],
    definition: [],
    key: [],
    source: [],
    reason: [],
    covers: [],
    related: [],
    first: [],
    lines: [],
    spot: [],
  };
  for (const item of items) add(columns, item, ruleIndex.get(item.id) ?? -1, strings);
  return {
    words: htmlWords,
    kinds,
    verdicts,
    documents: documentColumns(results, strings),
    rules: ids.map((id) => {
      const explanation = explain(id);
      return {
        id: strings.index(id),
        title: strings.both(explanation?.title ?? explanation?.text),
        about: strings.both(explanation?.about),
        source: strings.both(explanation?.source),
      };
    }),
    findings: columns,
    strings: strings.list,
  };
}

function add(to: Findings, { kind, document, message, finding, reason }: Item, rule: number, strings: Strings): void {
  const { line = 0, column = 0, expression, resource, profile, definition, rule: key, source } = finding;
  to.kind.push(kinds.indexOf(kind));
  to.document.push(document);
  to.rule.push(rule);
  to.en.push(strings.index(message.en));
  to.da.push(strings.index(message.da));
  to.line.push(line);
  to.column.push(column);
  to.expression.push(strings.index(expression));
  to.resource.push(strings.index(resource));
  to.profile.push(strings.index(profile));
  to.definition.push(strings.index(definition));
  to.key.push(strings.index(key));
  to.source.push(strings.index(source === profile ? undefined : source));
  to.reason.push(strings.index(reason));
  to.covers.push(coversOf(finding, strings));
  to.related.push(strings.index(finding.related && relatedText(finding.related)));
  const shown = shownLines(finding);
  to.first.push(shown.first);
  to.lines.push(shown.lines.map((text) => strings.index(text)));
  to.spot.push(shown.spot);
}

function coversOf(finding: Partial<ReportedFinding>, strings: Strings): readonly Texts[] {
  const [english, danish] = [coveredLines(finding, 'en'), coveredLines(finding, 'da')];
  return english.map((en, index) => strings.both({ en, da: danish[index] ?? en }));
}

/** The source lines to show with their spot: the surroundings, or the one line that every report has. */
function shownLines({ surroundings, excerpt, line = 0 }: Partial<ReportedFinding>): {
  first: number;
  lines: readonly string[];
  spot: readonly [number, number, number];
} {
  if (surroundings !== undefined) {
    const { first, lines, spot } = surroundings;
    return { first, lines, spot: [spot.line, spot.start, spot.end] };
  }
  if (excerpt === undefined) return { first: line, lines: [], spot: [0, 0, 0] };
  const { text, caret } = excerpt;
  return { first: line, lines: [text], spot: [0, caret, Math.min(caret + 1, text.length)] };
}
