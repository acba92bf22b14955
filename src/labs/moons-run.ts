import type { AnyOptimizer, HyperValues } from '../optim/catalog.ts';
import type { ScheduledRun } from '../optim/scheduled-run.ts';
import { pureRule } from '../training/pure-rule.ts';
import { splitData } from '../training/split.ts';
import { startRun } from '../training/training-run.ts';
import { twoMoons } from '../training/two-moons.ts';

/** Points of the two moons, half of which are learned from. */
const POINTS = 240;
const DATA = splitData(twoMoons({ count: POINTS, noise: 0.2, seed: 5 }), 0.5, 5);

/** A network of two layers of 16 learns two moons; its losses are those of all training points, after every step. */
export function moonsRun(
  optimizer: Pick<AnyOptimizer, 'init' | 'step'>,
  hyper: HyperValues & { readonly lr: number },
  rate: (t: number) => number,
  steps: number,
  batch: number,
  seed: number,
): ScheduledRun {
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
    evaluateEvery: 1,
    seed,
  });
  const { steps: rows, evaluations } = run.advance(steps);
  const state = run.state();
  if (state.kind === 'failed') throw new Error(state.reason);
  const losses = evaluations.map(({ training }) => training.loss);
  const end = losses.findIndex((loss) => !Number.isFinite(loss));
  const last = end < 0 ? losses.length : end;
  return { rates: rows.slice(0, last - 1).map((row) => row.rate), losses: losses.slice(0, last) };
}
