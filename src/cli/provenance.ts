import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Ingredient, Provenance } from '../report/provenance.js';
import { sha256Of } from './output/hash.js';
import { isEmbedded, listPackageFolder, readPackageFile } from './package-file.js';
import { tool } from './tool.js';
import type { LoadedValidator } from './guides/loaded-validator.js';
import type { RunStage } from '../report/stages.js';
import type { ValidateSettings } from './validate/validate-settings.js';

/** What is stated of a run. */
interface Stated {
  readonly settings: Pick<
    ValidateSettings,
    'profiles' | 'igs' | 'tx' | 'policy' | 'failOn' | 'minSeverity' | 'suppress' | 'showIdentifiers'
  > & { readonly stage: RunStage };
  readonly validator: LoadedValidator;
  /** When the run began. */
  readonly time: Date;
  readonly cwd: string;
  /** The configuration file that was used, named or found. */
  readonly configuration: string | undefined;
}

/** With what a run was made: program, packages, options and files, each with the hash that tells whether it is the same again. */
export function provenanceOf({ settings, validator, time, cwd, configuration }: Stated): Provenance {
  const { stage, profiles, igs, tx, policy = {}, failOn, minSeverity, suppress, showIdentifiers } = settings;
  const stated: (readonly [string, string])[] = [
    ['--stage', stage],
    ...profiles.map((profile) => ['--profile', profile] as const),
    ...igs.map((ig) => ['--ig', ig] as const),
    ...(tx === undefined ? [] : [['--tx', tx.url] as const]),
    ...Object.entries(policy).map(([name, value]) => ['--policy', `${name}=${value}`] as const),
    ['--fail-on', failOn],
    ...(minSeverity === undefined ? [] : [['--min-severity', minSeverity] as const]),
    ...(configuration === undefined ? [] : [['--config', withHash(configuration, cwd)] as const]),
    ...(suppress === undefined ? [] : [['--suppress', withHash(suppress.file, cwd)] as const]),
    ...(showIdentifiers ? [['--show-identifiers', ''] as const] : []),
  ];
  return { time: time.toISOString(), tool: program(), packages: validator.ingredients(), settings: stated };
}

function withHash(file: string, cwd: string): string {
  return `${file} (SHA-256 ${sha256Of(readFileSync(resolve(cwd, file)))})`;
}

/** The program that runs: the files of the bundle in the order of their names, which are all of it. From src/, those of this folder. */
export function program(): Ingredient {
  const folder =
    isEmbedded() ||
    fileURLToPath(import.meta.url)
      .replaceAll('\\', '/')
      .includes('/dist/bin/')
      ? 'dist/bin'
      : 'src/cli';
  const hash = createHash('sha256');
  for (const name of listPackageFolder(folder)
    .filter((each) => /\.[jt]s$/.test(each))
    .sort())
    hash
      .update(name)
      .update('\n')
      .update(readPackageFile(`${folder}/${name}`));
  return { ...tool(), hash: hash.digest('hex') };
}
