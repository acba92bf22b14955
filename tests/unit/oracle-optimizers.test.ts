import { describe, expect, it } from 'vitest';
import { adadelta } from '../../src/optim/adadelta.ts';
import { adagrad } from '../../src/optim/adagrad.ts';
import { adam } from '../../src/optim/adam.ts';
import { adamUncorrected } from '../../src/optim/adam-uncorrected.ts';
import { adamax } from '../../src/optim/adamax.ts';
import { adamw } from '../../src/optim/adamw.ts';
import { amsgrad } from '../../src/optim/amsgrad.ts';
import { heavyBall } from '../../src/optim/heavy-ball.ts';
import { lion } from '../../src/optim/lion.ts';
import { momentum } from '../../src/optim/momentum.ts';
import { momentumEma } from '../../src/optim/momentum-ema.ts';
import { nadam } from '../../src/optim/nadam.ts';
import { radam } from '../../src/optim/radam.ts';
import { rmsprop } from '../../src/optim/rmsprop.ts';
import { sgd } from '../../src/optim/sgd.ts';
import { pairwise, type Vector } from '../../src/optim/vector.ts';
import { ours } from './optim/oracle/objectives.ts';
import { longCases, type OracleHyper, objectiveCases, sequenceCases } from './optim/oracle/read.ts';
import { type Subject, subject } from './optim/oracle/subject.ts';
import { agrees, scaleOf } from './optim/oracle/tolerance.ts';

const adamHyper = (number: (name: string) => number, lr: number) => ({
  lr,
  beta1: number('beta1'),
  beta2: number('beta2'),
  eps: number('eps'),
});

/** Every optimizer of the site against its kind of oracle case. A new optimizer joins with one line. */
const TABLE: readonly Subject[] = [
  subject(sgd, { kind: 'sgd', hyper: (_, lr) => ({ lr }), state: () => ({}) }),
  subject(momentum, {
    kind: 'sgd_momentum_torch',
    hyper: (number, lr) => ({ lr, beta: number('momentum') }),
    state: ({ v }) => ({ v }),
  }),
  subject(heavyBall, {
    kind: 'momentum_heavy_ball',
    hyper: (number, lr) => ({ lr, beta: number('beta') }),
    state: ({ v }) => ({ v }),
  }),
  subject(momentumEma, {
    kind: 'momentum_ema',
    hyper: (number, lr) => ({ lr, beta: number('beta') }),
    state: ({ v }) => ({ v }),
  }),
  subject(rmsprop, {
    kind: 'rmsprop_torch',
    hyper: (number, lr) => ({ lr, rho: number('alpha'), eps: number('eps') }),
    state: ({ s }) => ({ v: s }),
    outOfReach: ({ centered, momentum }) =>
      centered ? 'centred' : momentum !== 0 ? 'with momentum' : undefined,
  }),
  subject(adam, { kind: 'adam_torch', hyper: adamHyper, state: ({ m, v }) => ({ m, v }) }),
  subject(adamUncorrected, {
    kind: 'adam_no_bias_correction_WRONG',
    hyper: adamHyper,
    state: ({ m, v }) => ({ m, v }),
  }),
  subject(adagrad, {
    kind: 'adagrad_torch',
    hyper: (number, lr) => ({ lr, eps: number('eps') }),
    state: ({ s }) => ({ G: s }),
    outOfReach: ({ initial_accumulator_value: start }) =>
      start !== 0 ? 'with a rate decay and an accumulator that starts above zero' : undefined,
  }),
  subject(adadelta, {
    kind: 'adadelta_torch',
    hyper: (number, lr) => ({ lr, rho: number('rho'), eps: number('eps') }),
    state: ({ s, d }) => ({ v: s, acc_delta: d }),
  }),
  subject(adamw, {
    kind: 'adamw_torch',
    hyper: (number, lr) => ({ ...adamHyper(number, lr), lambda: number('weight_decay') }),
    state: ({ m, v }) => ({ m, v }),
    decaysItself: true,
  }),
  subject(amsgrad, {
    kind: 'amsgrad_torch',
    hyper: adamHyper,
    state: ({ m, v, vMax }) => ({ m, v, vmax: vMax }),
  }),
  subject(adamax, {
    kind: 'adamax_eps_in_denominator',
    hyper: adamHyper,
    state: ({ m, u }) => ({ m, u }),
  }),
  subject(nadam, { kind: 'nadam_simple', hyper: adamHyper, state: ({ m, v }) => ({ m, v }) }),
  subject(radam, { kind: 'radam_torch', hyper: adamHyper, state: ({ m, v }) => ({ m, v }) }),
  subject(lion, {
    kind: 'lion',
    hyper: (number, lr) => ({
      lr,
      beta1: number('beta1'),
      beta2: number('beta2'),
      lambda: number('weight_decay'),
    }),
    state: ({ m }) => ({ m }),
    decaysItself: true,
  }),
];

const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error(`The case ends before index ${index}.`);
  return found;
};

