import { existsSync, rmSync } from 'node:fs';
import { isEmbedded } from '../../package-file.js';
import { UsageError } from '../../usage-error.js';
import { reasonOf } from '../../system-error.js';
import { NativeDatabase, nodeSqlite } from './native-sqlite.js';
import { StoreInUseError } from './owner-file.js';
import { numberOf, type SqlDatabase } from './sql-database.js';
import { applicationId, schema, schemaVersion } from './schema.js';

/** How a store is opened. */
export interface OpenOptions {
  /** It must exist, and is left as it is. */
  readonly readOnly?: boolean;
  /** The WebAssembly build even where Node has its own SQLite, for tests. */
  readonly wasm?: boolean;
}

/**
 * Opens a store, and makes it where there is none; `:memory:` is kept until the process ends.
 * @throws {UsageError} for a file that cannot be opened, is in use, or is not a store
 */
export async function openDatabase(path: string, { readOnly = false, wasm = false }: OpenOptions = {}): Promise<SqlDatabase> {
  const inMemory = path === ':memory:';
  if (readOnly && !inMemory && !existsSync(path)) throw new UsageError(`there is no store ${path}`);
  const database = await connect(path, readOnly, wasm);
  try {
    prepare(database, { path, readOnly, inMemory });
    return database;
  } catch (error) {
    database.close();
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${path} cannot be opened as a store: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function connect(path: string, readOnly: boolean, wasm: boolean): Promise<SqlDatabase> {
  try {
    const native = wasm ? undefined : nodeSqlite();
    if (native !== undefined) return new NativeDatabase(native, path, readOnly);
    if (isEmbedded())
      throw new UsageError('this executable was built with a Node that has no SQLite: build it with Node 22.13 or later to use --store');
    const { WasmDatabase } = await import('./wasm-sqlite.js');
    return await WasmDatabase.open(path, readOnly);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof StoreInUseError) throw new UsageError(error.message);
    throw new UsageError(`the store ${path} cannot be opened: ${reasonOf(error)}`);
  }
}

/**
 * A commit is handed to the operating system before it is answered, so that it outlasts this process. The log is written through
 * to the disk at checkpoints: when the machine itself loses power, the last moments may be lost, never the store.
 */
function prepare(
  database: SqlDatabase,
  { path, readOnly, inMemory }: { readonly path: string; readonly readOnly: boolean; readonly inMemory: boolean },
): void {
  const isNew = pragma(database, 'schema_version') === 0;
  const id = pragma(database, 'application_id');
  const version = pragma(database, 'user_version');
  if (!isNew && id !== applicationId) throw new UsageError(`${path} is an SQLite database, but not a store of ltt serve`);
  if (!isNew && version !== schemaVersion) throw new UsageError(`${path} was made by another version of ltt serve: empty it with --forget`);
  if (readOnly) {
    if (isNew) throw new UsageError(`${path} is not a store of ltt serve`);
    return;
  }
  if (!inMemory) database.exec('PRAGMA journal_mode = WAL');
  database.exec('PRAGMA synchronous = NORMAL');
  database.exec('PRAGMA wal_autocheckpoint = 4000');
  if (isNew) database.exec(schema);
}

/** The number that a pragma has. */
function pragma(database: SqlDatabase, name: 'schema_version' | 'application_id' | 'user_version'): number {
  const statement = database.prepare(`PRAGMA ${name}`);
  const value = numberOf(statement.get([])?.[name]);
  statement.free();
  return value;
}

/**
 * Removes a store with all that belongs to it.
 * @throws {UsageError} when the file is in use, or is not a store: nothing is removed then
 */
export async function forgetStore(path: string): Promise<void> {
  if (!existsSync(path)) return;
  const database = await connect(path, false, false);
  const id = pragma(database, 'application_id');
  database.close();
  if (id !== applicationId) throw new UsageError(`${path} is not a store of ltt serve, and is left as it is`);
  for (const file of [path, `${path}-wal`, `${path}-shm`, `${path}-journal`]) rmSync(file, { force: true });
}
