import type { NewReport, PutResult, ReportQuery, StoredCitizen, StoredReport, StoredSummary, TimeRange } from '../../../service/store.js';
import { numberOf, textOf, type SqlDatabase, type SqlRow, type SqlStatement, type SqlValue } from './sql-database.js';

interface Page {
  readonly offset: number;
  readonly count: number;
}

/** Keeps reports in SQLite. Everything is done at once; the thread around it is what makes it asynchronous. */
export class SqliteStore {
  readonly #database: SqlDatabase;
  /** Statements by their text. */
  readonly #statements = new Map<string, SqlStatement>();

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Statements that are still there would keep the file open. */
  close(): void {
    for (const statement of this.#statements.values()) statement.free();
    this.#statements.clear();
    this.#database.close();
  }

  /** Stores reports in one transaction: all of them are written when it returns. */
  putAll(reports: readonly NewReport[]): PutResult[] {
    this.#run('BEGIN IMMEDIATE', []);
    try {
      const results = reports.map((report) => this.#put(report));
      this.#run('COMMIT', []);
      return results;
    } catch (error) {
      this.#run('ROLLBACK', []);
      throw error;
    }
  }

  #put({ id, json, received, facts, warnings, errors, expected }: NewReport): PutResult {
    const current = numberOf(this.#get('SELECT max(version) AS version FROM reports WHERE id = ?', [id])?.['version']);
    if (expected !== undefined && expected !== current) return { kind: 'conflict', current };
    if (current > 0) this.#run('UPDATE reports SET current = 0 WHERE id = ? AND version = ?', [id, current]);
    const { timestamp = null, first = null, last = null, identifiers } = facts;
    const citizen = facts.citizen === undefined ? null : this.#citizen(facts.citizen, received);
    const version = current + 1;
    this.#run(
      'INSERT INTO reports (id, version, current, received, timestamp, first, last, identifier, citizen, warnings, errors) VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)',
      [id, version, received, timestamp, first, last, identifiers[0] ?? null, citizen, warnings, errors],
    );
    this.#run('INSERT INTO texts (sequence, text) VALUES (last_insert_rowid(), ?)', [json]);
    return { kind: 'stored', version };
  }

  /** The number of a citizen, who has one report more. */
  #citizen(key: string, received: number): number {
    return numberOf(
      this.#get(
        'INSERT INTO citizens (key, reports, first, last) VALUES (?, 1, ?, ?) ON CONFLICT (key) DO UPDATE SET reports = reports + 1, last = excluded.last RETURNING number',
        [key, received, received],
      )?.['number'],
    );
  }

  read(id: string, version?: number): StoredReport | undefined {
    const row =
      version === undefined
        ? this.#get(`${withText} WHERE id = ? AND current = 1`, [id])
        : this.#get(`${withText} WHERE id = ? AND version = ?`, [id, version]);
    return row === undefined ? undefined : reportOf(row);
  }

  versions(id: string, { offset, count }: Page): { readonly total: number; readonly reports: readonly StoredReport[] } {
    const total = numberOf(this.#get('SELECT count(*) AS total FROM reports WHERE id = ?', [id])?.['total']);
    return {
      total,
      reports: this.#all(`${withText} WHERE id = ? ORDER BY version DESC LIMIT ? OFFSET ?`, [id, count, offset]).map(reportOf),
    };
  }

  search({ offset, count, ...query }: ReportQuery): { readonly total: number; readonly reports: readonly StoredReport[] } {
    const { where, values } = conditions(query);
    const total = numberOf(this.#get(`SELECT count(*) AS total FROM reports WHERE ${where}`, values)?.['total']);
    return {
      total,
      reports: this.#all(`${withText} WHERE ${where} ORDER BY reports.sequence DESC LIMIT ? OFFSET ?`, [...values, count, offset]).map(
        reportOf,
      ),
    };
  }

  after(sequence: number, count: number): StoredReport[] {
    return this.#all(`${withText} WHERE reports.sequence > ? ORDER BY reports.sequence LIMIT ?`, [sequence, count]).map(reportOf);
  }

  latest(count: number, citizen?: number): StoredSummary[] {
    const rows =
      citizen === undefined
        ? this.#all('SELECT * FROM reports ORDER BY sequence DESC LIMIT ?', [count])
        : this.#all('SELECT * FROM reports WHERE citizen = ? ORDER BY sequence DESC LIMIT ?', [citizen, count]);
    return rows.map((row) => ({
      sequence: numberOf(row['sequence']),
      id: textOf(row['id']) ?? '',
      version: numberOf(row['version']),
      received: numberOf(row['received']),
      timestamp: textOf(row['timestamp']),
      citizen: row['citizen'] === null ? undefined : numberOf(row['citizen']),
      warnings: numberOf(row['warnings']),
      errors: numberOf(row['errors']),
    }));
  }

  citizens({ offset, count }: Page): { readonly total: number; readonly citizens: readonly StoredCitizen[] } {
    const total = numberOf(this.#get('SELECT count(*) AS total FROM citizens', [])?.['total']);
    const citizens = this.#all('SELECT * FROM citizens ORDER BY number LIMIT ? OFFSET ?', [count, offset]).map((row) => ({
      number: numberOf(row['number']),
      key: textOf(row['key']) ?? '',
      reports: numberOf(row['reports']),
      first: numberOf(row['first']),
      last: numberOf(row['last']),
    }));
    return { total, citizens };
  }

  counts(): { readonly versions: number; readonly reports: number; readonly citizens: number; readonly sequence: number } {
    // Nothing is ever deleted, so that the last number is the count.
    const sequence = numberOf(this.#get('SELECT max(sequence) AS sequence FROM reports', [])?.['sequence']);
    const reports = numberOf(this.#get('SELECT count(*) AS total FROM reports WHERE current = 1', [])?.['total']);
    const citizens = numberOf(this.#get('SELECT count(*) AS total FROM citizens', [])?.['total']);
    return { versions: sequence, reports, citizens, sequence };
  }

  #run(sql: string, values: readonly SqlValue[]): void {
    this.#prepared(sql).run(values);
  }

  #get(sql: string, values: readonly SqlValue[]): SqlRow | undefined {
    return this.#prepared(sql).get(values);
  }

  #all(sql: string, values: readonly SqlValue[]): SqlRow[] {
    return this.#prepared(sql).all(values);
  }

  /** Searches have many forms, of which some are kept. */
  #prepared(sql: string): SqlStatement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      const [oldest] = this.#statements.size < mostStatements ? [] : this.#statements;
      if (oldest !== undefined) {
        this.#statements.delete(oldest[0]);
        oldest[1].free();
      }
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

