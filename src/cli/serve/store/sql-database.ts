/** What SQLite stores. */
export type SqlValue = string | number | Uint8Array | null;
export type SqlRow = Readonly<Record<string, SqlValue | bigint>>;

/** A statement that is prepared once and run often. */
export interface SqlStatement {
  run(values: readonly SqlValue[]): void;
  get(values: readonly SqlValue[]): SqlRow | undefined;
  all(values: readonly SqlValue[]): SqlRow[];
  /** It is not used any more. */
  free(): void;
}

/** As much of SQLite as the store needs: Node's own has it, and the WebAssembly build. */
export interface SqlDatabase {
  exec(sql: string): void;
  prepare(sql: string): SqlStatement;
  close(): void;
}

/** A number of a row. */
export function numberOf(value: SqlValue | bigint | undefined): number {
  return typeof value === 'number' ? value : Number(value ?? 0);
}

/** A text of a row. */
export function textOf(value: SqlValue | bigint | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
