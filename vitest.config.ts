import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/soak/**', 'tests/bench/**'],
    pool: 'forks',
    // The default leaves one core idle, which is half of them on a small machine.
    maxWorkers: '100%',
    // A net under what hangs, and nothing else: eight seconds take five minutes where fifteen others want each core.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    sequence: { shuffle: true },
  },
});
