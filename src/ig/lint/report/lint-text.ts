import { shorten } from '../../../text/shorten.js';
import { describeProblem } from '../../fsh-problem.js';
import { countsText, lintText, type LintRun } from './lint-report.js';

/** `file:line:column: severity: message [id]` and what it is about below, as editors and terminals link it. */
export function lintAsText(run: LintRun): string {
  const problems = run.problems.map((problem) => `${describeProblem(problem)}\n`);
  const findings = run.findings.map((finding) => {
    const { file, line, column, severity, id, subject } = finding;
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${place}: ${severity}: ${shorten(lintText(finding), 600)} [${id}]\n    ${subject}\n`;
  });
  const guides = run.guides.map(({ id, version, resources }) => `${id}#${version} (${resources} resource${resources === 1 ? '' : 's'})`);
  return `${[...problems, ...findings].join('')}${guides.length === 0 ? 'Nothing was linted' : guides.join(', ')}: ${countsText(run)}\n`;
}
