// What the licences of the packages in dist/ ask for: that their texts go with them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Tables of others in our own sources, under the names that the notices are sorted by, with what their licences ask to be said. */
const tables = [
  [
    'UCUM 2.1, table of units (src/units/table.ts)',
    [
      'This product includes all or a portion of the UCUM table, UCUM codes, and UCUM definitions or is derived from it, subject to a license from',
      'Regenstrief Institute, Inc. and The UCUM Organization. Your use of the UCUM table, UCUM codes, UCUM definitions also is subject to this license, a',
      'copy of which is available at https://ucum.org/license. The current complete UCUM table, UCUM Specification are available for download at',
      'https://ucum.org. The UCUM table and UCUM codes are copyright (c) 1995-2013, Regenstrief Institute, Inc. and the Unified Codes for Units of Measures',
      '(UCUM) Organization. All rights reserved.',
      '',
      'THE UCUM TABLE (IN ALL FORMATS), UCUM DEFINITIONS, AND SPECIFICATION ARE PROVIDED "AS IS." ANY EXPRESS OR IMPLIED WARRANTIES ARE DISCLAIMED,',
      'INCLUDING, BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE.',
    ].join('\n'),
  ],
];

/**
 * The packages in a bundle, each with its licence, by name.
 * @param {string} root the repository
 * @param {readonly string[]} modules the files that went into the bundle
 * @param {readonly string[]} others packages that something else in dist/ is made of
 */
export function thirdPartyNotices(root, modules, others) {
  const folders = new Set([...modules.flatMap(packageFolder), ...others.map((name) => join(root, 'node_modules', name))]);
  // A package may be a bundle itself: what it depends on is within it.
  for (const folder of folders)
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) folders.add(findPackage(name, folder, root));
  const notices = new Map([...folders].map((folder) => [label(folder), notice(folder)]));
  for (const [name, text] of tables) notices.set(name, section(name, text));
  const sorted = [...notices].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
  return `Packages and tables of others that are part of ltt-conformance, with their licences.\n\n${sorted.join('\n')}`;
}

/** @param {string} module @returns {string[]} the folder of its package; none for our own */
function packageFolder(module) {
  const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module);
  return found?.[1] === undefined ? [] : [found[1]];
}

/** Where Node finds a package from another. @param {string} name @param {string} from @param {string} root */
function findPackage(name, from, root) {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(candidate)) return candidate;
  }
  throw new Error(`the package ${name}, which ${from} depends on, is not installed`);
}

/** @param {string} folder */
function manifestOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** @param {string} folder */
function label(folder) {
  const { name, version } = manifestOf(folder);
  return `${name} ${version}`;
}

/** @param {string} folder */
function notice(folder) {
  const { license, author, homepage } = manifestOf(folder);
  const files = readdirSync(folder)
    .filter((name) => /^(?:licen[cs]e|notice|copying)(?:\.|$)/i.test(name))
    .sort();
  const by = typeof author === 'string' ? author : author?.name;
  const texts =
    files.length > 0
      ? files.map((name) => readFileSync(join(folder, name), 'utf8').trim())
      : [[`Licence: ${license}`, by, homepage].filter(Boolean).join('\n')];
  return section(label(folder), texts.join('\n\n'));
}

const section = (name, text) => `${'='.repeat(80)}\n${name}\n${'='.repeat(80)}\n\n${text}\n`;
