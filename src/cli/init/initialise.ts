import { tool } from '../tool.js';
import type { Io } from '../io.js';
import { UsageError } from '../usage-error.js';
import { answers } from './answers.js';
import { plan } from './plan.js';
import { signature } from './planned-file.js';
import { Questions } from './questions.js';
import { survey } from './survey.js';
import { tell } from './tell.js';
import { decide, write } from './write-files.js';
import type { ExitCode } from '../command.js';
import type { InitFlags } from './init-flags.js';

/** Asks what is to be asked, then writes, then tells what was done and what is next. */
export async function initialise(flags: InitFlags, io: Io): Promise<ExitCode> {
  const questions = flags.yes === true || io.ask === undefined ? undefined : new Questions(io.ask);
  if (questions === undefined && flags.yes !== true && flags.ci === undefined) {
    throw new UsageError('there is no terminal to ask on: give --ci github, gitlab, azure or none; or --yes to take everything as usual');
  }
  const { name, version } = tool();
  const found = await survey(io.cwd);
  const setup = await answers(flags, found, questions, version);
  const files = plan(setup, found, `# ${signature} (${name} ${version}); it is yours to change.`);
  const decisions = await decide(
    files,
    io.cwd,
    async (path) =>
      flags.force === true || (await questions?.yes(`${path} is there already and says something else. Replace it?`, false)) === true,
  );
  await write(decisions, io);
  await io.stdout.write(tell(decisions, setup, found, name));
  return decisions.some(({ outcome }) => outcome === 'kept' || outcome === 'theirs') ? 1 : 0;
}
