import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/soak/**', 'tests/bench/**'],
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 30_000,
    sequence: { shuffle: true },
  },
});
