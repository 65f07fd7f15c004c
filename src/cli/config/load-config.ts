import { join, resolve } from 'node:path';
import { readFileBytes } from '../sources/read-file.js';
import { UsageError } from '../usage-error.js';
import { usualConfiguration } from '../validate/usual-files.js';
import type { ProjectConfig } from './project-config.js';

/**
 * Reads the configuration file that was named, or ltt.config.json in the working folder where there is one.
 * @throws {UsageError} when the named file is missing, or a file is not a configuration
 */
export async function loadConfig(named: string | undefined, cwd: string): Promise<ProjectConfig | undefined> {
  const file = named ?? usualConfiguration;
  const content = readFileBytes(named === undefined ? join(cwd, usualConfiguration) : resolve(cwd, named));
  if ('problem' in content) {
    if (named === undefined && content.problem.id === 'file-missing') return undefined;
    throw new UsageError(
      content.problem.id === 'file-missing' ? `the configuration ${file} does not exist` : `the configuration ${file} cannot be read`,
    );
  }
  // A run without a configuration does not load what checks one.
  const { parseConfig } = await import('./parse-config.js');
  return parseConfig(content.bytes, file);
}
