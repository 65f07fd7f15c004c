import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'testcases/**/*.test.ts', 'scripts/**/*.test.ts'],
    // SUSHI keeps its log and its definitions in module state; each file gets a process of its own.
    pool: 'forks',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