const mostStatements = 100;

const decoder = new TextDecoder();

const withText =
  'SELECT reports.sequence AS sequence, id, version, received, text FROM reports JOIN texts ON texts.sequence = reports.sequence';

function reportOf(row: SqlRow): StoredReport {
  const text = row['text'];
  return {
    sequence: numberOf(row['sequence']),
    id: textOf(row['id']) ?? '',
    version: numberOf(row['version']),
    received: numberOf(row['received']),
    json: text instanceof Uint8Array ? decoder.decode(text) : '',
  };
}

/** The conditions of a search. Values are always parameters, never part of the text. */
function conditions({ ids, identifiers, citizens, times = [] }: Omit<ReportQuery, 'offset' | 'count'>): {
  readonly where: string;
  readonly values: SqlValue[];
} {
  const parts = ['current = 1'];
  const values: SqlValue[] = [];
  const add = (part: string, ...more: readonly SqlValue[]): void => {
    parts.push(part);
    values.push(...more);
  };
  if (ids !== undefined) add(`id IN (${ids.map(() => '?').join(', ')})`, ...ids);
  if (citizens !== undefined)
    add(`citizen IN (SELECT number FROM citizens WHERE key IN (${citizens.map(() => '?').join(', ')}))`, ...citizens);
  // Without a bar, an identifier is a value in any system.
  if (identifiers !== undefined)
    add(
      `(${identifiers.map((text) => (text.includes('|') ? 'identifier = ?' : "substr(identifier, instr(identifier, '|') + 1) = ?")).join(' OR ')})`,
      ...identifiers,
    );
  for (const range of times) for (const [part, ...more] of timeConditions(range)) add(part, ...more);
  return { where: parts.join(' AND '), values };
}

function timeConditions({ firstFrom, firstTo, lastFrom, lastTo, outside }: TimeRange): [string, ...number[]][] {
  return [
    ...(firstFrom === undefined ? [] : [['first >= ?', firstFrom] as [string, number]]),
    ...(firstTo === undefined ? [] : [['first <= ?', firstTo] as [string, number]]),
    ...(lastFrom === undefined ? [] : [['last >= ?', lastFrom] as [string, number]]),
    ...(lastTo === undefined ? [] : [['last <= ?', lastTo] as [string, number]]),
    ...(outside === undefined ? [] : [['NOT (first >= ? AND last <= ?)', ...outside] as [string, number, number]]),
  ];
}
