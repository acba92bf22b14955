import { descend } from '../optim/descend.ts';
import { observeLoss, untrained } from '../optim/early-stopping.ts';
import { noise } from '../optim/noise.ts';
import { noisySine } from '../optim/noisy-sine.ts';
import { polynomialFit } from '../optim/polynomial-fit.ts';
import { sgd } from '../optim/sgd.ts';
import { zeros } from '../optim/vector.ts';

/** Epochs of the run if nothing stops it. */
export const EPOCHS = 150;

/** Samples to train on, as many to validate with, and as many coefficients. */
const SAMPLES = 12;
const SEED = 1847;
/** Standard deviation of the noise in each slope when the run is noisy. */
const NOISE = 0.2;

/** What the sliders can be set to. */
export const STOPS = {
  patience: [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 30, 50],
  minDelta: [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05],
} as const;

/** Everything the reader can choose. */
export interface Settings {
  readonly patience: number;
  readonly minDelta: number;
  readonly noisy: boolean;
}

export const DEFAULTS: Settings = { patience: 5, minDelta: 0, noisy: true };

/** Losses after 0, 1, 2 … epochs. */
export interface Losses {
  readonly training: readonly number[];
  readonly validation: readonly number[];
}

/** The whole run: a polynomial trained on twelve noisy values of a sine. */
export function losses(noisy: boolean): Losses {
  const { train, validation } = noisySine(SEED, SAMPLES, 0.3);
  const met = noisy ? noise(SEED, EPOCHS, SAMPLES, NOISE) : [];
  const { w, value } = descend(polynomialFit(train), sgd, { lr: 0.3 }, zeros(SAMPLES), EPOCHS, met);
  const unseen = polynomialFit(validation);
  return {
    training: [...value],
    validation: Array.from(value, (_, k) => unseen.value(w.map((column) => column[k] ?? 0))),
  };
}

/** Where the rule ends the run and which epoch's weights it keeps. */
export interface Stopped {
  /** The last epoch that is trained; the whole run's last if the rule never stops it. */
  readonly epoch: number;
  readonly early: boolean;
  readonly bestEpoch: number;
  readonly best: number;
}

/** Watches the validation losses until the rule has had enough. */
export function watch(
  { validation }: Losses,
  hyper: Pick<Settings, 'patience' | 'minDelta'>,
): Stopped {
  let seen = { state: untrained, stop: false };
  for (const loss of validation) {
    seen = observeLoss(seen.state, loss, hyper);
    if (seen.stop) break;
  }
  const { epoch, best, bestEpoch } = seen.state;
  return { epoch: epoch - 1, early: seen.stop, bestEpoch, best };
}
