import type { Command, Option } from 'commander';
import { UsageError } from '../usage-error.js';
import { languageOf } from './language.js';
import type { OptionDefaults, ProjectConfig } from './project-config.js';
import type { CommandContext } from '../command.js';

/**
 * Gives a command what the project's configuration and the environment say, where the command line says nothing: options, and
 * the paths to check. The command line wins over the configuration, and the configuration over the environment.
 * @throws {UsageError} for a configuration that is not right
 */
export async function applyConfig(command: Command, context: CommandContext): Promise<void> {
  const project = takesConfig(command) ? await context.project(command.getOptionValue('config') as string | undefined) : undefined;
  const language = languageOf(context.io.env);
  const defaults: OptionDefaults = { ...(language === undefined ? {} : { lang: language }), ...project?.options };
  for (const [name, value] of Object.entries(defaults)) {
    const option = command.options.find(({ long }) => long === `--${name}`);
    if (option !== undefined && isUnset(command, option)) set(command, option, value, project);
  }
  if (project?.paths !== undefined) addPaths(command, project.paths);
}

const takesConfig = (command: Command): boolean => command.options.some(({ long }) => long === '--config');

function isUnset(command: Command, option: Option): boolean {
  const source = command.getOptionValueSource(option.attributeName());
  return source === undefined || source === 'default';
}

/** The option's own parser reads the value, so that both places accept the same. */
function set(command: Command, option: Option, value: string | readonly string[], project: ProjectConfig | undefined): void {
  const texts = typeof value === 'string' ? [value] : value;
  const parse = (option.parseArg ?? ((text: string) => text)) as (text: string, previous: unknown) => unknown;
  try {
    const parsed = texts.reduce<unknown>((previous, text) => parse(text, previous), option.defaultValue);
    command.setOptionValueWithSource(option.attributeName(), parsed, 'config');
  } catch (error) {
    if (project === undefined) return;
    throw new UsageError(
      `${project.file}: ${option.long ?? ''} ${texts.join(', ')}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Paths of the command line are its one variadic argument. */
function addPaths(command: Command, paths: readonly string[]): void {
  const [argument] = command.registeredArguments;
  const [given] = command.processedArgs as readonly unknown[];
  if (argument?.variadic === true && Array.isArray(given) && given.length === 0) command.processedArgs[0] = [...paths];
}
