import { defineConfig } from 'vitest/config';

/** The main job in one browser after the other; `tools/engines.ts` runs it, on the built site. */
export default defineConfig({
  test: {
    include: ['tests/engines/*.engines.ts'],
    // The copy of the whole course, and a start of a browser on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
