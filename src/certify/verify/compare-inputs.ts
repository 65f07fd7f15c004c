import { mask } from '../../finding/mask.js';

/** A file by its path below the folder, and the SHA-256 of its bytes. */
export interface InputFile {
  readonly file: string;
  readonly sha256: string;
}

/** How the files that are there differ from those that were certified. */
export interface InputDifferences {
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly added: readonly string[];
  /** The same bytes under another name. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
}

/**
 * Compares names as the certificate has them: in one Unicode form, and with CPR numbers masked, so that several files may
 * share one. A file that is missing was renamed if one that was added has the same bytes.
 */
export function compareInputs(certified: readonly InputFile[], found: readonly InputFile[]): InputDifferences {
  const [before, now] = [byName(certified), byName(found)];
  const changed: string[] = [];
  const missing: InputFile[] = [];
  const added: InputFile[] = [];
  for (const name of [...new Set([...before.keys(), ...now.keys()])].sort()) {
    const lost = without(before.get(name) ?? [], now.get(name) ?? []);
    const fresh = without(now.get(name) ?? [], before.get(name) ?? []);
    const both = Math.min(lost.length, fresh.length);
    changed.push(...lost.slice(0, both).map(() => name));
    missing.push(...lost.slice(both).map((sha256) => ({ file: name, sha256 })));
    added.push(...fresh.slice(both).map((sha256) => ({ file: name, sha256 })));
  }
  return { changed, ...paired(missing, added) };
}

/** Takes out of both lists what is the same file under another name. */
function paired(missing: readonly InputFile[], added: readonly InputFile[]): Omit<InputDifferences, 'changed'> {
  const rest = [...added];
  const renamed: { from: string; to: string }[] = [];
  const lost = missing.filter(({ file, sha256 }) => {
    const index = rest.findIndex((other) => other.sha256 === sha256);
    const [same] = index < 0 ? [] : rest.splice(index, 1);
    if (same !== undefined) renamed.push({ from: file, to: same.file });
    return same === undefined;
  });
  return { missing: lost.map(({ file }) => file), added: rest.map(({ file }) => file), renamed };
}

function byName(files: readonly InputFile[]): Map<string, string[]> {
  const hashes = new Map<string, string[]>();
  for (const { file, sha256 } of files) {
    const name = mask(file).normalize('NFC');
    hashes.set(name, [...(hashes.get(name) ?? []), sha256]);
  }
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
