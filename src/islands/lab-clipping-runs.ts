import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClippedRun, ClippedSettings } from '../labs/clipped-descent.ts';
import {
  CLIP_EXERCISES,
  type ClipEntry,
  type ClippingState,
  clipEntries,
} from './lab-clipping-state.ts';
import { useLabHosts, WAITING, type Whole } from './lab-hosts.ts';
import type { OwnCode } from './lab-own-code.ts';
import { latest } from './latest.ts';

/** A run of the lab and what came of it. */
export interface ShownRun extends ClipEntry {
  readonly outcome: Whole<ClippedRun>;
}

/** Every run, computed off the main thread; `ran` tells whether the reader has let own programs run. */
export function useClippedRuns(
  frameUrl: string,
  { depth, start, lr, limit, steps, yours }: ClippingState,
  own: OwnCode,
  ran: boolean,
): readonly ShownRun[] {
  const ready = useLabHosts(frameUrl);
  const [shown, setShown] = useState<readonly ShownRun[]>([]);
  const show = useRef(latest(setShown));
  useEffect(() => {
    const outcome = (entry: ClipEntry) => {
      const settings: ClippedSettings = {
        depth: Number(depth),
        start: [start[0], start[1]],
        lr,
        limit,
        steps,
        method: entry.method,
        own: entry.own,
      };
      if (!entry.own || entry.method === 'none') return ready().run('clipped-descent', settings);
      if (!ran) return WAITING;
      const source = own.get(CLIP_EXERCISES[entry.method]);
      return ready().runOwn(source, 'clipped-descent', settings);
    };
    show.current(() =>
      Promise.all(
        clipEntries({ yours }).map(async (entry) => ({ ...entry, outcome: await outcome(entry) })),
      ),
    );
  }, [depth, start, lr, limit, steps, yours, own, ran]);
  return shown;
}

/** The runs that have come to something. */
export const doneRuns = (shown: readonly ShownRun[]) =>
  shown.flatMap(({ outcome, ...entry }) =>
    outcome.kind === 'done' ? [{ ...entry, run: outcome.batch }] : [],
  );
export type DoneRun = ReturnType<typeof doneRuns>[number];
