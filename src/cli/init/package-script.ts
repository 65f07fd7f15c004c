import { isObject } from '../../fhir/json.js';
import { UsageError } from '../usage-error.js';
import { withMember } from './json-edit.js';
import type { PlannedFile } from './planned-file.js';

const scriptName = 'ltt';

/**
 * package.json with a script that runs this command.
 * @param text what it is now
 * @throws {UsageError} when it is no package.json
 */
export function packageWithScript(text: string, command: string): PlannedFile {
  const scripts = scriptsOf(text);
  const present = scripts === undefined ? undefined : scripts[scriptName];
  return {
    path: 'package.json',
    content: withMember(text, ['scripts'], scriptName, command),
    ...(present === undefined ? { isAddition: true } : {}),
    isTheirs: () => true,
    byHand: `package.json has a script "${scriptName}" already; give another one to: ${command}`,
  };
}

/** True when the project depends on the toolkit. */
export function dependsOnToolkit(text: string, name: string): boolean {
  const manifest = parsed(text);
  return ['dependencies', 'devDependencies', 'optionalDependencies'].some((group) => {
    const packages = manifest[group];
    return isObject(packages) && Object.hasOwn(packages, name);
  });
}

function scriptsOf(text: string): Record<string, unknown> | undefined {
  const { scripts } = parsed(text);
  if (scripts !== undefined && !isObject(scripts)) throw new UsageError('package.json cannot be changed: its scripts are no object');
  return scripts;
}

function parsed(text: string): Record<string, unknown> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new UsageError(`package.json cannot be changed: it is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  if (!isObject(manifest)) throw new UsageError('package.json cannot be changed: it is no object');
  return manifest;
}
