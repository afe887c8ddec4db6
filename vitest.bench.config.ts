import { defineConfig } from 'vitest/config';

/** Measurements: one file at a time, so that they do not measure one another. */
export default defineConfig({
  test: {
    include: ['tests/bench/**/*.bench.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
  },
});
