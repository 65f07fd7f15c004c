import type { SqlDatabase, SqlRow, SqlStatement, SqlValue } from './sql-database.js';

/** As much of node:sqlite as is used; the types of the oldest Node we support do not have it. */
interface NodeSqlite {
  readonly DatabaseSync: new (
    path: string,
    options?: { readonly readOnly?: boolean },
  ) => {
    exec(sql: string): void;
    prepare(sql: string): { run(...values: SqlValue[]): unknown; get(...values: SqlValue[]): unknown; all(...values: SqlValue[]): unknown };
    close(): void;
  };
}

/** Node's own SQLite: from 22.13 on without a flag. */
export function nodeSqlite(): NodeSqlite | undefined {
  const { getBuiltinModule } = process as { getBuiltinModule?: (name: string) => unknown };
  if (getBuiltinModule === undefined) return undefined;
  // It warns that it is experimental, which is nothing that users of a command can act on.
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return getBuiltinModule('node:sqlite') as NodeSqlite | undefined;
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** A database of Node's own SQLite. */
export class NativeDatabase implements SqlDatabase {
  readonly #database;

  constructor({ DatabaseSync }: NodeSqlite, path: string, readOnly: boolean) {
    this.#database = new DatabaseSync(path, { readOnly });
    this.#database.exec('PRAGMA busy_timeout = 5000');
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  prepare(sql: string): SqlStatement {
    const statement = this.#database.prepare(sql);
    return {
      run: (values) => void statement.run(...values),
      get: (values) => statement.get(...values) as SqlRow | undefined,
      all: (values) => statement.all(...values) as SqlRow[],
      // The garbage collector frees it.
      free: () => undefined,
    };
  }

  close(): void {
    this.#database.close();
  }
}
