import type { LintMeta, LintRule } from './rule.js';

/** The pages of docs/lint, by file name: one for each lint rule, and an index. They are generated; a test compares them with this. */
export function lintPages(rules: readonly LintRule[]): Map<string, string> {
  const metas = rules.map(({ meta }) => meta);
  return new Map([['README.md', indexPage(metas)], ...metas.map((meta): [string, string] => [`${meta.id}.md`, page(meta)])]);
}

function page({ id, severity, optional, title, about, messages, example }: LintMeta): string {
  const quotes = Object.values(messages).map((message) => `> ${literal(message)}`);
  return `# ${id}

${title}.

${severity}${optional === true ? ', off unless the configuration turns it on' : ''}. ${literal(about)}

${quotes.join('\n>\n')}

## Example

Wrong:

\`\`\`
${example.wrong}
\`\`\`

Right:

\`\`\`
${example.right}
\`\`\`
`;
}

function indexPage(metas: readonly LintMeta[]): string {
  const rows = metas.map(
    ({ id, severity, optional, title }) => `| [${id}](${id}.md) | ${severity}${optional === true ? ' (off)' : ''} | ${literal(title)} |`,
  );
  return `# Lint rules

Generated from the rules by \`npm run docs\`. [ltt lint](../lint.md) tells how to use them.

| rule | severity | what it demands |
| --- | --- | --- |
${rows.join('\n')}

Two more ids are about comments that suppress findings: \`lint-suppression-reason\` (no id or no reason is given) and
\`lint-suppression-unused\` (nothing was suppressed). Besides these rules, every definition is validated as data of its FHIR type, and
every example against its profiles: those findings have [the ids of ltt validate](../messages/README.md).
`;
}

/** What Markdown would take for markup. */
function literal(text: string): string {
  return text.replaceAll(/[<>*[\]|]/g, '\\$&');
}
