import type { Command } from 'commander';
import { Option } from 'commander';
import { UsageError } from '../usage-error.js';

/** Options of ltt validate that a certification does not take, and why. */
const refused: Readonly<Record<string, string>> = {
  stage: 'every report is checked to the last stage',
  profile: 'reports are held to the profiles of the guide',
  ig: 'the protocol belongs to one version of the guide',
  config: 'no rule can be switched off or weigh something else',
  suppress: 'nothing can be set aside',
  'update-suppressions': 'nothing can be set aside',
  'fail-on': 'the protocol says what must hold',
  'show-identifiers': 'a certificate is filed and passed on, so CPR numbers are masked in it',
  policy: 'the protocol makes every choice',
  tx: 'a certificate must come out the same for everybody, whatever a server answers',
};

/** Has these options refused by name, with the reason: a certificate must mean the same for everybody. */
export function refuseOptions(command: Command): Command {
  for (const [name, reason] of Object.entries(refused)) {
    command.addOption(new Option(`--${name} [value]`).hideHelp());
    command.on(`option:${name}`, () => {
      throw new UsageError(`a certification takes no --${name}: ${reason}`);
    });
  }
  return command;
}
