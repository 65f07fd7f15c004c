import { knownGuides, type KnownGuide } from '../../guides/known-guides.js';
import { ltt } from '../../guides/ltt/guide.js';
import type { Guide } from '../../rules/guide.js';
import { metasOf } from '../../rules/guide.js';
import type { RuleMeta } from '../../rules/rule.js';
import { UsageError } from '../usage-error.js';

/** What `--guide` may name. */
export const guideNames: readonly string[] = [ltt.name, ...knownGuides.map(({ name }) => name)];

/** The guides of these names: LTT where there is none. What is not named is not loaded. */
export async function namedGuides(names: readonly string[]): Promise<readonly Guide[]> {
  if (names.length === 0) return [ltt];
  return Promise.all(names.map(async (name) => entryOf(name)?.load() ?? ltt));
}

/**
 * The packages with the profiles of the guides that are named, where the user names none: none for LTT, whose pack is built in.
 * @throws {UsageError} for LTT beside others, whose packages differ in what they build on
 */
export function packagesOf(names: readonly string[], igs: readonly string[]): readonly string[] {
  const others = names.flatMap((name) => entryOf(name) ?? []);
  if (others.length > 0 && others.length < names.length)
    throw new UsageError('--guide ltt cannot be combined with other guides: check LTT reports in a run of their own');
  return igs.length > 0 ? igs : others.map(({ packageName }) => packageName);
}

/** Profiles for Bundles at the root of a document, the first for those that claim none; undefined for LTT, whose pack states them. */
export async function rootProfilesOf(names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  if (names.every((name) => entryOf(name) === undefined)) return undefined;
  const guides = await namedGuides(names);
  return new Map([
    ['Bundle', guides.flatMap(({ profiles: { report, delivery } }) => (delivery === undefined ? [report] : [report, delivery]))],
  ]);
}

/** What there is to know about the rules of the guides besides LTT, each once. */
export async function otherMetas(): Promise<readonly RuleMeta[]> {
  const metas = (await namedGuides(knownGuides.map(({ name }) => name))).flatMap(metasOf);
  return [...new Map(metas.map((meta) => [meta.id, meta])).values()];
}

function entryOf(name: string): KnownGuide | undefined {
  return knownGuides.find((each) => each.name === name);
}
