import { expect, it } from 'vitest';

const { fuzzServer } = (await import(new URL('./serve.js', import.meta.url).href)) as {
  fuzzServer: (options: { count: number; seed: number }) => Promise<{ statuses: Record<string, number>; failures: string[] }>;
};

it('answers 300 hostile requests without a crash, a 500, a hang or a request that stays open', async () => {
  const { statuses, failures } = await fuzzServer({ count: 300, seed: 17 });
  expect(failures).toEqual([]);
  // The requests are read, and not all refused at the door.
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '404', '405']));
}, 60_000);
