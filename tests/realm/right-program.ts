import type { RolloutCall } from '../../src/grading/call.ts';
import { type Expectation, textOf } from './program.ts';

/** Plain descent in two coordinates, out of literals and arithmetic alone: no prototype takes part in it. */
export const DESCENT = `
export const init = () => ({ t: 0, last: [0, 0] });
export const step = (w, g, s, h) => ({
  w: [w[0] - h.lr * g[0], w[1] - h.lr * g[1]],
  state: { t: s.t + 1, last: [g[0], g[1]] },
});
`;

export const ROLLOUT: RolloutCall = {
  kind: 'rollout',
  w0: [1, 2],
  hyper: { lr: 0.5, nesterov: false },
  schedule: { lr: [0.5, 0.25, 0.125] },
  gradients: {
    kind: 'list',
    list: [
      [1, 2],
      [-2, 4],
      [8, 0],
    ],
  },
  record: [1, 3],
  interleaved: {
    w0: [0, 0],
    gradients: {
      kind: 'list',
      list: [
        [2, 2],
        [0, 0],
        [0, 0],
      ],
    },
  },
};

/** Worked out by hand: w1 = 1 − ½·1, 2 − ½·2; w2 = ½ + ¼·2, 1 − ¼·4; w3 = 1 − ⅛·8, 0. */
const ROLLED = {
  kind: 'rolled',
  initial: { t: 0, last: [0, 0] },
  records: [
    { step: 1, w: [0.5, 1], state: { t: 1, last: [1, 2] } },
    { step: 3, w: [0, 0], state: { t: 3, last: [8, 0] } },
  ],
  interleaved: [
    { step: 1, w: [-1, -1], state: { t: 1, last: [2, 2] } },
    { step: 3, w: [-1, -1], state: { t: 3, last: [0, 0] } },
  ],
  end: { kind: 'done' },
};

/** The descent came out right, whatever else its module did. */
export const descends: Expectation = (run) => {
  const ok =
    run.end === 'finished' &&
    run.outcomes.length === 1 &&
    textOf(run.outcomes[0]) === textOf(ROLLED);
  return ok
    ? undefined
    : `wanted the right descent, got ${textOf({ ...run, durationMs: 0 }).slice(0, 600)}`;
};
