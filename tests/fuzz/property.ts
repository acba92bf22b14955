import fc from 'fast-check';
import { it } from 'vitest';

/** Cases of each property, and where its chance begins; `npm run test:fuzz -- --runs 100000 --seed 7` sets both. */
const numRuns = Number(process.env['FUZZ_RUNS'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

/** Milliseconds; a case takes a few at most, and how long is not what is tested. */
const patience = 60_000 + 5 * numRuns;

/** A test that `check` throws for no value; where it does, the report has the seed and the smallest such value. */
export function property<T>(
  name: string,
  values: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
): void {
  const sound = fc.asyncProperty(values, async (value) => {
    await check(value);
  });
  it(name, () => fc.assert(sound, { numRuns, seed }), patience);
}
