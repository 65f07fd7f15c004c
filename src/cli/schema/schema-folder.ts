import { readFile, stat } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { isFolder, walkFolder } from '../sources/walk-folder.js';
import { UsageError } from '../usage-error.js';
import { readSchemaFile, type Link, type SchemaFile } from './schema-file.js';

/** More files, or longer ones, are not a folder of schemas. */
const mostFiles = 2000;
const mostBytes = 64 * 1024 * 1024;

/** The schemas of a folder, by their paths from there. */
export interface SchemaFolder {
  /** As the user named it. */
  readonly name: string;
  readonly files: ReadonlyMap<string, SchemaFile>;
  /** The file that a link of a file leads to. */
  target(from: string, link: Link): string | undefined;
}

/** @throws {UsageError} with file, line and column of each schema that cannot be read, or that includes what is not in the folder */
export async function openSchemaFolder(name: string, cwd: string): Promise<SchemaFolder> {
  const folder = isAbsolute(name) ? name : join(cwd, name);
  if (!(await isFolder(folder))) throw new UsageError(`--schema: there is no folder ${name}; name the one with the schemas (.xsd)`);
  const files = new Map<string, SchemaFile>();
  const faults: string[] = [];
  let total = 0;
  for await (const { path, passedOver, problem, link } of walkFolder(folder, isSchemaName)) {
    if (passedOver === true || problem !== undefined || link !== undefined) continue;
    total += (await stat(join(folder, path))).size;
    if (files.size >= mostFiles || total > mostBytes)
      throw new UsageError(`--schema: ${name} holds more than ${mostFiles} schemas or 64 MB; name the folder of the schemas that are used`);
    const schema = readSchemaFile(await readFile(join(folder, path)));
    if ('fault' in schema) faults.push(`${name}/${path}:${schema.line}:${schema.column}: ${schema.fault}`);
    else files.set(path, schema);
  }
  const opened: SchemaFolder = { name, files, target: (from, link) => targetOf(files, from, link.location) };
  for (const [path, { links }] of files)
    for (const link of links)
      if (opened.target(path, link) === undefined)
        faults.push(
          `${name}/${path}:${link.place.line}:${link.place.column}: ${link.kind} of "${link.location}", which is not in the folder; ` +
            'nothing is fetched: put the file there',
        );
  if (faults.length > 0) throw new UsageError(`a schema cannot be used:\n     ${faults.slice(0, mostFaults).join('\n     ')}`);
  if (files.size === 0) throw new UsageError(`--schema: there is no schema (.xsd) in ${name}`);
  return opened;
}

const mostFaults = 20;

const isSchemaName = (name: string): boolean => /\.xsd$/i.test(name);

/** A file of the folder; for a place elsewhere, such as a URL, the one file of the same name. */
function targetOf(files: ReadonlyMap<string, SchemaFile>, from: string, location: string): string | undefined {
  const plain = decodedPath(location);
  const path = normal(`${from.slice(0, from.lastIndexOf('/') + 1)}${plain}`);
  if (path !== undefined && files.has(path)) return path;
  const name = plain.slice(plain.lastIndexOf('/') + 1);
  const alike = [...files.keys()].filter((one) => one === name || one.endsWith(`/${name}`));
  return alike.length === 1 ? alike[0] : undefined;
}

function decodedPath(location: string): string {
  try {
    return decodeURIComponent(location).replaceAll('\\', '/');
  } catch {
    return location.replaceAll('\\', '/');
  }
}

/** A path without `.` and `..`; undefined when it leaves the folder. */
function normal(path: string): string | undefined {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) return undefined;
    } else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
