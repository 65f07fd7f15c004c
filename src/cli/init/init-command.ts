import { Command, Option } from 'commander';
import { languages } from '../../finding/message.js';
import { oneOf } from '../validate/validate-options.js';
import { initialise } from './initialise.js';
import { ciNames } from './setup.js';
import type { CommandContext } from '../command.js';
import type { InitFlags } from './init-flags.js';

const help = `
On a terminal it asks for what the options do not say. Elsewhere it asks nothing, and needs --yes or --ci.
Exit code: 0 everything is in place; 1 a file that was there already was left as it is; 2 nothing could be written.`;

/** The command `ltt init`. */
export function initCommand({ io, exit }: CommandContext): Command {
  const ci = [...ciNames, 'none'] as const;
  return new Command('init')
    .description('Sets a repository up to check its reports: a workflow, a configuration, an npm script and a pre-commit hook.')
    .addOption(
      new Option('--ci <system>', `write a workflow for: ${ci.join(', ')} (default: the one that there are signs of)`).argParser(oneOf(ci)),
    )
    .option('--reports <path>', 'where the reports are: a folder or a pattern (default: reports)')
    .addOption(new Option('--lang <language>', 'language of the messages in CI: en, da (default: en)').argParser(oneOf(languages)))
    .option('--no-config', 'write no ltt.config.json')
    .option('--no-script', 'leave package.json as it is')
    .option('--no-hook', 'write no pre-commit hook')
    .option('--vscode', 'write a task for VS Code that shows findings among its problems')
    .option('--package <spec>', 'what npx runs in CI, when it is neither installed nor in the registry: a tarball, a version')
    .option('-y, --yes', 'ask nothing: take what the options do not say as usual')
    .option('--force', 'replace files that are there already')
    .addHelpText('after', help)
    .action(async (flags: InitFlags) => {
      exit(await initialise(flags, io));
    });
}

export type { InitFlags };
