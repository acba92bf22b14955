import { defineConfig } from 'vitest/config';

/** One thread, which loads the tests and stays: see `resident.ts`. */
export default defineConfig({
  test: {
    include: ['tests/mutation/resident.ts'],
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 10_000,
    env: { FUZZ_RUNS: '50' },
  },
});
