import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/soak/**', 'tests/bench/**'],
    pool: 'forks',
    // The default leaves one core idle, which is half of them on a small machine.
    maxWorkers: '100%',
    // A net under what hangs, and nothing else: the slowest test took 93 s where eight others kept two cores busy.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    sequence: { shuffle: true },
  },
});
