import { versionsOfCores } from './fhir-release.js';
import { typesRead } from './shape/definition-shape.js';
import type { MemoryDefinitions } from './memory.js';
import type { PackageManifest } from './package-manifest.js';

/** The files at the top of a FHIR package, wherever they are kept. Names without folders; `read` throws what the file system does. */
export interface PackageFiles {
  readonly names: readonly string[];
  read(name: string): string;
}

/** Reads the definitions of a package into `into`. Files that cannot be read are problems there, and the others are still read. */
export function readPackage(files: PackageFiles, into: MemoryDefinitions, label: string): PackageManifest {
  for (const name of definitionFiles(files, into)) {
    const value = readJson(files, name, into, label);
    if (value !== undefined) into.add(value, `${label}/${name}`);
  }
  const manifest = files.names.includes('package.json') ? readJson(files, 'package.json', into, label) : undefined;
  if (manifest === undefined) return { fhirVersions: [], dependencies: new Map() };
  return manifestOf(manifest);
}

/**
 * Those that .index.json says are definitions, so that the others need not be read: that they exist is noted. Without a usable index,
 * every JSON file.
 */
function definitionFiles(files: PackageFiles, into: MemoryDefinitions): readonly string[] {
  const all = files.names.filter((name) => name.endsWith('.json') && name !== 'package.json' && !name.startsWith('.'));
  const skip = new Set<string>();
  for (const { filename, resourceType, url, version } of indexEntries(files)) {
    if (typeof filename === 'string' && typeof resourceType === 'string' && !typesRead.has(resourceType) && resourceType !== 'Bundle') {
      skip.add(filename);
      if (typeof url === 'string') into.note({ resourceType, url, version: typeof version === 'string' ? version : undefined });
    }
  }
  return all.filter((name) => !skip.has(name));
}

/** Entries of the package's index. An index that cannot be read costs time only, so it is no problem. */
function indexEntries(
  files: PackageFiles,
): readonly { readonly filename?: unknown; readonly resourceType?: unknown; readonly url?: unknown; readonly version?: unknown }[] {
  if (!files.names.includes('.index.json')) return [];
  try {
    const index = JSON.parse(withoutBom(files.read('.index.json'))) as { files?: unknown } | null;
    return Array.isArray(index?.files) ? index.files.filter((entry) => typeof entry === 'object' && entry !== null) : [];
  } catch {
    return [];
  }
}

function readJson(files: PackageFiles, name: string, into: MemoryDefinitions, label: string): unknown {
  try {
    return JSON.parse(withoutBom(files.read(name)));
  } catch (error) {
    into.problems.push({ source: `${label}/${name}`, message: unreadable(error) });
    return undefined;
  }
}

/** What a package.json says, as far as it is one. */
export function manifestOf(value: unknown): PackageManifest {
  if (typeof value !== 'object' || value === null) return { fhirVersions: [], dependencies: new Map() };
  const { name, version, dependencies } = value as Record<string, unknown>;
  const stated = typeof dependencies === 'object' && dependencies !== null ? Object.entries(dependencies) : [];
  const needed = new Map(stated.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  return {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof version === 'string' ? { version } : {}),
    fhirVersions: fhirVersionsOf(value as Record<string, unknown>, needed),
    dependencies: needed,
  };
}

/** `fhirVersions` today, `fhir-version-list` before; where neither is there, the core package that it depends on tells. */
function fhirVersionsOf(manifest: Record<string, unknown>, dependencies: ReadonlyMap<string, string>): readonly string[] {
  for (const name of ['fhirVersions', 'fhir-version-list', 'fhirVersion']) {
    const value = manifest[name];
    const versions = (Array.isArray(value) ? value : [value]).filter((version) => typeof version === 'string');
    if (versions.length > 0) return versions;
  }
  return versionsOfCores(dependencies);
}

/** Windows editors put a byte order mark in front, which JSON does not allow. */
export const withoutBom = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

/** What to tell of a file that could not be read or is not JSON. */
export function unreadable(error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  return error instanceof SyntaxError ? `not JSON: ${why}` : `cannot be read: ${why}`;
}
