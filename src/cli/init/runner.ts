import { existsSync } from 'node:fs';
import { basename, isAbsolute, relative, resolve } from 'node:path';
import type { Runner, Setup } from './setup.js';
import type { Surroundings } from './survey.js';
import { UsageError } from '../usage-error.js';

/**
 * What may stand in a path or a package's name that is written into workflows, scripts and hooks: nothing that a shell, on
 * Windows as well, reads within double quotes.
 */
const harmless = /^[\p{L}\p{N}_.@*?{},/+()[\]~^:# -]+$/u;

/**
 * How ltt is run in this repository: what npm installed where a package.json says so, else what npx fetches, of one version.
 * @param spec what npm is to install, when it is not this version from the registry
 */
export function runnerFor(
  { manifest, otherLock, npmLock }: Pick<Surroundings, 'manifest' | 'otherLock' | 'npmLock'>,
  spec: string | undefined,
  version: string,
): Runner {
  if (manifest !== undefined && otherLock === undefined && spec === undefined) {
    return { install: npmLock ? 'npm ci' : 'npm install', command: 'npx --no -- ltt' };
  }
  return { command: `npx --yes --package=${quoted(spec ?? `ltt-conformance@${version}`)} -- ltt` };
}

/** The command that checks the reports. @param outputs what goes to `--format`, each */
export function validateCommandLine(setup: Setup, outputs: readonly string[] = []): string {
  return [setup.runner.command, validation(setup), ...outputs.map((output) => `--format ${output}`)].join(' ');
}

/** The arguments of ltt, however it is run. */
export function validation({ configured, reports, language, suppressions }: Setup): string {
  if (configured) return 'validate';
  return [
    `validate ${quoted(reports)}`,
    ...(suppressions === undefined ? [] : [`--suppress ${suppressions}`]),
    ...(language === 'da' ? ['--lang da'] : []),
  ].join(' ');
}

/** A path for a shell. */
export function quoted(path: string): string {
  return /^[\w./@:-]+$/.test(path) ? path : `"${path}"`;
}

/** @throws {UsageError} when a path or package cannot stand in a workflow as it is */
export function demandHarmless(text: string, what: string): void {
  if (!harmless.test(text) || text.startsWith('-') || text.trim() !== text) {
    throw new UsageError(
      `${what} "${text}" cannot be written into a workflow: use letters, digits, spaces and . _ - / * only, and begin with a letter or digit`,
    );
  }
}

/** @throws {UsageError} when the reports are not below the folder that ltt init was run in: another machine would not find them */
export function demandBelow(reports: string): void {
  demandHarmless(reports, 'the folder of reports');
  if (/^[/\\~]|^[A-Za-z]:/.test(reports) || reports.split('/').includes('..'))
    throw new UsageError(`the reports are looked for below this folder, which is what CI has; "${reports}" is elsewhere`);
}

/** @throws {UsageError} when the package is a file that CI will not have: outside of the repository, or not there */
export function demandReachable(spec: string, { cwd, root }: Pick<Surroundings, 'cwd' | 'root'>): void {
  demandHarmless(spec, 'the package');
  const path = spec.replace(/^file:/, '');
  if (!/^(?:\.{1,2}|~)?[\\/]|^[A-Za-z]:|\.t(?:ar\.)?gz$/.test(path) || /^https?:/.test(path)) return;
  const file = resolve(cwd, path);
  const fromRoot = relative(root ?? cwd, file);
  if (fromRoot.startsWith('..') || isAbsolute(fromRoot)) {
    throw new UsageError(
      `the package ${spec} is outside of ${root === undefined ? 'this folder' : 'the repository'}, and CI has nothing else: copy it in, for instance to ./tools/${basename(file)}`,
    );
  }
  if (!existsSync(file)) throw new UsageError(`the package ${spec} does not exist`);
}
