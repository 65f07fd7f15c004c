import { describe, expect, it } from 'vitest';
import type { Output } from '../io.js';
import { duration, progressLine } from './progress-line.js';
import { noDocuments } from '../../report/summary.js';
import { startProgress } from './progress.js';
import { Workspace } from '../testing/harness.js';

describe('the line', () => {
  it.each([
    [{ done: 0, documents: 0, invalid: 0, unreadable: 0, elapsed: 500 }, 'en', '[------------------------]   0 %, 0 documents, 0 invalid'],
    [
      { done: 0.5, documents: 12_345, invalid: 67, unreadable: 1, elapsed: 40_000 },
      'en',
      '[############------------]  50 %, 12,345 documents, 67 invalid, 1 unreadable, about 40 s left',
    ],
    [
      { done: 0.1, documents: 1_234_567, invalid: 1000, unreadable: 0, elapsed: 60_000 },
      'da',
      '[##----------------------]  10 %, 1.234.567 dokumenter, 1.000 ugyldige, ca. 9 min tilbage',
    ],
    [{ done: 1, documents: 3, invalid: 0, unreadable: 0, elapsed: 1000 }, 'en', '[########################] 100 %, 3 documents, 0 invalid'],
  ] as const)('of %j in %s', (standing, language, line) => {
    expect(progressLine(standing, language)).toBe(line);
  });

  it.each([
    [0, '0 s'],
    [89_400, '89 s'],
    [90_000, '2 min'],
    [3_600_000, '1 h'],
    [4_800_000, '1 h 20 min'],
  ])('says %i ms as %s', (milliseconds, text) => {
    expect(duration(milliseconds, 'en')).toBe(text);
  });
});

describe('progress', () => {
  /** Ten files, one a second, on a terminal with a clock of its own. */
  async function watched(
    files: number,
    perFile: number,
    milliseconds: number,
    interrupted = false,
  ): Promise<{ readonly drawn: readonly string[] }> {
    const drawn: string[] = [];
    let time = 0;
    let clean = (): void => undefined;
    const screen: Output = { isTerminal: true, write: (text) => Promise.resolve(void drawn.push(String(text))) };
    const io = { screen, now: () => new Date(time), onInterrupt: (cleaning: () => void) => ((clean = cleaning), () => undefined) };
    const progress = await startProgress(() => Promise.resolve(files), io as unknown as Parameters<typeof startProgress>[1], 'en');
    for (let file = 0; file < files; file++) {
      for (let line = 1; line <= perFile; line++) {
        time += milliseconds;
        const invalid = line % 2;
        await progress.checked({ ...noDocuments, documents: 1, valid: 1 - invalid, invalid });
        await progress.advanced(1 / perFile);
      }
    }
    if (interrupted) clean();
    else await progress.end();
    return { drawn };
  }

  it('counts files, and the documents within them', async () => {
    const { drawn } = await watched(4, 5, 200);
    expect(drawn[0]).toMatch(/^\r\[#+-+\] {2}1\d %, 3 documents, 2 invalid, about \d+ s left\u001b\[K$/);
    expect(drawn.at(-2)).toMatch(/9\d %, 20 documents, 12 invalid/);
    expect(drawn.at(-1)).toBe('\r\u001b[K');
    const shares = drawn.flatMap((text) => / (\d+) %/.exec(text)?.[1] ?? []).map(Number);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('draws no more than ten times a second, and nothing of a short run', async () => {
    expect((await watched(1, 1000, 1)).drawn.length).toBeLessThanOrEqual(7);
    expect((await watched(1, 400, 1)).drawn).toEqual([]);
  });

  it('leaves the terminal a line of its own when it is interrupted', async () => {
    const { drawn } = await watched(4, 5, 200, true);
    expect(drawn.at(-1)).toBe('\n');
  });
});

describe('ltt validate', () => {
  const files = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`r/${index}.json`, '{"resourceType":"Patient","error":"e"}']));
  const slowly = (): (() => Date) => {
    let time = Date.parse('2026-11-22T10:00:00Z');
    return () => new Date((time += 100));
  };

  it('shows progress on a terminal only, and ends with the counts where the report does not', async () => {
    const workspace = new Workspace(files);
    const watched = await workspace.ltt(['validate', 'r', '--format', 'json:out.json'], { terminal: true, screen: true, now: slowly() });
    expect(watched.screen).toMatch(/\r\[#+-*\] .* 20 documents, 20 invalid[^]*\r\u001b\[K$/);
    expect(watched.stderr).toMatch(/^ltt: 20 documents: 0 valid, 20 invalid; 20 errors, .*\(\d+ s\); wrote out\.json\n$/);
    const text = await workspace.ltt(['validate', 'r'], { terminal: true, screen: true, now: slowly() });
    expect(text.stderr).toBe('');
    const unwatched = await workspace.ltt(['validate', 'r', '--format', 'json'], { now: slowly() });
    expect(unwatched).toMatchObject({ stderr: '' });
    workspace.remove();
  });
});