/** All `*_torch` kinds but AdamW’s couple weight decay to the gradient, g + λw, before the optimizer sees it. */
const coupled = (g: Vector, w: Vector, { weight_decay: decay }: OracleHyper): Vector => {
  return typeof decay === 'number' && decay !== 0 ? pairwise(g, w, (gi, wi) => gi + decay * wi) : g;
};

interface Walk {
  readonly hyper: OracleHyper;
  readonly w0: Vector;
  readonly steps: readonly number[];
  readonly gradient: (t: number, w: Vector) => Vector;
  readonly lr: (t: number) => number;
}

/** The weights after each recorded step, and the last state under the oracle's names. */
function walk(optimizer: Subject, { hyper, w0, steps, gradient, lr }: Walk) {
  const run = optimizer.start(w0.length, hyper);
  const recorded: Vector[] = [];
  let w = w0;
  for (let t = 1; t <= at(steps, steps.length - 1); t++) {
    const g = gradient(t, w);
    w = run.step(w, optimizer.decaysItself ? g : coupled(g, w, hyper), lr(t));
    if (steps.includes(t)) recorded.push(w);
  }
  return { w: recorded, state: run.state() };
}

/** Scale is taken per coordinate over the recorded steps, as the oracle's README asks. */
function expectPath(
  actual: readonly Vector[],
  expected: readonly Vector[],
  steps: readonly number[],
) {
  expect(actual).toHaveLength(expected.length);
  const complaints = expected.flatMap((row, k) =>
    row.flatMap((oracle, j) => {
      const scale = scaleOf(expected.map((other) => at(other, j)));
      const number = at(at(actual, k), j);
      return agrees(number, oracle, scale)
        ? []
        : [`step ${steps[k]}, w[${j}]: ${number}, oracle ${oracle}`];
    }),
  );
  expect(complaints).toEqual([]);
}

function expectState(
  actual: Readonly<Record<string, Vector>>,
  expected: Readonly<Record<string, Vector>>,
) {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  const complaints = Object.entries(expected).flatMap(([name, row]) =>
    row.flatMap((oracle, j) => {
      const number = at(actual[name] ?? [], j);
      return agrees(number, oracle, scaleOf(row))
        ? []
        : [`${name}[${j}]: ${number}, oracle ${oracle}`];
    }),
  );
  expect(complaints).toEqual([]);
}

const constant = ({ lr }: OracleHyper): number => {
  if (typeof lr !== 'number')
    throw new Error('The case has neither a rate nor a schedule of rates.');
  return lr;
};

describe.each(TABLE)('$id against the oracle’s $kind', (optimizer) => {
  const within = <Case extends { readonly hyper: OracleHyper }>(cases: readonly Case[]) =>
    cases.filter(({ hyper }) => optimizer.outOfReach(hyper) === undefined);
  const everything = [
    ...sequenceCases(optimizer.kind),
    ...objectiveCases(optimizer.kind),
    ...longCases(optimizer.kind),
  ];
  const skipped = everything.flatMap(({ hyper }) => optimizer.outOfReach(hyper) ?? []);
  const reasons = [...new Set(skipped)].map(
    (why) => `${skipped.filter((one) => one === why).length} ${why}`,
  );

  it(`finds cases of its kind: ${everything.length - skipped.length} used, ${skipped.length} out of reach${
    reasons.length > 0 ? ` (${reasons.join(', ')})` : ''
  }`, () => expect(everything.length - skipped.length).toBeGreaterThanOrEqual(15));

  it.each(within(sequenceCases(optimizer.kind)))('follows given gradients: $notes ($id)', (one) => {
    const { w0, grads, lrs, record_steps: steps } = one.input;
    const { w, state } = walk(optimizer, {
      hyper: one.hyper,
      w0,
      steps,
      gradient: (t) => at(grads, t - 1),
      lr: (t) => (lrs ? at(lrs, t - 1) : constant(one.hyper)),
    });
    expectPath(w, one.expected.w, steps);
    if (one.expected.state) expectState(state, one.expected.state);
  });

  it.each(within(objectiveCases(optimizer.kind)))('descends $input.objective.name ($id)', (one) => {
    const objective = ours(one.input.objective);
    const { w } = walk(optimizer, {
      hyper: one.hyper,
      w0: one.input.x0,
      steps: one.input.record_steps,
      gradient: (_, here) => objective.gradient(here),
      lr: () => constant(one.hyper),
    });
    expectPath(w, one.expected.w, one.input.record_steps);
  });

  it.each(within(longCases(optimizer.kind)))('holds for $input.T steps ($id)', (one) => {
    const { c, a, p, q } = one.input.grad_formula;
    const { w, state } = walk(optimizer, {
      hyper: one.hyper,
      w0: one.input.w0,
      steps: one.input.record_steps,
      gradient: (t) => pairwise(c, a, (cj, aj) => cj * (((t * aj) % p) - q)),
      lr: () => constant(one.hyper),
    });
    expectPath(w, one.expected.w, one.input.record_steps);
    expectState(state, one.expected.state);
  });
});
