import { type AdamTraceRow, traceAdam } from '../optim/adam-trace.ts';
import { GRADIENT_STREAMS, type GradientStream } from '../optim/gradient-streams.ts';
import type { AdamHyper } from '../optim/moments.ts';

/** Steps shown. */
export const STEPS = 100;

/** What each slider can be set to: round values, close together where they matter. */
export const STOPS = {
  beta1: [0, 0.5, 0.8, 0.9, 0.95, 0.99],
  beta2: [0.5, 0.9, 0.95, 0.99, 0.999, 0.9999],
  lr: [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1],
} as const;

/** Everything the reader can choose. */
export interface Settings {
  readonly stream: GradientStream['id'];
  readonly beta1: number;
  readonly beta2: number;
  readonly lr: number;
  readonly corrected: boolean;
  /** The step under the cursor. */
  readonly step: number;
}

export const DEFAULTS: Settings = {
  stream: 'steady',
  beta1: 0.9,
  beta2: 0.999,
  lr: 0.001,
  corrected: true,
  step: 12,
};

/** The chosen stream; the first when the id is unknown, which the types exclude. */
export function chosenStream({ stream }: Settings): GradientStream {
  const found = GRADIENT_STREAMS.find(({ id }) => id === stream);
  if (!found) throw new Error(`No gradient stream is called "${stream}".`);
  return found;
}

const hyperOf = ({ lr, beta1, beta2 }: Settings): AdamHyper => ({
  lr,
  beta1,
  beta2,
  eps: 1e-8,
});

/** All numbers of the figure. */
export const trace = (settings: Settings): readonly AdamTraceRow[] =>
  traceAdam(chosenStream(settings).gradients(STEPS), hyperOf(settings));
