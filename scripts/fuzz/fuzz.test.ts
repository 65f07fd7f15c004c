import { describe, expect, it } from 'vitest';
import { numberOfRuns } from '../../src/text/testing/number-of-runs.js';

// The scripts are JavaScript without declarations.
const load = async (name: string) => (await import(new URL(name, import.meta.url).href)) as Record<string, unknown>;
const { fuzz } = (await load('run.js')) as {
  fuzz: (options: {
    runs: number;
    seed: number;
    check?: unknown;
    clock?: () => number;
  }) => Promise<Record<string, { documents: number; findings: number; unread: number }>>;
};
const { withEdits } = (await load('value-edits.js')) as { withEdits: (value: unknown, edits: object[]) => unknown };
const { edited } = (await load('text-edits.js')) as { edited: (text: string, edits: object[]) => Uint8Array };

describe('fuzzing', () => {
  it('finds no document that the toolkit fails on (npm run fuzz: 200,000 documents)', async () => {
    const runs = numberOfRuns(500);
    const tallies = await fuzz({ runs, seed: 20260401 });
    expect(Object.values(tallies).reduce((sum, { documents }) => sum + documents, 0)).toBe(runs);
    // Some are read and found wrong, of every kind; else the mutations would be worth nothing.
    for (const { documents, findings, unread } of Object.values(tallies)) {
      expect(findings).toBeGreaterThan(0);
      expect(unread).toBeLessThan(documents);
    }
  });

  const said = { valid: false, read: true, findings: 1 };

  it('ends with the document that a toolkit fails on', async () => {
    const check = ({ bytes }: { bytes: Uint8Array }): Promise<object> =>
      new TextDecoder().decode(bytes).includes('__proto__') ? Promise.reject(new Error('broken')) : Promise.resolve(said);
    await expect(fuzz({ runs: 1000, seed: 1, check })).rejects.toThrow(/failed on a\.json[\s\S]*__proto__/);
  });

  it('ends with the document that takes too long, every time', async () => {
    let now = 0;
    const slow = (): Promise<object> => Promise.resolve(((now += 1001), said));
    await expect(fuzz({ runs: 10, seed: 1, check: slow, clock: () => now })).rejects.toThrow('failed on');
    let turn = 0;
    const once = (): Promise<object> => Promise.resolve(((now += turn++ % 2 === 0 ? 1001 : 1), said));
    await expect(fuzz({ runs: 10, seed: 1, check: once, clock: () => now })).resolves.toHaveProperty('xml');
  });

  it('edits values without touching the original, prototypes or other places', () => {
    const original = { a: [{ b: 1 }], c: 'x' };
    // The slots in order: the root, a, c, a[0], a[0].b.
    expect(withEdits(original, [{ kind: 'replace', at: 4, value: null }])).toEqual({ a: [{ b: null }], c: 'x' });
    expect(withEdits(original, [{ kind: 'remove', at: 2 }])).toEqual({ a: [{ b: 1 }] });
    expect(withEdits(original, [{ kind: 'move', at: 2, from: 3 }])).toEqual({ a: [{ b: 1 }], c: { b: 1 } });
    expect(JSON.stringify(withEdits(original, [{ kind: 'add', at: 3, name: '__proto__', value: { polluted: true } }]))).toBe(
      '{"a":[{"b":1,"__proto__":{"polluted":true}}],"c":"x"}',
    );
    expect(withEdits(original, [{ kind: 'repeat', at: 1, times: 2 }])).toEqual({ a: [{ b: 1 }, { b: 1 }, { b: 1 }], c: 'x' });
    expect(withEdits(original, [{ kind: 'nest', at: 2, depth: 2, name: 'n' }])).toEqual({ a: [{ b: 1 }], c: [{ n: 'x' }] });
    expect(original).toEqual({ a: [{ b: 1 }], c: 'x' });
    expect({}).not.toHaveProperty('polluted');
  });

  it('edits bytes', () => {
    const text = (edit: object): string => new TextDecoder().decode(edited('<a><b/></a>', [edit]));
    expect(text({ kind: 'insert', place: 1, behind: 62, piece: new TextEncoder().encode('<c/>') })).toBe('<a><c/><b/></a>');
    expect(text({ kind: 'delete', place: 3, length: 4 })).toBe('<a></a>');
    expect(text({ kind: 'copy', place: 3, length: 4, target: 3 })).toBe('<a><b/><b/></a>');
    expect(text({ kind: 'swap', place: 0, target: 4, behind: 62 })).toBe('<a></a><b/>');
    expect(text({ kind: 'truncate', place: 7 })).toBe('<a><b/>');
  });
});
