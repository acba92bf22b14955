import { useEffect, useRef, useState } from 'preact/hooks';
import type { DataSet } from '../training/data-set.ts';
import type { LabHost } from './experiment-host.ts';
import { libraryHost } from './experiment-library-host.ts';
import type { OwnCode } from './lab-own-code.ts';
import { type CrewRun, type RunWish, TrainingCrew } from './lab-training-crew.ts';
import { settingsOf, type TrainingState } from './lab-training-state.ts';

/** Pictures a second for readers who ask for little motion. */
const CALM_MS = 1000;

/** What is shown of the runs at this moment, and what moves them. */
export interface Training {
  readonly runs: readonly CrewRun[];
  /** Counts the changes, for what is remembered from one to the next. */
  readonly version: number;
  /** The last epoch that every run which has not stopped has finished; −1 before the first evaluation. */
  readonly shared: number;
  readonly isOver: boolean;
}

/** Everything that decides which runs there are and how far they go. */
export interface Asked {
  readonly frameUrl: string;
  readonly state: TrainingState;
  readonly own: OwnCode;
  /** Whether the reader has let own programs run. */
  readonly ran: boolean;
  readonly digits: DataSet | undefined;
  /** Counted up to begin all runs anew. */
  readonly round: number;
  /** The epoch that all runs are taken to. */
  readonly goal: number;
  /** Milliseconds that an epoch takes at least. */
  readonly period: number;
  readonly calm: boolean;
}

/** A run for every rule, trained off the main thread. */
export function useTraining(asked: Asked): Training {
  const { frameUrl, state, own, ran, digits, round, goal, period, calm } = asked;
  const crew = useRef<TrainingCrew>();
  const library = useRef<LabHost>();
  const slow = useRef(calm);
  slow.current = calm;
  const [version, setVersion] = useState(0);
  const team = () => {
    crew.current ??= new TrainingCrew(oncePerFrame(() => setVersion((before) => before + 1), slow));
    return crew.current;
  };
  useEffect(
    () => () => {
      crew.current?.dispose();
      library.current?.dispose();
    },
    [],
  );
  const isReady = state.data !== 'digits' || digits !== undefined;
  const wishes = isReady
    ? state.rules.map((rule): RunWish => {
        const settings = settingsOf(state, rule, digits);
        const source = rule.own ? own.get(rule.optimizer) : undefined;
        const { digits: _, ...told } = settings;
        return {
          settings,
          identity: JSON.stringify([round, told, rule.own && [ran, source]]),
          ownsHost: rule.own,
          host: async () => {
            if (!rule.own) {
              library.current ??= libraryHost();
              return library.current;
            }
            if (source === undefined)
              throw new Error('you have not passed this exercise in this browser');
            if (!ran) throw new Error('your code waits for you to press Train');
            const { readerHost } = await import('./lab-reader-host.ts');
            return readerHost(frameUrl, source);
          },
        };
      })
    : [];
  const identity = wishes.map((wish) => wish.identity).join();
  useEffect(() => team().want(wishes), [identity]);
  useEffect(() => {
    team().period = period;
    team().goal = goal;
  }, [goal, period]);
  const runs = crew.current?.runs ?? [];
  return {
    runs,
    version,
    shared: crew.current?.shared ?? -1,
    isOver: runs.length > 0 && runs.every(({ status }) => status.kind !== 'running'),
  };
}

/** Calls at most once a frame, or once a second while `slow` says so, however often it is asked to. */
function oncePerFrame(act: () => void, slow: { readonly current: boolean }): () => void {
  let isDue = false;
  return () => {
    if (isDue) return;
    isDue = true;
    const run = () => {
      isDue = false;
      act();
    };
    if (slow.current) setTimeout(run, CALM_MS);
    else requestAnimationFrame(run);
  };
}
