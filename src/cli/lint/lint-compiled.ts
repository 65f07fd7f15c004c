import type { Compilation } from '../../ig/compile.js';
import { lint } from '../../ig/lint/lint.js';
import { lintAsText } from '../../ig/lint/report/lint-text.js';
import type { CompileSources } from '../guides/compile-sources.js';
import { loadConfig } from '../config/load-config.js';
import { tool } from '../tool.js';
import { usualConfiguration } from '../validate/usual-files.js';
import { lintSettings } from './lint-settings.js';
import { compiledForLint, type WhichGuides } from './open-linted.js';

/** Lints what was compiled. Information is left out: who wants it runs `ltt lint`. */
export async function lintAll(
  compilation: Compilation,
  sources: Pick<CompileSources, 'published' | 'given'>,
  which: WhichGuides = {},
): Promise<{ readonly text: string; readonly hasErrors: boolean }> {
  const severities = lintSettings((await loadConfig(undefined, process.cwd()))?.lint, usualConfiguration);
  const guides = await compiledForLint(compilation, sources, which);
  const results = guides.map((guide) => lint(guide, { severities }));
  const findings = results.flatMap((result) => result.findings);
  const text = lintAsText({
    tool: tool(),
    guides: guides.map(({ id, version, resources }) => ({ id, version, resources: resources.length })),
    findings: findings.filter(({ severity }) => severity !== 'information'),
    suppressed: results.flatMap(({ suppressed }) => suppressed),
    problems: [],
  });
  return { text: text.trimEnd(), hasErrors: findings.some(({ severity }) => severity === 'error') };
}
