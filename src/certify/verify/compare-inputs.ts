import { mask } from '../../finding/mask.js';

/** A file by its path below the folder, and the SHA-256 of its bytes. */
export interface InputFile {
  readonly file: string;
  readonly sha256: string;
}

/** How the files that are there differ from those that were certified, by their names. */
export interface InputDifferences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Compares by name, as the certificate has it: with CPR numbers masked, so that several files may share one. */
export function compareInputs(certified: readonly InputFile[], found: readonly InputFile[]): InputDifferences {
  const [before, now] = [byName(certified), byName(found)];
  const changed: string[] = [];
  const missing: string[] = [];
  const added: string[] = [];
  for (const name of [...new Set([...before.keys(), ...now.keys()])].sort()) {
    const lost = without(before.get(name) ?? [], now.get(name) ?? []);
    const fresh = without(now.get(name) ?? [], before.get(name) ?? []);
    const both = Math.min(lost.length, fresh.length);
    changed.push(...repeat(name, both));
    missing.push(...repeat(name, lost.length - both));
    added.push(...repeat(name, fresh.length - both));
  }
  return { changed, missing, added };
}

function byName(files: readonly InputFile[]): Map<string, string[]> {
  const hashes = new Map<string, string[]>();
  for (const { file, sha256 } of files) hashes.set(mask(file), [...(hashes.get(mask(file)) ?? []), sha256]);
  return hashes;
}

/** The hashes that are not among the others, each as often as it is there too often. */
function without(hashes: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return hashes.filter((hash) => {
    const index = left.indexOf(hash);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function repeat(name: string, times: number): string[] {
  return Array.from({ length: Math.max(times, 0) }, () => name);
}
