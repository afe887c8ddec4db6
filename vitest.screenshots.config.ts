import { defineConfig } from 'vitest/config';

/** Takes the pictures of the README anew; not part of `npm test`. */
export default defineConfig({
  test: { include: ['tests/screenshots/**/*.screenshots.ts'], hookTimeout: 120_000 },
});
