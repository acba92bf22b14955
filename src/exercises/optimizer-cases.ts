import type { Hyper } from '../grading/call.ts';
import type { CaseDeclaration, GeneratedCase } from './declaration.ts';
import { drawn, hidden, related, reordered, rollout } from './define-exercise.ts';
import type { Draws } from './draws.ts';

const PATH = [
  [0.8, -1.2, 0.3],
  [-0.5, 0.4, 1.1],
  [1.5, 0.9, -0.7],
  [0.2, -2.1, 0.6],
];
const START = [0.5, -1, 2];
const TURNED = [2, 0, 1];

/** What any optimizer has to get right, whatever its rule: sizes 0 and 1, a changing rate, runs and parameters kept apart. */
export function ordinaryCases(settings: {
  /** The defaults that the statement names. */
  readonly usual: Hyper;
  /** Large enough that nothing hides below the tolerance. */
  readonly brisk: Hyper;
  /** Hyper-parameters of each of four steps, where more than the rate changes. */
  readonly schedule?: Readonly<Record<string, readonly number[]>>;
}): readonly CaseDeclaration[] {
  const { usual, brisk, schedule = {} } = settings;
  return [
    hidden(
      'other hyper-parameters, a single parameter',
      rollout({ w0: [3], gradients: [[2], [-1], [0.5], [0.25], [-4]], hyper: brisk }),
    ),
    hidden('no parameters at all', rollout({ w0: [], gradients: [[], []], hyper: usual })),
    hidden(
      `${['rate', ...Object.keys(schedule).filter((name) => name !== 'lr')].join(' and ')} that change from step to step`,
      rollout({
        w0: START,
        gradients: PATH,
        hyper: usual,
        schedule: { lr: [0.1, 0.05, 0.02, 0.2], ...schedule },
      }),
    ),
    hidden(
      'two runs stepped in turn',
      rollout({
        w0: [1, 2, 3],
        gradients: PATH,
        hyper: brisk,
        interleaved: {
          w0: [-1, 0.5],
          gradients: { kind: 'list', list: PATH.map((g) => g.slice(1)) },
        },
      }),
    ),
    related(
      'the same parameters in another order',
      { kind: 'permuted-result', order: TURNED },
      rollout({ w0: START, gradients: PATH, hyper: brisk }),
      rollout({
        w0: reordered(START, TURNED),
        gradients: PATH.map((g) => reordered(g, TURNED)),
        hyper: brisk,
      }),
    ),
  ];
}

/** Gradients `factor` times as large, under `scaled`, must give the same run as the gradients themselves under `hyper`. */
export const scaledGradients = (
  purpose: string,
  {
    factor,
    hyper,
    scaled,
  }: { readonly factor: number; readonly hyper: Hyper; readonly scaled: Hyper },
): CaseDeclaration =>
  related(
    purpose,
    { kind: 'same-result' },
    rollout({ w0: START, gradients: PATH, hyper }),
    rollout({ w0: START, gradients: PATH.map((g) => g.map((gj) => factor * gj)), hyper: scaled }),
  );

/** A generated run of a few parameters over normal gradients of a drawn size, its rate cut to an eighth halfway. */
export function drawnRun(draws: Draws, hyper: Hyper & { readonly lr: number }): GeneratedCase {
  const n = draws.integer(2, 6);
  const steps = draws.integer(5, 30);
  const { lr } = hyper;
  return drawn(
    `${steps} drawn gradients, a rate that is changed halfway`,
    rollout({
      w0: draws.normals(n),
      gradients: draws.gradients(steps, n, draws.magnitude(1e-3, 1e3)),
      hyper,
      schedule: { lr: Array.from({ length: steps }, (_, k) => (k < steps / 2 ? lr : lr / 8)) },
      record: [1, 2, 3, steps],
    }),
  );
}
