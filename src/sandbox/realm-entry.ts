import { createHarness, type Harness } from './harness.ts';
import { leaveOnlyTheLanguage } from './language-only.ts';

/** What a realm runs first: makes its harness, then takes everything but the language away. */
export function enterRealm(emit: (message: string) => void): Harness {
  const harness = createHarness(emit);
  leaveOnlyTheLanguage();
  return harness;
}
