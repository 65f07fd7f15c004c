import { join, resolve } from 'node:path';
import type { RuleId } from '../../finding/rule-id.js';
import type { RuleConfiguration } from '../../report/configuration.js';
import type { RuleSetting } from '../../rules/configuration/configuration.js';
import { readFileBytes } from '../sources/read-file.js';
import { UsageError } from '../usage-error.js';
import { usualConfiguration } from './usual-files.js';

/** Which rules are changed, for those who run them; and the same said so that reports can state it. */
export interface LoadedConfiguration {
  readonly changes: ReadonlyMap<RuleId, RuleSetting>;
  readonly stated: RuleConfiguration;
}

/**
 * Reads the configuration file that was named, or ltt.config.json in the working folder where there is one.
 * @throws {UsageError} when the named file is missing, or a file cannot be read as a configuration
 */
export async function loadConfiguration(named: string | undefined, cwd: string): Promise<LoadedConfiguration | undefined> {
  const file = named ?? usualConfiguration;
  const content = await readFileBytes(named === undefined ? join(cwd, usualConfiguration) : resolve(cwd, named));
  if ('problem' in content) {
    if (named === undefined && content.problem.id === 'file-missing') return undefined;
    throw new UsageError(content.problem.id === 'file-missing' ? `the configuration ${file} does not exist` : `the configuration ${file} cannot be read`);
  }
  // Whoever has no configuration need not load what checks one.
  const { parseConfiguration } = await import('./parse-configuration.js');
  return parseConfiguration(content.bytes, file);
}
