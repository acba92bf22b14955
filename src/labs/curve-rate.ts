import { knotRate } from '../optim/knot-schedule.ts';
import { scheduleById } from '../optim/schedule-catalog.ts';
import type { Program } from './program.ts';
import { readerSchedule } from './reader-schedule.ts';
import type { ScheduledTrainingSettings } from './scheduled-training.ts';

/** The rate of the step after t finished ones, under a schedule or a drawn curve. */
export function curveRate(
  curve: ScheduledTrainingSettings['curve'],
  steps: number,
  program: Program | undefined,
): (t: number) => number {
  if ('knots' in curve) return (t) => knotRate(t, curve.knots, steps);
  const { schedule, own, hyper } = curve;
  const library = scheduleById(schedule);
  const values = { ...library.defaults, ...hyper };
  const rate = own ? readerSchedule(program, schedule) : library.rate;
  return (t) => rate(t, values);
}
