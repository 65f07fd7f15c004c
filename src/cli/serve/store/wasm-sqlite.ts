import { rmSync } from 'node:fs';
import type { Database } from 'node-sqlite3-wasm';
import { takeOwnership } from './owner-file.js';
import type { SqlDatabase, SqlRow, SqlStatement } from './sql-database.js';

/**
 * A database of SQLite as WebAssembly, for a Node without its own. It locks a file by a folder beside it, which stays when a
 * process is killed: so we keep a file with our process id there, and remove the lock of a process that has ended.
 */
export class WasmDatabase implements SqlDatabase {
  readonly #database: Database;
  readonly #release: () => void;

  private constructor(database: Database, release: () => void) {
    this.#database = database;
    this.#release = release;
  }

  /** @throws {StoreInUseError} when another process has it open */
  static async open(path: string, readOnly: boolean): Promise<WasmDatabase> {
    const { default: sqlite } = await import('node-sqlite3-wasm');
    const release = path === ':memory:' ? () => undefined : takeOwnership(path);
    try {
      if (path !== ':memory:') rmSync(`${path}.lock`, { recursive: true, force: true });
      // What a killed process left in the write-ahead log is read in when it is opened for writing only.
      const database = new sqlite.Database(path, { readOnly: false, fileMustExist: readOnly });
      // It has no shared memory, which a write-ahead log needs unless one connection has the file for itself.
      database.exec('PRAGMA locking_mode = EXCLUSIVE');
      return new WasmDatabase(database, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string): SqlStatement {
    const statement = this.#database.prepare(sql);
    return {
      run: (values) => void statement.run([...values]),
      // All of them: a statement that was not read to its end keeps a transaction open.
      get: (values) => statement.all([...values])[0] as SqlRow | undefined,
      all: (values) => statement.all([...values]) as SqlRow[],
      free: () => statement.finalize(),
    };
  }

  close(): void {
    this.#database.close();
    this.#release();
  }
}
