import { useEffect, useRef, useState } from 'preact/hooks';
import { drawnBatches } from '../labs/drawn-batches.ts';
import { inRounds } from '../optim/batch-draws.ts';
import type { Trajectory } from '../optim/descend.ts';
import { spending } from '../optim/mini-batches.ts';
import type { Runner } from './batches-figure-settings.ts';
import { type BatchesState, type Method, methodsOf } from './lab-batches-state.ts';
import { type LabHosts, useLabHosts, WAITING, type Whole } from './lab-hosts.ts';
import type { OwnCode } from './lab-own-code.ts';
import { latest } from './latest.ts';

/** What came of one method: its run, with the library's path beside it where the steps are the reader's; or why there is none. */
export type BatchOutcome =
  | (Runner & { readonly kind: 'run'; readonly ghost?: Trajectory })
  | (Omit<Runner, 'run'> & { readonly kind: 'stopped'; readonly reason: string });

function outcomeOf(
  { id, tone, size, rate, library }: Method,
  whole: Whole<Trajectory>,
  ghost?: Trajectory,
): BatchOutcome {
  const about = { id, tone, size, rate };
  if (whole.kind === 'stopped') return { ...about, ...whole };
  const batches = drawnBatches(library);
  const spent = spending(batches, inRounds(library.lanes));
  const run = { batches, spent, trajectory: whole.batch };
  return { ...about, kind: 'run', run, ...(ghost ? { ghost } : {}) };
}

async function outcome(
  hosts: LabHosts,
  method: Method,
  own: OwnCode,
  ran: boolean,
): Promise<BatchOutcome> {
  if (method.own === undefined)
    return outcomeOf(method, await hosts.run('batch-descent', method.library));
  if (!ran) return outcomeOf(method, WAITING);
  const [mine, ghost] = await Promise.all([
    hosts.runOwn(own.get(method.exercise ?? ''), 'batch-descent', method.own),
    hosts.run('batch-descent', method.library),
  ]);
  return outcomeOf(method, mine, ghost.kind === 'done' ? ghost.batch : undefined);
}

/** The settings that a set of runs belongs to, and what came of each method. */
export interface BatchOutcomes {
  readonly state: BatchesState;
  readonly all: readonly BatchOutcome[];
}

/** The three runs, computed off the main thread; `ran` tells whether the reader has let own programs run. */
export function useBatchRuns(
  frameUrl: string,
  state: BatchesState,
  own: OwnCode,
  ran: boolean,
): BatchOutcomes {
  const hosts = useLabHosts(frameUrl);
  const [outcomes, setOutcomes] = useState<BatchOutcomes>({ state, all: [] });
  const show = useRef(latest(setOutcomes));
  const { at: _, ...decides } = state;
  useEffect(() => {
    show.current(async () => ({
      state,
      all: await Promise.all(methodsOf(state).map((method) => outcome(hosts(), method, own, ran))),
    }));
  }, [...Object.values(decides), own, ran]);
  return outcomes;
}
