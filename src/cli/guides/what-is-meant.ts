import { closeSync, existsSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cachedVersions, isSafeName } from '../../definitions/fhir-cache.js';
import { openRegularFile, specialFile } from '../../definitions/regular-file.js';

/** Says what a name is that leads to no folder or file, and what to do. */
export function whatIsMeant(name: string, folders: readonly string[]): string {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(name))
    return 'it is a URL, and guides are not read from the web. Download the package (package.tgz) and name the file, or name it as id#version with --registry <url>';
  const [, id = name, version] = /^([\w.-]+)[@|:]([\w.-]+)$/.exec(name) ?? [];
  const there = isSafeName(id) ? [...cachedVersions(id, folders).map((each) => `${id}#${each}`), ...archivesOf(id, folders)] : [];
  if (there.length > 0) return `a package is named with its version. There ${there.length === 1 ? 'is' : 'are'}: ${there.join(', ')}`;
  if (version !== undefined) return `a package is named id#version: ${id}#${version}`;
  const what = 'there is no such folder or file; a package of the FHIR cache is named id#version';
  if (!/^[a-z][\w-]*(?:\.[\w-]+)+$/i.test(name) || /\.(?:tgz|gz|zip|json|xml)$/i.test(name)) return what;
  return `${what}, and no version of ${name} is in ${folders.join(', ')}. Name it as ${name}#<version> and add --registry <url> to fetch it`;
}

/** Archives that are named after a package: id#version.tgz, id-version.tgz. */
function archivesOf(id: string, folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /^[#-]?[\w.-]*\.tgz$/.test(name.slice(id.length)) && name.startsWith(id))
          .map((name) => join(folder, name))
      : [],
  );
}

/** Says what a file is that is not a package (.tgz), and what to do; undefined where it may be one. */
export function notAPackage(file: string): string | undefined {
  const special = specialFile(statSync(file));
  if (special !== undefined) return `${special.en}. Save the package to a file and name that`;
  const start = firstBytes(file);
  const text = start.toString('latin1');
  if (start.length === 0) return 'the file is empty. A package is a .tgz';
  if (text.startsWith('PK'))
    return 'it is a zip archive, and a package is a .tgz. Unpack it and name the folder with the definitions, or download the package (package.tgz)';
  if (/^\s*<(?:!doctype|html)/i.test(text))
    return 'it is a web page and not a package. Download the package (package.tgz) again; the address may have led to a page about it';
  if (text.slice(257, 262) === 'ustar')
    return 'it is a tar archive that is not compressed, and a package is a .tgz. Compress it with gzip, or unpack it and name the folder';
  if (/^(?:\ufeff|\u00ef\u00bb\u00bf)?\s*[{[<]/.test(text))
    return 'it is not a package (.tgz). A file with definitions must be named .json or .xml';
  return undefined;
}

/** Enough to tell what a file is. */
function firstBytes(file: string): Buffer {
  const start = Buffer.alloc(512);
  const { descriptor } = openRegularFile(file);
  try {
    return start.subarray(0, readSync(descriptor, start, 0, start.length, 0));
  } finally {
    closeSync(descriptor);
  }
}
