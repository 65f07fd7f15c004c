import type { LibXml2 } from 'libxml2-wasm/lib/libxml2raw.mjs';

/** What libxml2 reports. `nodePath` is in its own form of XPath (element-at.ts). */
export interface LibraryError {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly file: string | undefined;
  readonly nodePath: string | undefined;
}

/** A compiled schema. It lives as long as the process. */
export type CompiledSchema = number & { readonly compiled: unique symbol };

/** No network, no entity from elsewhere, and texts as long as a message may be: sizes are limited before libxml2 sees anything. */
const options = (1 << 11) | (1 << 19) | (1 << 23);

/** The most that is kept of what is wrong with one document. */
const mostErrors = 1000;

/** The longest text of one error, and of all errors of a document: libxml2 quotes values as a whole. */
const longestText = 8000;
const mostText = 32 * 1024 * 1024;

/** Offsets in libxml2's xmlError, where pointers have four bytes. */
const field = { message: 8, level: 12, file: 16, line: 20, column: 40, node: 48 };

/**
 * libxml2 as WebAssembly, with what validating needs. It is called without the package's own layer, which cannot be loaded by a
 * bundle that is not an ES module. It sees no disk: schemas come from `files` alone.
 */
export class SchemaLibrary {
  readonly #lib: LibXml2;
  readonly #collector: number;
  #errors: LibraryError[] = [];
  #textLeft = mostText;

  private constructor(lib: LibXml2, files: ReadonlyMap<string, Uint8Array>) {
    this.#lib = lib;
    lib._xmlInitParser();
    lib._xmlCleanupInputCallbacks();
    serve(lib, files);
    this.#collector = lib.addFunction((_: number, error: number) => {
      if (this.#errors.length < mostErrors && this.#textLeft > 0) this.#errors.push(this.#read(error));
    }, 'vii');
  }

  /** @param files the schemas by the names that includes and imports reach them by */
  static async open(files: ReadonlyMap<string, Uint8Array>): Promise<SchemaLibrary> {
    const { default: load } = await import('libxml2-wasm/lib/libxml2raw.mjs');
    return new SchemaLibrary(await load(), files);
  }

  /** Compiles a schema, with the others that it includes; or tells what is wrong with them. */
  compile(name: string, bytes: Uint8Array): { readonly schema: CompiledSchema } | { readonly errors: readonly LibraryError[] } {
    const { document, errors } = this.#parse(bytes, name);
    if (document === 0) return { errors };
    const lib = this.#lib;
    const context = lib._xmlSchemaNewDocParserCtxt(document);
    lib._xmlSchemaSetParserStructuredErrors(context, this.#collector, 0);
    this.#errors = [];
    const schema = lib._xmlSchemaParse(context);
    lib._xmlSchemaFreeParserCtxt(context);
    // The schema refers to the document from now on.
    return schema === 0 ? { errors: this.#errors } : { schema: schema as CompiledSchema };
  }

  /** Validates a text, which is known to be well-formed and without a DTD. */
  validate(schema: CompiledSchema, text: string): readonly LibraryError[] {
    const { document, errors } = this.#parse(new TextEncoder().encode(text), 'message.xml');
    if (document === 0) return errors;
    const lib = this.#lib;
    const context = lib._xmlSchemaNewValidCtxt(schema);
    lib._xmlSchemaSetValidStructuredErrors(context, this.#collector, 0);
    this.#errors = [];
    lib._xmlSchemaValidateDoc(context, document);
    lib._xmlSchemaFreeValidCtxt(context);
    lib._xmlFreeDoc(document);
    return this.#errors;
  }

  /** Texts are in UTF-8 by now, whatever their declaration says. */
  #parse(bytes: Uint8Array, name: string): { readonly document: number; readonly errors: readonly LibraryError[] } {
    const lib = this.#lib;
    const context = lib._xmlNewParserCtxt();
    this.#errors = [];
    this.#textLeft = mostText;
    lib._xmlCtxtSetErrorHandler(context, this.#collector, 0);
    const content = this.#copy(bytes);
    const strings = [name, 'UTF-8'].map((text) => this.#copy(new TextEncoder().encode(text)));
    const document = lib._xmlCtxtReadMemory(context, content, bytes.length, strings[0] ?? 0, strings[1] ?? 0, options);
    for (const pointer of [content, ...strings]) lib._free(pointer);
    lib._xmlFreeParserCtxt(context);
    return { document, errors: this.#errors };
  }

  #copy(bytes: Uint8Array): number {
    const pointer = this.#lib._malloc(bytes.length + 1);
    if (pointer === 0) throw new RangeError('libxml2 has no more memory');
    this.#lib.HEAPU8.set(bytes, pointer);
    this.#lib.HEAPU8[pointer + bytes.length] = 0;
    return pointer;
  }

  #read(error: number): LibraryError {
    const lib = this.#lib;
    const text = (offset: number): string | undefined => {
      const pointer = lib.getValue(error + offset, '*');
      return pointer === 0 ? undefined : lib.UTF8ToString(pointer);
    };
    return {
      message: this.#bounded((text(field.message) ?? '').trim()),
      line: lib.getValue(error + field.line, 'i32'),
      column: lib.getValue(error + field.column, 'i32'),
      file: text(field.file),
      nodePath: this.#nodePath(lib.getValue(error + field.node, '*')),
    };
  }

  /** The beginning and the end of a long text, which say what is wrong with the value between them. */
  #bounded(message: string): string {
    this.#textLeft -= message.length;
    return message.length <= longestText ? message : `${message.slice(0, longestText / 2)}…${message.slice(-longestText / 2)}`;
  }

  #nodePath(node: number): string | undefined {
    if (node === 0) return undefined;
    const pointer = this.#lib._xmlGetNodePath(node);
    if (pointer === 0) return undefined;
    const path = this.#lib.UTF8ToString(pointer);
    this.#lib._free(pointer);
    return path;
  }
}

/** Has libxml2 read these files, and nothing else. */
function serve(lib: LibXml2, files: ReadonlyMap<string, Uint8Array>): void {
  const open = new Map<number, { readonly bytes: Uint8Array; at: number }>();
  let last = 0;
  lib._xmlRegisterInputCallbacks(
    lib.addFunction(() => 1, 'ii'),
    lib.addFunction((name: number) => {
      const bytes = files.get(lib.UTF8ToString(name));
      if (bytes === undefined) return 0;
      open.set(++last, { bytes, at: 0 });
      return last;
    }, 'ii'),
    lib.addFunction((handle: number, to: number, length: number) => {
      const file = open.get(handle);
      if (file === undefined) return -1;
      const part = file.bytes.subarray(file.at, file.at + length);
      lib.HEAPU8.set(part, to);
      file.at += part.length;
      return part.length;
    }, 'iiii'),
    lib.addFunction((handle: number) => {
      open.delete(handle);
      return 0;
    }, 'ii'),
  );
}
