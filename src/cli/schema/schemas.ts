import type { XmlRoot } from '../../document/xml/message-root.js';
import { UsageError } from '../usage-error.js';
import { SchemaLibrary, type CompiledSchema, type LibraryError } from './libxml2.js';
import { openSchemaFolder, type SchemaFolder } from './schema-folder.js';

/** So many schemas that declare the same root are tried. */
const mostCandidates = 24;

/** The schemas of a folder, compiled when a document first needs one. */
export class Schemas {
  readonly folder: SchemaFolder;
  readonly #library: SchemaLibrary;
  readonly #bytes: ReadonlyMap<string, Uint8Array>;
  readonly #included: ReadonlySet<string>;
  readonly #compiled = new Map<string, CompiledSchema>();

  private constructor(folder: SchemaFolder, library: SchemaLibrary, bytes: ReadonlyMap<string, Uint8Array>) {
    this.folder = folder;
    this.#library = library;
    this.#bytes = bytes;
    this.#included = new Set(
      [...folder.files].flatMap(([path, { links }]) =>
        links.flatMap((link) => (link.kind === 'include' ? [folder.target(path, link) ?? ''] : [])),
      ),
    );
  }

  /** @throws {UsageError} for a schema that cannot be used, with its file and line */
  static async open(name: string, cwd: string): Promise<Schemas> {
    const folder = await openSchemaFolder(name, cwd);
    const bytes = new Map([...folder.files].map(([path, { text }]) => [path, new TextEncoder().encode(withLinks(folder, path, text))]));
    const schemas = new Schemas(folder, await SchemaLibrary.open(bytes), bytes);
    schemas.#compileAll();
    return schemas;
  }

  /** What the schema for this root finds in a text; undefined when no schema declares the root. Of several, the one that it fits best. */
  validate(root: XmlRoot, text: string): readonly LibraryError[] | undefined {
    let best: readonly LibraryError[] | undefined;
    for (const path of this.#candidates(root)) {
      const schema = this.#compiled.get(path);
      if (schema === undefined) continue;
      const errors = this.#library.validate(schema, text);
      if (errors.length === 0) return errors;
      if (best === undefined || errors.length < best.length) best = errors;
    }
    return best;
  }

  /** Those that no other includes; all of them are tops, or else they include each other in a circle. */
  #candidates({ local, namespace }: XmlRoot): string[] {
    const all = [...this.folder.files.keys()].filter(
      (path) => this.folder.files.get(path)?.namespace === namespace && this.#declares(path, local),
    );
    const tops = all.filter((path) => !this.#included.has(path));
    return (tops.length > 0 ? tops : all).slice(0, mostCandidates);
  }

  /** Does a schema, or one that it includes, declare the element? */
  #declares(path: string, local: string): boolean {
    const waiting = [path];
    const seen = new Set<string>();
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      const file = this.folder.files.get(one);
      if (file === undefined || seen.has(one)) continue;
      seen.add(one);
      if (file.elements.has(local)) return true;
      for (const link of file.links) if (link.kind === 'include') waiting.push(this.folder.target(one, link) ?? '');
    }
    return false;
  }

  /** Every top is compiled at once: a broken schema ends the run before any document is judged. */
  #compileAll(): void {
    const faults: string[] = [];
    for (const [path, bytes] of this.#bytes) {
      if (this.#included.has(path) && this.folder.files.size > 1 && !this.#isOnlyCircle(path)) continue;
      const result = this.#library.compile(path, bytes);
      if ('schema' in result) this.#compiled.set(path, result.schema);
      else
        faults.push(
          ...result.errors
            .slice(0, mostErrors)
            .map(({ file, line, message }) => `${this.folder.name}/${file ?? path}:${line}: ${message.replace(/\s+/g, ' ')}`),
        );
    }
    if (faults.length > 0) throw new UsageError(`a schema cannot be used:\n     ${[...new Set(faults)].join('\n     ')}`);
  }

  /** A file that is included only by files that it includes itself has no top above it. */
  #isOnlyCircle(path: string): boolean {
    const includers = (of: string): string[] =>
      [...this.folder.files].flatMap(([one, { links }]) => (links.some((link) => this.folder.target(one, link) === of) ? [one] : []));
    const waiting = includers(path);
    const seen = new Set<string>();
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
      if (!this.#included.has(one)) return false;
      if (seen.has(one)) continue;
      seen.add(one);
      waiting.push(...includers(one));
    }
    return true;
  }
}

const mostErrors = 5;

/** The text with each link named by its path in the folder, which is how libxml2 asks for it. */
function withLinks(folder: SchemaFolder, path: string, text: string): string {
  const { links = [] } = folder.files.get(path) ?? {};
  const up = '../'.repeat(path.split('/').length - 1);
  let changed = text;
  for (const link of new Map(links.map((one) => [one.location, one])).values()) {
    const target = folder.target(path, link);
    for (const quote of ['"', "'"])
      if (target !== undefined)
        changed = changed.replaceAll(`schemaLocation=${quote}${link.location}${quote}`, `schemaLocation=${quote}${up}${target}${quote}`);
  }
  return changed;
}
