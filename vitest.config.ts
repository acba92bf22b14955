import { defineConfig } from 'vitest/config';

/** These read configuration and environment as a fresh process would. */
const COMMANDS = 'tests/unit/cli/**/*.test.ts';

export default defineConfig({
  test: {
    // Some tests compile or run whole exercises; on a busy machine that takes a while, and time is not what they test.
    testTimeout: 60_000,
    // Vitest leaves one processor free, which on a machine of two is half of it.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'commands', include: [COMMANDS] } },
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: [COMMANDS],
          // A worker of its own for each file would take as long again as what most of them test.
          isolate: false,
        },
      },
    ],
  },
});
