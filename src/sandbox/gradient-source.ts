import type { Gradients } from '../grading/call.ts';
import { buildFunction } from './data-functions.ts';
import { copyList } from './primordials.ts';

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

/** Makes the source that a call's {@link Gradients} describe. */
export function gradientSource(gradients: Gradients): GradientSource {
  switch (gradients.kind) {
    case 'list': {
      const { list } = gradients;
      return { kind: 'vector', steps: list.length, at: (t) => list[t - 1] as readonly number[] };
    }
    case 'pattern': {
      const { steps, scale, stride, modulus, offset } = gradients;
      return {
        kind: 'vector',
        steps,
        at(t) {
          const g = copyList(scale);
          for (let j = 0; j < g.length; j++)
            g[j] = (scale[j] as number) * (((t * (stride[j] as number)) % modulus) - offset);
          return g;
        },
      };
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
