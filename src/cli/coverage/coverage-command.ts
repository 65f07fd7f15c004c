import { join, resolve } from 'node:path';
import { InvalidArgumentError, Command, Option } from 'commander';
import type { GuideCoverage } from '../../ig/coverage/coverage-report.js';
import type { CommandContext } from '../command.js';
import type { Io } from '../io.js';
import type { LintSources } from '../lint/open-linted.js';
import { tool } from '../tool.js';
import { UsageError } from '../usage-error.js';
import { addGuideOptions, guideSettings, type GuideFlags } from '../validate/checking-options.js';
import { collect, oneOf } from '../validate/validate-options.js';

const formats = ['text', 'json'] as const;

interface CoverageFlags extends GuideFlags {
  readonly cases?: string;
  readonly generate?: string;
  readonly format: (typeof formats)[number];
  readonly ig: readonly string[];
  readonly min: number;
}

/** The command `ltt coverage`: which constraints of a guide have a case that breaks them, and only them. */
export function coverageCommand({ io, exit }: CommandContext): Command {
  const command = new Command('coverage')
    .description('Tells for each constraint of a guide which test case breaks it and only it, or why there is none.')
    .argument('<guide>', 'an FSH project, a folder of definitions, a package (.tgz, id#version)')
    .option('--cases <folder>', 'documents, or cases that state their findings, as JSON files in folders')
    .option('--generate <folder>', 'make a suite of cases in this folder, which is new or empty, out of the guide’s examples and --cases')
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
  return addGuideOptions(command).action(async (named: string, { cases, generate, format, ig, min, ...places }: CoverageFlags) => {
    const { measureCoverage } = await import('./measure-coverage.js');
    const sources = { ...guideSettings(places), igs: ig, cwd: io.cwd };
    if (generate !== undefined) await makeSuite(named, generate, cases, sources, io);
    const folder = generate === undefined ? cases : join(generate, 'invalid');
    if (folder === undefined) throw new UsageError('name the folder of the cases with --cases, or have cases made with --generate');
    const { notes, problems, guides } = await measureCoverage(named, folder, sources);
    for (const note of [...notes, ...problems]) await io.stderr.write(`ltt: ${note}\n`);
    await io.stdout.write(await rendered(guides, format));
    if (problems.length > 0 || guides.some(({ figure }) => figure.percent < min)) exit(1);
  });
}

async function makeSuite(named: string, folder: string, cases: string | undefined, sources: LintSources, io: Io): Promise<void> {
  const { generateCases } = await import('./generate-cases.js');
  const { demandEmptyFolder, writeSuite } = await import('./write-suite.js');
  const path = resolve(sources.cwd, folder);
  demandEmptyFolder(path, folder);
  const { guide, suite } = await generateCases(named, cases, sources);
  writeSuite(path, guide, suite);
  const together = suite.open.filter(({ alwaysWith }) => alwaysWith.length > 0).length;
  await io.stderr.write(
    `ltt: ${folder}: ${suite.valid.length} valid documents and ${suite.negative.length} that break one constraint each; ${together} constraints are broken only together with others, and ${suite.open.length - together} by nothing that was tried; manifest.json lists them\n`,
  );
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
