import { useEffect, useRef, useState } from 'preact/hooks';
import { curveRate } from '../labs/curve-rate.ts';
import type { ScheduledColumns } from '../labs/scheduled-training.ts';
import type { ScheduledRun } from '../optim/scheduled-run.ts';
import { type LabHosts, useLabHosts, WAITING, type Whole } from './lab-hosts.ts';
import type { OwnCode } from './lab-own-code.ts';
import { type CurveSetting, curveSettings } from './lab-schedules-curves.ts';
import { type SchedulesState, trainingOf } from './lab-schedules-state.ts';
import { latest } from './latest.ts';

/** What came of one curve: its run and its rates over all steps, a reader's as far as it came; or why there is nothing. */
export type CurveOutcome =
  | {
      readonly kind: 'run';
      readonly run: ScheduledRun;
      readonly planned: readonly number[];
      /** The library's rates, where the schedule is the reader's. */
      readonly ghost?: readonly number[];
    }
  | { readonly kind: 'stopped'; readonly reason: string };

/** The library's rates of all steps. */
function plannedRates(curve: CurveSetting, steps: number): readonly number[] {
  const settings = curveSettings(curve);
  const rate = curveRate(
    'knots' in settings ? settings : { ...settings, own: false },
    steps,
    undefined,
  );
  return Array.from({ length: steps }, (_, t) => rate(t));
}

/** Reads what an experiment gave for a curve. */
export function outcomeOf(
  curve: CurveSetting,
  steps: number,
  whole: Whole<ScheduledColumns>,
): CurveOutcome {
  if (whole.kind === 'stopped') return whole;
  const run = { rates: Array.from(whole.batch.rates), losses: Array.from(whole.batch.losses) };
  const planned = plannedRates(curve, steps);
  return curve.kind === 'formula' && curve.own
    ? { kind: 'run', run, planned: run.rates, ghost: planned }
    : { kind: 'run', run, planned };
}

async function outcome(
  hosts: LabHosts,
  state: SchedulesState,
  curve: CurveSetting,
  own: OwnCode,
  ran: boolean,
): Promise<CurveOutcome> {
  const settings = trainingOf(state, curve);
  if (curve.kind === 'drawn' || !curve.own)
    return outcomeOf(curve, state.steps, await hosts.run('scheduled-training', settings));
  if (!ran) return WAITING;
  const source = own.get(curve.schedule);
  return outcomeOf(curve, state.steps, await hosts.runOwn(source, 'scheduled-training', settings));
}

/** The settings that a set of runs belongs to, and what came of each curve. */
export interface ScheduleOutcomes {
  readonly state: SchedulesState;
  readonly all: readonly CurveOutcome[];
}

/** The run under every curve, computed off the main thread; `ran` tells whether the reader has let own programs run. */
export function useScheduleRuns(
  frameUrl: string,
  state: SchedulesState,
  own: OwnCode,
  ran: boolean,
): ScheduleOutcomes {
  const hosts = useLabHosts(frameUrl);
  const [outcomes, setOutcomes] = useState<ScheduleOutcomes>({ state, all: [] });
  const show = useRef(latest(setOutcomes));
  const { task, rule, batch, steps, seed, curves } = state;
  useEffect(() => {
    show.current(async () => ({
      state,
      all: await Promise.all(curves.map((curve) => outcome(hosts(), state, curve, own, ran))),
    }));
  }, [task, rule, batch, steps, seed, curves, own, ran]);
  return outcomes;
}
