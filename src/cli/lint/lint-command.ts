import { Command, Option } from 'commander';
import { isAtLeast, severities, type Severity } from '../../finding/severity.js';
import type { LintRun } from '../../ig/lint/report/lint-report.js';
import { tool } from '../tool.js';
import { UsageError } from '../usage-error.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { collect, oneOf } from '../validate/validate-options.js';
import { usualConfiguration } from '../validate/usual-files.js';
import { danishDate } from '../validate/suppressor.js';
import { FileSuppressions } from './file-suppressions.js';
import { lintSettings } from './lint-settings.js';
import type { CommandContext } from '../command.js';

export const lintFormats = ['text', 'json', 'sarif', 'github'] as const;
export type LintFormat = (typeof lintFormats)[number];

interface LintFlags extends GuideFlags {
  readonly format: LintFormat;
  readonly ig: readonly string[];
  readonly failOn: Severity | 'never';
  readonly config?: string;
  readonly suppress?: string;
}

/** The command `ltt lint`: faults of definitions, before anybody validates against them. */
export function lintCommand({ io, exit, project }: CommandContext): Command {
  const command = new Command('lint')
    .description('Finds faults in the definitions of a guide: FSH projects, folders of definitions, packages (.tgz, id#version).')
    .argument('[guides...]', 'what to lint (default: the FSH project here, or its folders fsh and input)')
    .addOption(new Option('--format <name>', lintFormats.join(', ')).argParser(oneOf(lintFormats)).default('text'))
    .addOption(
      new Option('--ig <source>', 'what the guide builds on, where the FHIR cache does not have it; repeatable')
        .argParser(collect)
        .default([], 'FHIR R4'),
    )
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on').argParser(oneOf([...severities, 'never'])).default('error'),
    )
    .option('--suppress <file>', 'a suppression file: findings to set aside, each with a reason')
    .option('--config <file>', `severities of rules (default: ${usualConfiguration})`);
  return addGuideOptions(command).action(async (named: string[], { format, ig, failOn, config, suppress, ...places }: LintFlags) => {
    const { openForLint } = await import('./open-linted.js');
    const { lint } = await import('../../ig/lint/lint.js');
    const severitiesSet = lintSettings((await project(config))?.lint, config ?? usualConfiguration);
    const paths = named.length > 0 ? named : await usualProject(io.cwd);
    const { guides, problems, notes } = await openForLint(paths, { ...guideSettings(places), igs: ig, cwd: io.cwd });
    for (const note of notes) await io.stderr.write(`ltt: ${note}\n`);
    const results = guides.map((guide) => lint(guide, { severities: severitiesSet }));
    const all = results.flatMap(({ findings }) => findings);
    const set = suppress === undefined ? undefined : await fileSuppressions(suppress, io);
    const { kept, suppressed } = set?.apply(all) ?? { kept: all, suppressed: [] };
    const run: LintRun = {
      tool: tool(),
      guides: guides.map(({ id, version, resources }) => ({ id, version, resources: resources.length })),
      findings: [...kept, ...(set?.faults() ?? [])],
      suppressed: [...results.flatMap((result) => result.suppressed), ...suppressed],
      problems,
    };
    await io.stdout.write(await rendered(run, format));
    if (failOn !== 'never' && [...run.findings, ...problems].some(({ severity }) => isAtLeast(severity, failOn))) exit(1);
  });
}

async function fileSuppressions(file: string, io: CommandContext['io']): Promise<FileSuppressions> {
  const { readSuppressions } = await import('../validate/read-suppressions.js');
  const read = await readSuppressions(file, io.cwd);
  if (read === undefined) throw new UsageError(`there are no suppressions ${file}`);
  return new FileSuppressions(read.suppressions, { file, today: danishDate(io.now()) });
}

async function usualProject(cwd: string): Promise<string[]> {
  const { usualProjects } = await import('./open-linted.js');
  const found = await usualProjects(cwd);
  if (found === undefined)
    throw new UsageError('name what to lint: here is neither a sushi-config.yaml nor a folder fsh with a folder input');
  return found;
}

async function rendered(run: LintRun, format: LintFormat): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../../ig/lint/report/lint-json.js')).lintAsJson(run);
    case 'sarif':
      return (await import('../../ig/lint/report/lint-sarif.js')).lintAsSarif(run);
    case 'github':
      return (await import('../../ig/lint/report/lint-github.js')).lintAsGithub(run);
    case 'text':
      return (await import('../../ig/lint/report/lint-text.js')).lintAsText(run);
  }
}
