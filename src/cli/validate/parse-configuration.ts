import { readConfiguration } from '../../rules/configuration/configuration.js';
import { ruleMetas } from '../../rules/ltt/registry.js';
import type { LoadedConfiguration } from './rule-configuration.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads the text of a configuration.
 * @throws {UsageError} that names everything that is wrong with it
 */
export async function parseConfiguration(bytes: Uint8Array, file: string): Promise<LoadedConfiguration> {
  const read = await readConfiguration(parse(bytes, file), ruleMetas);
  if ('problems' in read) throw new UsageError(`the configuration ${file} is not right: ${read.problems.join('; ')}`);
  const rules = ruleMetas.flatMap(({ id, severity: usual }) => {
    const setting = read.rules.get(id);
    return setting === undefined ? [] : [{ id, setting, usual }];
  });
  return { changes: read.rules, stated: { file, rules } };
}

function parse(bytes: Uint8Array, file: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch (error) {
    throw new UsageError(`the configuration ${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
