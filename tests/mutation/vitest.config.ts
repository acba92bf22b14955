import { defineConfig } from 'vitest/config';

/** One thread, which loads the tests and stays: see `resident.ts`. */
export default defineConfig({
  test: {
    include: ['tests/mutation/resident.ts'],
    pool: 'threads',
    maxWorkers: 1,
    // Stryker's own deadline for a mutant is shorter; without one, a busy machine may take its time.
    testTimeout: 60_000,
    env: { FUZZ_RUNS: '50' },
  },
});
