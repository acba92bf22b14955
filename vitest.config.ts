import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Some tests compile or run whole exercises; on a busy machine that takes a while, and time is not what they test.
    testTimeout: 60_000,
  },
});
