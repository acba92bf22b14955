import * as z from 'zod/mini';
import { adamUncorrected } from '../optim/adam-uncorrected.ts';
import { type AdaptiveReading, type AdaptiveState, readMemory } from '../optim/adaptive-memory.ts';
import { adaptiveStream } from '../optim/adaptive-streams.ts';
import { type AnyOptimizer, optimizerById } from '../optim/catalog.ts';
import type { Objective } from '../optim/objective.ts';
import { type Vector, zeros } from '../optim/vector.ts';
import { TRACE_QUANTITIES, type TraceQuantity } from './choices.ts';
import type { Experiment } from './experiment.ts';
import { MOST_TRACED_STEPS } from './limits.ts';
import { readerOptimizer } from './reader-optimizer.ts';

const settings = z.object({
  /** One of the streams of `src/optim/adaptive-streams.ts`, and how rare the rare coordinate's gradients are. */
  stream: z.string(),
  every: z.int().check(z.minimum(1), z.maximum(1000)),
  steps: z.int().check(z.minimum(1), z.maximum(MOST_TRACED_STEPS)),
  /** The optimizer's id; with `own`, what the reader's program is a form of. */
  optimizer: z.string(),
  own: z.boolean(),
  hyper: z.record(z.string(), z.number()),
  /** Whether the library's Adam corrects its moments. */
  corrected: z.boolean(),
});

/** One rule under one stream of gradients. */
export type TraceSettings = z.infer<typeof settings>;

const columns = z.array(z.instanceof(Float64Array));
const trace = z.object({
  step: columns,
  traveled: columns,
  rate: columns,
  m: columns,
  mHat: columns,
  v: columns,
  vHat: columns,
});

/** A rule's steps, what is subtracted from w, and what it remembers. */
export type AdaptiveTrace = Readonly<Record<TraceQuantity, readonly Float64Array[]>>;

/** Nothing in these traces asks for a gradient of its own: they are given. */
const LEVEL: Objective = { value: () => 0, gradient: (w) => zeros(w.length) };

/** The whole trace in one batch. */
export const adaptiveTrace: Experiment<TraceSettings, AdaptiveTrace> = {
  read: (given) => z.parse(settings, given),
  readBatch: (given) => z.parse(trace, given),
  start: ({ stream, every, steps, optimizer, own, hyper, corrected }, program) => ({
    advance: () => {
      const gradients = adaptiveStream(stream).gradients(steps, every);
      const library = optimizerById(optimizer);
      const uncorrected = optimizer === 'adam' && !corrected && !own;
      const memory = uncorrected ? adamUncorrected.id : optimizer;
      const rule: Rule = own
        ? readerOptimizer(program, 'vector', LEVEL)
        : uncorrected
          ? (adamUncorrected as unknown as Rule)
          : library;
      const values = { ...library.defaults, ...hyper };
      const batch = emptyTrace(steps);
      const origin = zeros(2);
      let state = rule.init(2);
      let traveled: Vector = origin;
      gradients.forEach((g, k) => {
        const next = rule.step(origin, g, state, values);
        const reading = readMemory(memory, readable(state), readable(next.state), values);
        const step = next.w.map((w) => 0 - w);
        traveled = traveled.map((sum, j) => sum + (step[j] ?? Number.NaN));
        state = next.state;
        record(batch, k, { ...reading, step, traveled });
      });
      return { batch, done: true };
    },
  }),
};

type Rule = Pick<AnyOptimizer, 'init' | 'step'>;

const emptyTrace = (steps: number): AdaptiveTrace =>
  Object.fromEntries(
    TRACE_QUANTITIES.map((name) => [
      name,
      [0, 1].map(() => new Float64Array(steps).fill(Number.NaN)),
    ]),
  ) as unknown as AdaptiveTrace;

function record(
  batch: AdaptiveTrace,
  k: number,
  row: AdaptiveReading & { readonly step: Vector; readonly traveled: Vector },
): void {
  for (const name of TRACE_QUANTITIES)
    batch[name].forEach((column, j) => {
      column[k] = row[name]?.[j] ?? Number.NaN;
    });
}

/** A state by the letters that the exercises give it, whatever else it may be. */
function readable(state: unknown): AdaptiveState {
  const kept = (typeof state === 'object' && state !== null ? state : {}) as Record<
    string,
    unknown
  >;
  const pair = (name: string): Vector => {
    const list: unknown = kept[name];
    const entry = (j: number): number => {
      const value: unknown = Array.isArray(list) ? list[j] : undefined;
      return typeof value === 'number' ? value : Number.NaN;
    };
    return [entry(0), entry(1)];
  };
  return {
    t: typeof kept['t'] === 'number' ? kept['t'] : Number.NaN,
    m: pair('m'),
    v: pair('v'),
    vMax: pair('vMax'),
    s: pair('s'),
    d: pair('d'),
    u: pair('u'),
  };
}
