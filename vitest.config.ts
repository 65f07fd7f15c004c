import { defineConfig } from 'vitest/config';

const everything = ['src/**/*.test.ts', 'testcases/**/*.test.ts', 'scripts/**/*.test.ts'];

/** Tests that change what a process shares: V8's counters, which slow all code down, and mocked modules. */
const alone = ['src/**/linear.test.ts', 'src/cli/guides/open-guide.test.ts'];

export default defineConfig({
  test: {
    // Processes, not threads: tests change the working directory, and SUSHI can compile only one project at a time.
    pool: 'forks',
    globalSetup: 'scripts/test/browser-setup.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      // One process runs many files in turn and loads each module once: importing took a fifth of all time.
      { extends: true, test: { name: 'shared', include: everything, exclude: alone, isolate: false } },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
