import { readdirSync, readFileSync } from 'node:fs';

/** The files of a single executable, which has them inside of itself. */
export interface EmbeddedFiles {
  /** @throws {Error} with the code ENOENT where there is no such file */
  read(path: string): Uint8Array;
  list(folder: string): readonly string[];
}

/** Where the loader of a single executable puts them (scripts/bin/load.js). */
const embeddedFiles = Symbol.for('ltt-conformance.embedded-files');

function embedded(): EmbeddedFiles | undefined {
  return (globalThis as { readonly [embeddedFiles]?: EmbeddedFiles })[embeddedFiles];
}

/** True in a single executable. */
export function isEmbedded(): boolean {
  return embedded() !== undefined;
}

/** A file of the installed package, by its path from package.json; the same from src/, from dist/ and in a single executable. */
export function readPackageFile(path: string): Uint8Array {
  return embedded()?.read(path) ?? readFileSync(new URL(`../../${path}`, import.meta.url));
}

/** The same, as text. */
export function readPackageText(path: string): string {
  const files = embedded();
  return files === undefined ? readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8') : new TextDecoder().decode(files.read(path));
}

/** The names of the files in a folder of the installed package. */
export function listPackageFolder(folder: string): readonly string[] {
  return embedded()?.list(folder) ?? readdirSync(new URL(`../../${folder}`, import.meta.url));
}
