import type { AnyOptimizer, HyperValues } from '../optim/catalog.ts';
import type { ScheduledRun } from '../optim/scheduled-run.ts';
import { pureRule } from '../training/pure-rule.ts';
import { splitData } from '../training/split.ts';
import { startRun } from '../training/training-run.ts';
import { twoMoons } from '../training/two-moons.ts';

/** A split needs points for validation, which this run has no use for: a few. */
const DATA = splitData(twoMoons({ count: 128, noise: 0.2, seed: 5 }), 1 / 16, 5);

/** How often in a run the loss of all training points is taken. */
const EVALUATIONS = 100;

/** A network of two layers of 16 learns two moons; between two evaluations its loss stays what it was. */
export function moonsRun(
  optimizer: Pick<AnyOptimizer, 'init' | 'step'>,
  hyper: HyperValues & { readonly lr: number },
  rate: (t: number) => number,
  steps: number,
  batch: number,
  seed: number,
): ScheduledRun {
  const every = Math.ceil(steps / EVALUATIONS);
  const run = startRun({
    data: DATA,
    hidden: [16, 16],
    activation: 'tanh',
    initialization: 'glorot',
    batchSize: Math.min(batch, DATA.training.count),
    shuffle: true,
    rate,
    rule: pureRule(optimizer, hyper),
    clipping: { kind: 'none' },
    weightDecay: 0,
    evaluateEvery: every,
    seed,
  });
  const { steps: rows, evaluations } = run.advance(steps);
  const state = run.state();
  if (state.kind === 'failed') throw new Error(state.reason);
  const losses = Array.from({ length: rows.length + 1 }, (_, k) => {
    const evaluation = evaluations[Math.floor(k / every)];
    return evaluation?.training.loss ?? Number.NaN;
  });
  // The run's own last evaluation tells whether its end is a number.
  if (state.kind === 'diverged') losses[rows.length] = Number.NaN;
  const end = losses.findIndex((loss) => !Number.isFinite(loss));
  const kept = end < 0 ? losses.length : end;
  return { rates: rows.slice(0, kept - 1).map((row) => row.rate), losses: losses.slice(0, kept) };
}
