import { languages } from '../../finding/message.js';
import { isObject } from '../../fhir/json.js';
import { UsageError } from '../usage-error.js';
import type { Questions } from './questions.js';
import { demandBelow, demandReachable, runnerFor } from './runner.js';
import { ciNames, type Setup } from './setup.js';
import { shownPath, type Surroundings } from './survey.js';
import type { InitFlags } from './init-flags.js';

/**
 * What to write: as the options say, else as the person at the terminal answers, else as usual.
 * @param questions none when nobody is to be asked
 * @throws {UsageError} when it cannot be written like that
 */
export async function answers(flags: InitFlags, found: Surroundings, questions: Questions | undefined, version: string): Promise<Setup> {
  const { cwd, root, manifest, hooks } = found;
  // CI has the repository: below its root nobody would find a workflow.
  const below = root === undefined ? '' : shownPath(root, cwd);
  const usualCi = below === '' ? (found.ci ?? 'github') : 'none';
  const ci = flags.ci ?? (await questions?.choice('Which CI should check the reports?', [...ciNames, 'none'] as const, usualCi)) ?? usualCi;
  if (ci !== 'none' && below !== '')
    throw new UsageError(
      `CI looks for workflows in the root of the repository, and this is ${below}: run ltt init in ${root ?? ''}, or with --ci none`,
    );
  const reports = (
    flags.reports ??
    (await questions?.text('Where are the reports? A folder or a pattern:', 'reports')) ??
    'reports'
  ).replace(/\/+$/, '');
  demandBelow(reports);
  if (flags.package !== undefined) demandReachable(flags.package, found);
  const language = flags.lang ?? (await questions?.choice('In which language should the messages be?', languages, 'en')) ?? 'en';
  const wanted = async (flag: boolean, question: string, possible: boolean): Promise<boolean> =>
    flag && possible && (questions === undefined || (await questions.yes(question, true)));
  const config = await wanted(flags.config, 'Write ltt.config.json, with these answers as defaults for every command?', true);
  return {
    ci,
    reports,
    language,
    ...(found.suppressions === undefined ? {} : { suppressions: found.suppressions }),
    config,
    configured: found.config === undefined ? config : namesPaths(found.config),
    script: await wanted(flags.script, 'Add the script "ltt" to package.json?', manifest !== undefined),
    vscode: flags.vscode === true,
    hook: await wanted(flags.hook, 'Write a pre-commit hook?', hooks !== undefined),
    runner: runnerFor(found, flags.package, version),
  };
}

/** True for a configuration that says what to check; one that does not is the user's to change. */
function namesPaths(config: string): boolean {
  try {
    const value: unknown = JSON.parse(config);
    return isObject(value) && Array.isArray(value['paths']);
  } catch {
    return false;
  }
}
