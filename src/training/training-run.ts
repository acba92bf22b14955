import { seeded } from '../optim/chance.ts';
import type { Activation } from './activation.ts';
import { batchOrder } from './batch-order.ts';
import { type Clipping, clip, norm } from './clipping.ts';
import { type Initialization, initialParameters } from './initialization.ts';
import { makeNetwork, type Network } from './network.ts';
import { score } from './score.ts';
import type { Split } from './split.ts';
import type { EvaluationRow, RunState, StepRow } from './training-log.ts';
import type { StartRule } from './update-rule.ts';

/** Everything that decides a run; the same settings give the same run, number for number. */
export interface RunSettings {
  readonly data: Split;
  /** Widths of the hidden layers. */
  readonly hidden: readonly number[];
  readonly activation: Activation;
  readonly initialization: Initialization;
  readonly batchSize: number;
  /** False takes the rows in the order in which they lie, every epoch. */
  readonly shuffle: boolean;
  /** The learning rate of step t, counted from 0. */
  readonly rate: (t: number) => number;
  readonly rule: StartRule;
  readonly clipping: Clipping;
  /** Decoupled weight decay λ: every step shrinks all parameters by the factor 1 − ηλ first (Loshchilov and Hutter 2019). */
  readonly weightDecay: number;
  /** Steps from one evaluation to the next; undefined for once an epoch. */
  readonly evaluateEvery?: number | undefined;
  /** Draws the first parameters and the batches. */
  readonly seed: number;
}

/** A run that can be taken further, a few steps at a time. */
export interface TrainingRun {
  readonly settings: RunSettings;
  readonly network: Network;
  /** The parameters as they are now; read only. */
  readonly w: Float64Array;
  readonly state: () => RunState;
  /** Takes up to `steps` more steps; the rows they added. The first call begins with the evaluation before step 1. */
  readonly advance: (steps: number) => Advance;
}

interface Advance {
  readonly steps: readonly StepRow[];
  readonly evaluations: readonly EvaluationRow[];
}

/** The largest batch that the network is given for evaluation, where the training batch is smaller. */
const EVALUATION_ROWS = 64;

/** Draws the first parameters and stands before the first step. */
export function startRun(settings: RunSettings): TrainingRun {
  const { data, batchSize, seed, rule, clipping, weightDecay } = settings;
  const { training, validation } = data;
  const widths = [training.width, ...settings.hidden, training.classes];
  const shape = { widths, activation: settings.activation };
  const network = makeNetwork(shape, Math.max(batchSize, EVALUATION_ROWS));
  const w = initialParameters(widths, settings.initialization, seeded(seed));
  const g = new Float64Array(w.length);
  const before = new Float64Array(w.length);
  const update = rule(w.length);
  // Two streams of chance, so that another batch size does not draw other weights.
  const nextBatch = batchOrder(training.count, batchSize, settings.shuffle, seeded(seed + 1));
  const perEpoch = Math.ceil(training.count / batchSize);
  const evaluateEvery = settings.evaluateEvery ?? perEpoch;
  let state: RunState = { kind: 'running' };
  let done = 0;
  let hasBegun = false;
  const isRunning = () => state.kind === 'running';

  const gradientAt = (at: Float64Array, into: Float64Array): void => {
    network.gradient(at, into);
    clip(into, clipping);
  };

  const evaluate = (): EvaluationRow => ({
    step: done,
    epoch: done / perEpoch,
    training: score(network, w, training),
    validation: score(network, w, validation),
  });

  const takeStep = (): StepRow => {
    const { order, from, count } = nextBatch();
    network.load(training, order, from, count);
    const loss = network.gradient(w, g);
    const gradientNorm = norm(g);
    clip(g, clipping);
    const rate = settings.rate(done);
    before.set(w);
    if (weightDecay !== 0) scale(w, 1 - rate * weightDecay);
    update(w, g, rate, gradientAt);
    done += 1;
    const updateNorm = distance(w, before);
    if (!Number.isFinite(loss) || !Number.isFinite(updateNorm))
      state = { kind: 'diverged', step: done };
    const updateRatio = updateNorm / norm(before);
    return { step: done, rate, loss, gradientNorm, updateNorm, updateRatio };
  };

  const advance = (count: number): Advance => {
    const steps: StepRow[] = [];
    const evaluations = hasBegun ? [] : [evaluate()];
    hasBegun = true;
    for (let k = 0; k < count && isRunning(); k += 1) {
      try {
        steps.push(takeStep());
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        state = { kind: 'failed', step: done + 1, reason };
        break;
      }
      if (done % evaluateEvery === 0 || !isRunning()) evaluations.push(evaluate());
    }
    return { steps, evaluations };
  };

  return { settings, network, w, state: () => state, advance };
}

function scale(w: Float64Array, factor: number): void {
  for (let k = 0; k < w.length; k += 1) w[k] = factor * (w[k] as number);
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k += 1) sum += ((a[k] as number) - (b[k] as number)) ** 2;
  return Math.sqrt(sum);
}
