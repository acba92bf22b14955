import * as z from 'zod/mini';
import { treated } from '../optim/clip-method.ts';
import { clipped } from '../optim/clipped.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import { recurrentNeuron } from '../optim/recurrent-neuron.ts';
import { sgd } from '../optim/sgd.ts';
import type { Vector } from '../optim/vector.ts';
import type { Experiment } from './experiment.ts';
import { MOST_CLIPPED_STEPS } from './limits.ts';
import { readerClip } from './reader-clip.ts';
import { trajectoryBatch } from './trajectory-batch.ts';

const settings = z.object({
  /** For how many steps the neuron feeds on its own output. */
  depth: z.int().check(z.minimum(1), z.maximum(200)),
  start: z.tuple([z.number(), z.number()]),
  lr: z.number().check(z.positive()),
  /** The most that clipping leaves of an entry, or of the norm. */
  limit: z.number().check(z.positive()),
  steps: z.int().check(z.minimum(1), z.maximum(MOST_CLIPPED_STEPS)),
  method: z.enum(['none', 'value', 'norm']),
  /** Whether the reader's program does the clipping. */
  own: z.boolean(),
});

/** One run of gradient descent on the loss of a recurrent neuron, over its weight and its bias. */
export type ClippedSettings = z.infer<typeof settings>;

const columns = z.array(z.instanceof(Float64Array));
const batch = z.object({ trajectory: trajectoryBatch, raw: columns, used: columns });

/** A path, and for each of its steps the gradient where the step began, as it was and as it was used: ∂L/∂w and ∂L/∂b. */
export interface ClippedRun {
  readonly trajectory: Trajectory;
  readonly raw: readonly Float64Array[];
  readonly used: readonly Float64Array[];
}

/** The whole run in one batch: a thousand steps take a few milliseconds. */
export const clippedDescent: Experiment<ClippedSettings, ClippedRun> = {
  read: (given) => z.parse(settings, given),
  readBatch: (given) => z.parse(batch, given),
  start: ({ depth, start, lr, limit, steps, method, own }, program) => ({
    advance: () => {
      const clip =
        own && method !== 'none'
          ? readerClip(program, method)
          : (g: Vector, most: number) => treated(method, g, most);
      const [raw, used]: [Vector[], Vector[]] = [[], []];
      const watched = clipped(sgd, (g) => {
        const left = clip(g, limit);
        raw.push(g);
        used.push(left);
        return left;
      });
      const trajectory = descend(recurrentNeuron(depth), watched, { lr }, start, steps);
      return { batch: { trajectory, raw: columnsOf(raw), used: columnsOf(used) }, done: true };
    },
  }),
};

/** Two columns of what was recorded as rows. */
const columnsOf = (rows: readonly Vector[]): Float64Array<ArrayBuffer>[] =>
  [0, 1].map((j) => Float64Array.from(rows, (row) => row[j] ?? Number.NaN));
