import { InvalidArgumentError, Command, Option } from 'commander';
import type { GuideCoverage } from '../../ig/coverage/coverage-report.js';
import type { CommandContext } from '../command.js';
import { tool } from '../tool.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { collect, oneOf } from '../validate/validate-options.js';

const formats = ['text', 'json'] as const;

interface CoverageFlags extends GuideFlags {
  readonly cases: string;
  readonly format: (typeof formats)[number];
  readonly ig: readonly string[];
  readonly min: number;
}

/** The command `ltt coverage`: which constraints of a guide have a case that breaks them, and only them. */
export function coverageCommand({ io, exit }: CommandContext): Command {
  const command = new Command('coverage')
    .description('Tells for each constraint of a guide which test case breaks it and only it, or why there is none.')
    .argument('<guide>', 'an FSH project, a folder of definitions, a package (.tgz, id#version)')
    .requiredOption('--cases <folder>', 'documents, or cases that state their findings, as JSON files in folders')
    .addOption(new Option('--format <name>', formats.join(', ')).argParser(oneOf(formats)).default('text'))
    .addOption(
      new Option('--ig <source>', 'what the guide builds on, where the FHIR cache does not have it; repeatable')
        .argParser(collect)
        .default([], 'FHIR R4'),
    )
    .addOption(
      new Option('--min <percent>', 'exit with 1 when fewer of the constraints that can be broken are covered')
        .argParser(percentage)
        .default(100),
    );
  return addGuideOptions(command).action(async (named: string, { cases, format, ig, min, ...places }: CoverageFlags) => {
    const { measureCoverage } = await import('./measure-coverage.js');
    const { notes, problems, guides } = await measureCoverage(named, cases, { ...guideSettings(places), igs: ig, cwd: io.cwd });
    for (const note of [...notes, ...problems]) await io.stderr.write(`ltt: ${note}\n`);
    await io.stdout.write(await rendered(guides, format));
    if (problems.length > 0 || guides.some(({ figure }) => figure.percent < min)) exit(1);
  });
}

async function rendered(guides: readonly GuideCoverage[], format: CoverageFlags['format']): Promise<string> {
  if (format === 'json') return `${JSON.stringify({ tool: tool(), guides }, undefined, 2)}\n`;
  const { coverageAsText } = await import('../../ig/coverage/coverage-text.js');
  return guides.map(coverageAsText).join('\n');
}

function percentage(text: string): number {
  const value = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || value > 100) throw new InvalidArgumentError('a number from 0 to 100 is expected');
  return value;
}
