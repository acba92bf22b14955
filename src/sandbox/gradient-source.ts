import type { Gradients } from '../grading/call.ts';
import { buildFunction } from './data-functions.ts';

/** Where a rollout takes its gradients from, step by step. */
export type GradientSource =
  /** `at(t, w)` is g at step t ≥ 1, a list that nobody else needs again. */
  | {
      readonly kind: 'vector';
      readonly steps: number;
      at(t: number, w: readonly number[]): readonly number[];
    }
  /** `step` receives this function in place of g. */
  | { readonly kind: 'callable'; readonly steps: number; readonly gradient: unknown };

/** Gradients as a harness holds them: a pattern is a list once the call has been read. */
export type HeldGradients = Exclude<Gradients, { readonly kind: 'pattern' }>;

/** Makes the source that a call's gradients describe. */
export function gradientSource(gradients: HeldGradients): GradientSource {
  switch (gradients.kind) {
    case 'list': {
      const { list } = gradients;
      return { kind: 'vector', steps: list.length, at: (t) => list[t - 1] as readonly number[] };
    }
    case 'at-weights': {
      const gradient = buildFunction(gradients.gradient) as (
        w: readonly number[],
      ) => readonly number[];
      return { kind: 'vector', steps: gradients.steps, at: (_t, w) => gradient(w) };
    }
    case 'callable':
      return {
        kind: 'callable',
        steps: gradients.steps,
        gradient: buildFunction(gradients.gradient),
      };
  }
}
