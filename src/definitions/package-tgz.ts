import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LoadedFolder } from './folder.js';
import { packageArchive, unreadablePackage } from './package-archive.js';
import { readRegularFile } from './regular-file.js';

export interface TgzOptions {
  /** The most bytes the archive may unpack to. The largest package of R4's time unpacks to some 200 MB. [1 GiB] */
  readonly maxBytes?: number;
  /** The most files it may hold. [100,000] */
  readonly maxFiles?: number;
}

/** Definitions in a FHIR NPM package (.tgz): the files in its folder package/. An unreadable archive is a problem, never an exception. */
export function packageTgz(file: string, options: TgzOptions = {}): LoadedFolder {
  const label = basename(file);
  try {
    return packageBytes(readRegularFile(file), label, options);
  } catch (error) {
    return unreadablePackage(label, error);
  }
}

/** The same for the bytes of an archive; `label` names it in problems. */
export function packageBytes(archive: Uint8Array, label: string, options: TgzOptions = {}): LoadedFolder {
  const { maxBytes, maxFiles } = options;
  try {
    return packageArchive(unpack(archive, maxBytes), label, maxFiles);
  } catch (error) {
    return unreadablePackage(label, error);
  }
}

/**
 * The tar archive in a .tgz.
 * @throws Error when it is no gzip, or unpacks to more than `maxBytes`
 */
export function unpack(archive: Uint8Array, maxBytes = 2 ** 30): Uint8Array {
  try {
    return gunzipSync(archive, { maxOutputLength: maxBytes });
  } catch (error) {
    if (error instanceof RangeError) throw new Error(`the archive unpacks to more than ${maxBytes} bytes`, { cause: error });
    throw error;
  }
}
