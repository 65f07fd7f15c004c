import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { NewReport } from '../../../service/store.js';
import { forgetStore, openDatabase } from './open-database.js';
import { nodeSqlite } from './native-sqlite.js';
import { SqliteStore } from './sqlite-store.js';

const folder = mkdtempSync(join(tmpdir(), 'ltt-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (id: string): string => `{"resourceType":"Bundle","id":"${id}","note":"Æ\u0000"}`;
const report = (id: string, more: Partial<NewReport> = {}): NewReport => ({
  id,
  json: new TextEncoder().encode(text(id)),
  received: 1_775_000_000_000,
  facts: { identifiers: [], citizen: `cpr:${id}` },
  warnings: 0,
  errors: 0,
  ...more,
});

describe.each([true, ...(nodeSqlite() === undefined ? [] : [false])])('a store (WebAssembly: %s)', (wasm) => {
  const path = join(folder, `reports-${wasm}.db`);
  const open = async (): Promise<SqliteStore> => new SqliteStore(await openDatabase(path, { wasm }));

  it('has everything again after it was closed', async () => {
    const store = await open();
    expect(store.putAll([report('a'), report('b'), report('a')])).toEqual([1, 1, 2].map((version) => ({ kind: 'stored', version })));
    store.close();
    const again = await open();
    expect(again.read('a')).toMatchObject({ version: 2, json: text('a') });
    expect(again.counts()).toEqual({ versions: 3, reports: 2, citizens: 2, sequence: 3 });
    expect(again.citizens({ offset: 0, count: 10 }).citizens[0]).toMatchObject({ number: 1, key: 'cpr:a', reports: 2 });
    again.close();
    expect([existsSync(`${path}-wal`), existsSync(`${path}.lock`)]).toEqual([false, false]);
  });

  it('opens after its process was killed, and keeps what was committed', async () => {
    const store = await open();
    store.putAll([report('c')]);
    // What a killed process leaves: a lock, and a log that was not read in.
    const copy = join(folder, `killed-${wasm}.db`);
    for (const end of ['', '-wal']) writeFileSync(copy + end, readFileSync(path + end));
    mkdirSync(`${copy}.lock`);
    writeFileSync(`${copy}.owner`, '999999999\n');
    store.close();
    const killed = new SqliteStore(await openDatabase(copy, { wasm }));
    expect(killed.read('c')?.version).toBe(1);
    killed.close();
    expect(existsSync(`${copy}.owner`)).toBe(wasm ? false : true);
  });

  it('stores nothing of a transaction that fails', async () => {
    const store = await open();
    const { versions } = store.counts();
    expect(() => store.putAll([report('d'), { ...report('e'), warnings: undefined as unknown as number }])).toThrow();
    expect(store.counts().versions).toBe(versions);
    store.close();
  });

  it('finds by what is text and never by what is SQL', async () => {
    const store = await open();
    const { total } = store.search({ ids: ["a' OR '1'='1"], offset: 0, count: 10 });
    expect(total).toBe(0);
    expect(store.search({ ids: ['a', 'b'], offset: 1, count: 1 })).toMatchObject({ total: 2, reports: [{ id: 'b' }] });
    for (let index = 0; index < 150; index++) store.search({ ids: Array.from({ length: index + 1 }, String), offset: 0, count: 1 });
    expect(store.search({ ids: ['a'], offset: 0, count: 10 }).total).toBe(1);
    store.close();
  });

  it('is emptied on request, and no other database is', async () => {
    const other = join(folder, `other-${wasm}.db`);
    writeFileSync(other, 'this is not a database, but somebody needs it');
    await expect(forgetStore(other)).rejects.toThrow(/left as it is|not a database/);
    expect(existsSync(other)).toBe(true);
    await expect(openDatabase(other, { wasm })).rejects.toThrow(/cannot be opened/);
    await forgetStore(path);
    expect(existsSync(path)).toBe(false);
  });
});

it('says that a store is in use by another process', async () => {
  const path = join(folder, 'used.db');
  writeFileSync(`${path}.owner`, `${process.ppid}\n`);
  await expect(openDatabase(path, { wasm: true })).rejects.toThrow(`in use by process ${process.ppid}`);
});
