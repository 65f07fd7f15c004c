import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortName } from '../../fhir/canonical.js';
import type { CaseDocument } from '../../ig/coverage/heavy-findings.js';
import type { GeneratedSuite, NegativeCase } from '../../ig/coverage/generate/generate.js';
import { UsageError } from '../usage-error.js';

/** Which guide a suite is of. */
export interface SuiteGuide {
  readonly id: string;
  readonly version: string;
}

/**
 * Refuses a folder that has something in it: files of another suite among those of this one would be taken for its cases.
 * @throws {UsageError}
 */
export function demandEmptyFolder(folder: string, shown: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found?.isDirectory() === false) throw new UsageError(`--generate ${shown}: this is a file; name a folder that is not there yet`);
  if (found !== undefined && readdirSync(folder).length > 0)
    throw new UsageError(`--generate ${shown}: the folder is not empty; name one that is not there yet`);
}

/** Writes the documents of a suite, and manifest.json, which tells what each is to show. */
export function writeSuite(folder: string, guide: SuiteGuide, { valid, negative, explained, open }: GeneratedSuite): void {
  mkdirSync(join(folder, 'valid'), { recursive: true });
  mkdirSync(join(folder, 'invalid'), { recursive: true });
  const good = valid.map((each, index) => ({ file: `valid/${numbered(index)}.json`, of: each, valid: true }));
  const bad = negative.map((each, index) => ({ file: `invalid/${numbered(index)}-${slug(each)}.json`, of: each, valid: false }));
  for (const { file, of } of [...good, ...bad]) writeFileSync(join(folder, file), `${JSON.stringify(of.value, undefined, 2)}\n`);
  const cases = [
    ...good.map(({ file, of }) => ({ file, valid: true, ...profilesOf(of), about: of.name })),
    ...bad.map(({ file, of }) => entryOf(file, of)),
  ];
  writeFileSync(
    join(folder, 'manifest.json'),
    `${JSON.stringify({ format: 'ltt-suite/1', guide, cases, explained, open }, undefined, 2)}\n`,
  );
}

function entryOf(file: string, negative: NegativeCase): object {
  const { about, constraint, expected } = negative;
  return { file, valid: false, ...profilesOf(negative), about, constraint, expected };
}

const profilesOf = ({ profiles }: CaseDocument): object => (profiles.length === 0 ? {} : { profiles });

const numbered = (index: number): string => String(index + 1).padStart(4, '0');

/** A name that tells the constraint, for people who look at the folder. */
function slug({ constraint: { profile, element, kind } }: NegativeCase): string {
  return `${shortName(profile)}-${element.replace(/^[^.]*\.?/, '')}-${kind}`.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 100);
}
