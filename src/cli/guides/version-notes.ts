import type { VersionUse } from '../../definitions/fhir-cache.js';
import type { PackageManifest } from '../../definitions/package-manifest.js';

/** Says which version of a package is used, and why, where several are asked for. */
export function versionNotes(named: readonly PackageManifest[], uses: readonly VersionUse[]): readonly string[] {
  return [...severalNamed(named), ...otherwiseAsked(named, uses)];
}

/** A guide that was named in two versions: both are read. */
function severalNamed(named: readonly PackageManifest[]): string[] {
  const versions = new Map<string, string[]>();
  for (const { name, version = 'unversioned' } of named) {
    if (name !== undefined) versions.set(name, [...(versions.get(name) ?? []), version]);
  }
  return [...versions].flatMap(([name, [first = '', ...others]]) => {
    const further = [...new Set(others)].filter((version) => version !== first);
    if (further.length === 0) return [];
    return [
      `${name} was named in versions ${[first, ...further].join(', ')}: what several of them define is taken from ${first}, which was named first`,
    ];
  });
}

/** A package that others ask for in another version: one of each id is read. */
function otherwiseAsked(named: readonly PackageManifest[], uses: readonly VersionUse[]): string[] {
  const notes = uses
    .filter(({ id, asked }) => !named.some(({ name, version }) => name === id && version === asked))
    .map(({ id, used, asked, neededBy }) => {
      const reason = named.some(({ name }) => name === id) ? 'it was named' : 'it is the first that a guide depends on';
      return `${id} is used in version ${used}, because ${reason}; ${neededBy ?? 'a guide'} asks for ${asked}, which is not read`;
    });
  return [...new Set(notes)];
}
