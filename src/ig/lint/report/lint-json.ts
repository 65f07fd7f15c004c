import { countsOf, lintText, type LintRun } from './lint-report.js';

/** The findings as JSON: one object, with the findings by file and line. */
export function lintAsJson(run: LintRun): string {
  const { tool, guides, suppressed, problems, findings } = run;
  const { error, warning, information } = countsOf(run);
  const asJson = (finding: LintRun['findings'][number]): object => {
    const { id, severity, file, line, column, subject, expression, resource, definition, profile, rule, params } = finding;
    return {
      id,
      severity,
      message: lintText(finding),
      file,
      line,
      column,
      subject,
      expression,
      resource,
      profile,
      definition,
      ...(rule === id ? {} : { rule }),
      params,
    };
  };
  const report = {
    tool,
    guides,
    summary: { errors: error, warnings: warning, information, suppressed: suppressed.length },
    findings: findings.map(asJson),
    suppressed: suppressed.map(({ finding, reason }) => ({ ...asJson(finding), reason })),
    problems,
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}
