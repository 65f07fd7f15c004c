import { languages, type Language } from '../finding/message.js';
import { explanations, type Explanation } from './explanations.js';
import { invariantExplanations } from './invariant-explanations.js';
import { words } from './words.js';

const headings: Readonly<Record<Language, string>> = { en: 'English', da: 'Dansk' };

/**
 * The pages of docs/messages, by file name: one for each id, one for all invariants, and an index. They are generated; a test holds them
 * against this.
 */
export function messagePages(): Map<string, string> {
  const all = explanations();
  return new Map([
    ['README.md', indexPage(all)],
    ['invariants.md', invariantsPage()],
    ...all.map((each) => [`${each.id}.md`, page(each)] as const),
  ]);
}

function page(explanation: Explanation): string {
  const { id, code, text, about } = explanation;
  const inLanguages = languages.map(
    (language) => `## ${headings[language]}\n\n> ${literal(text[language])}\n\n${literal(about[language])}\n`,
  );
  return `# ${id}\n\n${weight(explanation)}, FHIR issue code \`${code}\`\n\n${inLanguages.join('\n')}`;
}

function indexPage(all: readonly Explanation[]): string {
  const rows = (chosen: readonly Explanation[]): string => {
    const lines = chosen.map(
      (each) => `| [${each.id}](${each.id}.md) | ${weight(each)} | ${literal(each.text.en).replaceAll('|', '\\|')} |`,
    );
    return ['| id | weight | text |', '|---|---|---|', ...lines].join('\n');
  };
  const findings = all.filter(({ severity }) => severity !== 'unreadable');
  const problems = all.filter(({ severity }) => severity === 'unreadable');
  return `# Messages

Generated from the message catalogue by \`npm run docs\`. \`ltt explain <id>\` tells the same at the terminal, with
\`--lang da\` in Danish. Ids are stable and never reused. What stands in braces is filled in.

## Findings about the data

${rows(findings)}

The keys of invariants of LTT, DK Core and FHIR R4 have [a page of their own](invariants.md).

## Why a document could not be read

Such a document has no verdict, and the exit code is 2.

${rows(problems)}
`;
}

function invariantsPage(): string {
  const parts = invariantExplanations().map((each) => {
    const { id, text, about, source } = each;
    return `## ${id}\n\n${weight(each)}, stated by ${source?.en ?? ''}\n\n${languages.map((language) => `> ${literal(text[language])}\n\n${literal(about[language])}\n`).join('\n')}`;
  });
  return `# Invariants

Generated from the texts of invariants by \`npm run docs\`. A finding [invariant-failed](invariant-failed.md) has the key of
its invariant as \`rule\`, and its text says more where the value tells more. \`ltt explain <key>\` tells the same at the
terminal. Invariants that are not here are of other guides, and have their guide's own text.

${parts.join('\n')}`;
}

function weight({ severity }: Explanation): string {
  return severity === 'unreadable' ? words.en.unreadable : words.en.severity[severity];
}

/** Text as it is: not taken for Markdown or HTML. */
function literal(text: string): string {
  return text.replace(/[\\`*_[\]<>#]/g, '\\$&');
}
