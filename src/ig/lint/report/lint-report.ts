import { render } from '../../../finding/render.js';
import { severities, type Severity } from '../../../finding/severity.js';
import type { FshProblem } from '../../fsh-problem.js';
import type { LintFinding, SuppressedLint } from '../lint.js';

/** What `ltt lint` found in all guides that it was given. */
export interface LintRun {
  readonly tool: { readonly name: string; readonly version: string };
  readonly guides: readonly { readonly id: string; readonly version: string; readonly resources: number }[];
  readonly findings: readonly LintFinding[];
  readonly suppressed: readonly SuppressedLint[];
  /** Why the FSH did not compile, or what the compiler warns of. */
  readonly problems: readonly FshProblem[];
}

/** The text of a finding: definitions are maintained in English. */
export function lintText(finding: LintFinding): string {
  return render(finding, 'en');
}

/** How many findings and problems there are of each severity. */
export function countsOf({ findings, problems }: Pick<LintRun, 'findings' | 'problems'>): Readonly<Record<Severity, number>> {
  const of = (severity: Severity): number => [...findings, ...problems].filter((each) => each.severity === severity).length;
  return Object.fromEntries(severities.map((severity) => [severity, of(severity)])) as Record<Severity, number>;
}

/** `3 errors, 1 warning, 0 information` */
export function countsText(run: LintRun): string {
  const { error, warning, information } = countsOf(run);
  const suppressed = run.suppressed.length === 0 ? '' : `, ${run.suppressed.length} suppressed`;
  return `${error} error${error === 1 ? '' : 's'}, ${warning} warning${warning === 1 ? '' : 's'}, ${information} information${suppressed}`;
}
