import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { usualConfiguration, usualSuppressions } from '../validate/usual-files.js';
import type { CiName } from './setup.js';

/** What `ltt init` finds in the folder that it is run in. */
export interface Surroundings {
  readonly cwd: string;
  /** The text of package.json, if there is one. */
  readonly manifest?: string;
  readonly npmLock: boolean;
  /** The lock file of another package manager than npm. */
  readonly otherLock?: string;
  /** The suppressions that `ltt validate --update-suppressions` wrote, if it did. */
  readonly suppressions?: string;
  /** The text of ltt.config.json, if there is one. */
  readonly config?: string;
  /** The root of the git repository, if this is one. */
  readonly root?: string;
  /** Where git looks for hooks, or husky. */
  readonly hooks?: string;
  /** The CI system that there are signs of. */
  readonly ci?: CiName;
}

const otherLocks = ['yarn.lock', 'pnpm-lock.yaml', 'bun.lock', 'bun.lockb'];

/** Signs of a CI system: files that it has, and hosts that repositories are on. */
const signs: readonly { readonly ci: CiName; readonly files: readonly string[]; readonly remote: RegExp }[] = [
  { ci: 'github', files: ['.github'], remote: /github/i },
  { ci: 'gitlab', files: ['.gitlab-ci.yml', '.gitlab'], remote: /gitlab/i },
  { ci: 'azure', files: ['azure-pipelines.yml', '.azure-pipelines'], remote: /dev\.azure\.com|visualstudio\.com/i },
];

/** Looks around, and changes nothing. */
export async function survey(folder: string): Promise<Surroundings> {
  // As git names it, whatever links led here.
  const cwd = await realpath(folder);
  const otherLock = otherLocks.find((name) => existsSync(join(cwd, name)));
  const manifest = await textOf(join(cwd, 'package.json'));
  const config = await textOf(join(cwd, usualConfiguration));
  const root = await git(cwd, 'rev-parse', '--show-toplevel');
  const hooks = root === undefined ? undefined : await git(cwd, 'rev-parse', '--git-path', 'hooks');
  const remotes = root === undefined ? '' : ((await git(cwd, 'remote', '-v')) ?? '');
  const ci = (
    signs.find(({ files }) => files.some((name) => existsSync(join(root ?? cwd, name)))) ?? signs.find(({ remote }) => remote.test(remotes))
  )?.ci;
  return {
    cwd,
    npmLock: ['package-lock.json', 'npm-shrinkwrap.json'].some((name) => existsSync(join(cwd, name))),
    ...(manifest === undefined ? {} : { manifest }),
    ...(config === undefined ? {} : { config }),
    ...(otherLock === undefined ? {} : { otherLock }),
    ...(existsSync(join(cwd, usualSuppressions)) ? { suppressions: usualSuppressions } : {}),
    ...(root === undefined ? {} : { root: resolve(root) }),
    ...(hooks === undefined ? {} : { hooks: hooksFolder(resolve(cwd, hooks)) }),
    ...(ci === undefined ? {} : { ci }),
  };
}

/** husky has its own scripts where git looks, and the user's beside them. */
function hooksFolder(folder: string): string {
  return basename(folder) === '_' && basename(dirname(folder)) === '.husky' ? dirname(folder) : folder;
}

/** A file as people know it: relative to the folder they are in, with slashes. */
export function shownPath(cwd: string, file: string): string {
  return relative(cwd, file).replaceAll('\\', '/');
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

/** What git says; undefined where there is no repository, or no git. */
async function git(cwd: string, ...argv: string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)('git', argv, { cwd, encoding: 'utf8' });
    return stdout.trim();
  } catch {
    return undefined;
  }
}
