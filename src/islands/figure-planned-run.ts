import { useEffect, useRef, useState } from 'preact/hooks';
import type { PlannedSettings } from '../labs/planned-training.ts';
import type { EpochLog } from '../training/epoch-log.ts';
import type { LabHost } from './experiment-host.ts';
import { libraryHost } from './experiment-library-host.ts';
import { latest } from './latest.ts';

/** A log, and what it is the log of. */
export interface Ran {
  readonly settings: PlannedSettings;
  readonly log: EpochLog;
}

/** Far more than any run of a figure takes. */
const MS = 50;

/**
 * The newest finished run of those asked for, trained off the main thread; `opening` is at hand from the start and stays
 * on show until another is there, and when none can be had.
 */
export function usePlannedRun(settings: PlannedSettings, opening: Ran): Ran {
  const host = useRef<LabHost>();
  const [found, setFound] = useState({ opening, ran: opening });
  const ask = useRef<(work: () => Promise<typeof found | undefined>) => void>();
  const key = JSON.stringify(settings);
  const isOpening = key === JSON.stringify(opening.settings);
  useEffect(() => () => host.current?.dispose(), []);
  useEffect(() => {
    if (isOpening) return;
    ask.current ??= latest((result) => result && setFound(result));
    ask.current(async () => {
      host.current ??= libraryHost();
      const run = host.current.start('planned-training', settings);
      const advanced = await run.advance(MS);
      run.end();
      if (advanced.kind === 'stopped') return undefined;
      return { opening, ran: { settings, log: advanced.batch } };
    });
  }, [key]);
  return isOpening || found.opening !== opening ? opening : found.ran;
}
