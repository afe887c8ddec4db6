import { defineConfig } from 'vitest/config';

/** Long runs, one after the other: processes killed, connections lost, floods. Not part of `npm test`. */
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.test.ts'],
    pool: 'forks',
    fileParallelism: false,
    testTimeout: 1_800_000,
    hookTimeout: 600_000,
    disableConsoleIntercept: true,
  },
});
