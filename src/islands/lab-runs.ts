import { useEffect, useRef, useState } from 'preact/hooks';
import type { BatchOf, ExperimentName, SettingsOf } from '../labs/experiments.ts';
import { type LabHosts, useLabHosts, WAITING } from './lab-hosts.ts';

/** One run that a lab wants on show. */
export interface RunWish<Name extends ExperimentName> {
  /** Names the run among those of the lab: a new wish of the same key takes the place of the old one. */
  readonly key: string;
  readonly settings: SettingsOf<Name>;
  /** Where the reader's program takes the library's place. */
  readonly own?: {
    /** Undefined when the reader has not passed the exercise. */
    readonly source: string | undefined;
    /** Whether the reader has let own programs run. */
    readonly allowed: boolean;
  };
}

/** What has come of a run so far. */
export interface RunShown<Name extends ExperimentName> {
  readonly batches: readonly BatchOf<Name>[];
  readonly done: boolean;
  /** Why it does not go on, as a part of a sentence. */
  readonly stopped?: string;
}

interface Held<Name extends ExperimentName> {
  readonly wish: string;
  shown: RunShown<Name>;
  /** A run keeps what its forerunner showed until it has something itself. */
  dropped: boolean;
}

/** Runs an experiment for every wish, off the main thread; what has come so far, by key. */
export function useLabRuns<Name extends ExperimentName>(
  frameUrl: string,
  experiment: Name,
  wishes: readonly RunWish<Name>[],
): ReadonlyMap<string, RunShown<Name>> {
  const hosts = useLabHosts(frameUrl);
  const held = useRef(new Map<string, Held<Name>>());
  const [shown, setShown] = useState<ReadonlyMap<string, RunShown<Name>>>(new Map());
  useEffect(
    () => () => {
      for (const run of held.current.values()) run.dropped = true;
    },
    [],
  );
  const asked = JSON.stringify(wishes);
  useEffect(() => {
    const show = () =>
      setShown(new Map(Array.from(held.current, ([key, run]) => [key, run.shown] as const)));
    const keys = new Set(wishes.map(({ key }) => key));
    for (const [key, run] of held.current) {
      if (keys.has(key)) continue;
      run.dropped = true;
      held.current.delete(key);
    }
    for (const wish of wishes) {
      const before = held.current.get(wish.key);
      const text = JSON.stringify(wish);
      if (before?.wish === text) continue;
      if (before) before.dropped = true;
      const run: Held<Name> = {
        wish: text,
        shown: { batches: before?.shown.batches ?? [], done: false },
        dropped: false,
      };
      held.current.set(wish.key, run);
      void follow(hosts(), experiment, wish, run, show);
    }
    show();
  }, [asked, experiment, frameUrl]);
  return shown;
}

/** Takes a run to its end, or to where it stops or is dropped, and shows what comes. */
async function follow<Name extends ExperimentName>(
  hosts: LabHosts,
  experiment: Name,
  { settings, own }: RunWish<Name>,
  run: Held<Name>,
  show: () => void,
): Promise<void> {
  const batches: BatchOf<Name>[] = [];
  const put = (shown: RunShown<Name>) => {
    if (run.dropped) return;
    run.shown = shown;
    show();
  };
  const waits = own?.source !== undefined && !own.allowed;
  const stopped = waits
    ? WAITING.reason
    : await hosts.follow(own, experiment, settings, (batch, done) => {
        batches.push(batch);
        put({ batches: [...batches], done });
        return !run.dropped;
      });
  if (stopped !== undefined) put({ batches, done: true, stopped });
}
