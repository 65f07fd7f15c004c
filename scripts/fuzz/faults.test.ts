import { expect, it } from 'vitest';

const { tryFaults } = (await import(new URL('./faults.js', import.meta.url).href)) as {
  tryFaults: (options: { count: number; seed: number }) => Promise<object>;
};

it.skipIf(process.platform === 'win32')(
  'whatever goes wrong around a run, it ends with 0, 1 or 2 and leaves the old report or a whole new one',
  async () => {
    expect(await tryFaults({ count: 6, seed: 8 })).toMatchObject({ runs: 6, failures: [] });
  },
  120_000,
);
