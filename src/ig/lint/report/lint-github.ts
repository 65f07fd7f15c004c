import { countsText, lintText, type LintRun } from './lint-report.js';

const commands = { error: 'error', warning: 'warning', information: 'notice' } as const;

/** Workflow commands of GitHub Actions, the most severe first: GitHub shows ten of each kind. */
export function lintAsGithub(run: LintRun): string {
  const lines = [
    ...run.problems.map(({ severity, message, file, line, column }) =>
      command(commands[severity], message, { file, line, col: column, title: 'compile' }),
    ),
    ...run.findings.map((finding) =>
      command(commands[finding.severity], `${lintText(finding)}\n${finding.subject}`, {
        file: finding.file,
        line: finding.line,
        col: finding.column,
        title: finding.id,
      }),
    ),
  ];
  const order = ['::error', '::warning', '::notice'];
  const rank = (line: string): number => order.findIndex((start) => line.startsWith(start));
  return [...lines.sort((a, b) => rank(a) - rank(b)), countsText(run)].map((line) => `${line}\n`).join('');
}

function command(name: string, message: string, properties: Readonly<Record<string, string | number | undefined>>): string {
  const stated = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escape(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  return `::${name} ${stated.join(',')}::${escape(message)}`;
}

function escape(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
