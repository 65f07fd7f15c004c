import { areHarmless } from '../finding/definition-fault.js';
import { chooseShown, shownNote } from './choose-shown.js';
import { coveredLines } from './covered.js';
import { grouped } from './group.js';
import { markdownCode, markdownText } from './markdown-text.js';
import { findingText, problemText } from './message-text.js';
import { originLines, placeText } from './place-text.js';
import { printable } from './printable.js';
import type { ReportContext, RunResults } from './results.js';
import { runNotes } from './run-notes.js';
import { countsOf } from './shown-findings.js';
import { summaryLine } from './summary-line.js';
import { suppressionNotes } from './suppression-notes.js';
import { documentName, runVerdict, verdictOf } from './verdict.js';
import { words } from './words.js';
import type { DocumentResult } from './document-result.js';
import type { ReportedFinding } from './reported-finding.js';

type Language = ReportContext['language'];

/** The report for a pull request, an issue or a wiki: a table of the documents, then what was found in each. */
export function formatMarkdown(run: RunResults, { language }: ReportContext): string {
  const say = words[language];
  const { ig, stage, summary } = run;
  const shown = chooseShown(run.results);
  const note = shownNote(shown, language);
  const blocks = [
    `# ${markdownText(printable(ig.id))}: ${say[runVerdict(summary)]}`,
    `**${summaryLine(run, language)}**`,
    `${say.checkedAgainst} ${markdownText(printable(`${ig.id} ${ig.version}`))}, ${say.stage} ${stage}`,
    ...runNotes(run, language).map(markdownText),
    ...(note === undefined ? [] : [markdownText(note)]),
    ...(shown.results.length === 0 ? [] : [documentTable(shown.results, language)]),
    ...shown.results.flatMap((result) => documentBlocks(result, language)),
    ...suppressionBlocks(run, language),
    ...faultBlocks(run, language),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function documentTable(results: readonly DocumentResult[], language: Language): string {
  const say = words[language];
  const head = [
    say.document,
    say.verdict,
    ...(['error', 'warning', 'information'] as const).map((severity) => say.severity[severity]),
    say.notVerified,
    say.suppressed,
  ];
  const rows = results.map((result) => {
    const found = countsOf(result);
    const counts = (['error', 'warning', 'information', 'notVerified', 'suppressed'] as const).map((kind) => found[kind]);
    // Within a table even code needs its bars escaped (GitHub Flavored Markdown, 4.10).
    const name = markdownCode(printable(documentName(result))).replaceAll('|', '\\|');
    return [name, say[verdictOf(result)], ...counts];
  });
  return [head, ['---', '---', '--:', '--:', '--:', '--:', '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function documentBlocks(result: DocumentResult, language: Language): string[] {
  const { findings, suppressed = [], problem, resource } = result;
  if (problem === undefined && findings.length === 0 && suppressed.length === 0) return [];
  const title = [
    markdownCode(printable(documentName(result))),
    ...(resource === undefined ? [] : [markdownText(printable(resource))]),
  ].join(' ');
  return [
    `## ${title}`,
    ...(problem === undefined
      ? []
      : [
          `- **${words[language].unreadable}** ${markdownText(problemText(problem, language))} ${markdownCode(problem.id)}  \n  ${markdownCode(placeText(result.file, problem))}`,
        ]),
    ...grouped(findings, (finding) => findingText(finding, language)).map((group) => item(group, result.file, language)),
    ...suppressed.map((finding) => suppressedItem(finding, result.file, language)),
  ];
}

/** One finding with its places, who demands it, and the source line. */
function item(group: readonly ReportedFinding[], file: string, language: Language): string {
  const [first] = group;
  if (first === undefined) return '';
  const origin = group.length > 1 ? [] : [...originLines(first, words[language]), ...coveredLines(first, language)].map(markdownText);
  const lines = [
    `- **${words[language].severity[first.severity]}** ${markdownText(findingText(first, language))} ${markdownCode(first.id)}`,
    ...group.map((finding) => placeLine(finding, file)),
    ...origin,
  ].join('  \n  ');
  return group.length > 1 || first.excerpt === undefined ? lines : `${lines}\n\n${codeBlock(first.excerpt)}`;
}

function suppressedItem(
  finding: ReportedFinding & { readonly suppression: { readonly reason: string } },
  file: string,
  language: Language,
): string {
  const reason = markdownText(printable(finding.suppression.reason));
  return `- ${words[language].suppressed}: ${markdownText(findingText(finding, language))} ${markdownCode(finding.id)}  \n  ${placeLine(finding, file)}  \n  ${words[language].because} ${reason}`;
}

function placeLine(finding: ReportedFinding, file: string): string {
  const resource = finding.resource === undefined ? '' : ` ${markdownText(printable(finding.resource))}`;
  return `${markdownCode(placeText(file, finding))} ${markdownCode(printable(finding.expression))}${resource}`;
}

/** An indented block needs no fence that the text could end. */
function codeBlock({ text, caret }: { readonly text: string; readonly caret: number }): string {
  return `      ${text}\n      ${' '.repeat(caret)}^`;
}

function suppressionBlocks({ suppressions }: RunResults, language: Language): string[] {
  const notes = suppressions === undefined ? [] : suppressionNotes(suppressions, language);
  return notes.map((line) => (line.startsWith('  ') ? `- ${markdownText(line.trim())}` : markdownText(line)));
}

function faultBlocks({ definitionFaults }: RunResults, language: Language): string[] {
  if (definitionFaults.length === 0) return [];
  const lines = definitionFaults.map(
    ({ definition, element, problem }) =>
      `- ${markdownText(printable(`${definition}${element === undefined ? '' : `#${element}`}: ${problem}`))}`,
  );
  const { definitionFaults: heading, harmlessFaults } = words[language];
  return [areHarmless(definitionFaults) ? harmlessFaults : heading, lines.join('\n')];
}
