import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Scheme } from '../../../src/optim/difference-quotient.ts';
import { relativeError } from '../../../src/optim/relative-error.ts';
import { slopeError } from '../../../src/optim/slope-error.ts';
import { SLOPE_SUBJECTS } from '../../../src/optim/slope-subject.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const lesson = read('content/lessons/gradients.mdx');

interface Parameters {
  readonly W1: number[][];
  readonly b1: number[];
  readonly W2: number[][];
  readonly b2: number[];
}
type Method = (
  X: number[][],
  targets: number[],
  params: Parameters,
) => { readonly loss: number; readonly gradients: Parameters };

/** A program of the exercise; those are checked under compiler options of their own. */
async function program(name: string): Promise<Method> {
  const at = new URL(`../../../solutions/two-layer-backprop/${name}.ts`, import.meta.url);
  const { lossAndGradients } = (await import(/* @vite-ignore */ at.href)) as {
    readonly lossAndGradients: Method;
  };
  return lossAndGradients;
}
const lossAndGradients = await program('solution');
const withoutTanhSlope = await program('mistakes/tanh-derivative-forgotten');

interface Network {
  readonly id: string;
  readonly input: {
    readonly X: number[][];
    readonly target_index: number[];
    readonly params: Parameters;
  };
  readonly expected: { readonly grads: Parameters; readonly numeric_grads: Parameters };
}
const networks: readonly Network[] = JSON.parse(read('tests/oracle/gradient_check.json'));
const network = (number: string): Network => {
  const found = networks.find(({ id }) => id === `gradient_check/mlp_tanh_softmax_ce/${number}`);
  if (!found) throw new Error(`the oracle has no network ${number}`);
  return found;
};
const broken = network('000');
const saturated = network('005');

const flat = ({ W1, b1, W2, b2 }: Parameters): number[] => [
  ...W1.flat(),
  ...b1,
  ...W2.flat(),
  ...b2,
];
const gradientsOf = (method: Method, params: Parameters) =>
  method(broken.input.X, broken.input.target_index, params);
const claimed = flat(gradientsOf(withoutTanhSlope, broken.input.params).gradients);
const exact = flat(broken.expected.grads);
const measured = flat(broken.expected.numeric_grads);

const sine = SLOPE_SUBJECTS[0];
const at = (scheme: Scheme, h: number) => {
  if (sine?.id !== 'sine') throw new Error('the sine is not the first function');
  return slopeError(sine, scheme, 1, h);
};
const [double, single] = [2 ** -52, 2 ** -23];
const hand = byHand();

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  ['the size of the network', `by hand, ${exact.length} parameters`],
  [
    'what the wrong gradient reaches',
    `from ${loss(withoutTanhSlope, 0)} to ${loss(withoutTanhSlope, 10)}`,
  ],
  ['what the right gradient reaches', `gets down to ${loss(lossAndGradients, 10)}`],
  ['the angle between the two', `points ${angle().toFixed(0)}° away`],
  ['the angle of the wrong step', `at ${(180 - angle()).toFixed(0)}°, the direction`],
  ['its cosine', `still $${(-Math.cos((angle() * Math.PI) / 180)).toFixed(2)}$`],
  ['even steps down both slopes', `0.71 \\cdot 4 = ${(7 * Math.SQRT1_2).toFixed(2)}$`],
  [
    'parameters of a digit classifier',
    `has ${thousands(784 * 100 + 100 + 100 * 10 + 10)} parameters`,
  ],
  [
    'their forward passes',
    `takes ${thousands(2 * (784 * 100 + 100 + 100 * 10 + 10))} forward passes`,
  ],
  [
    'both errors at 0.01',
    `off by ${at('forward', 0.01).error.toFixed(4)}, the central one by ${at('central', 0.01).error.toFixed(6)}`,
  ],
  [
    'their ratio',
    `${Number((at('forward', 0.01).error / at('central', 0.01).error).toPrecision(2))} times the accuracy`,
  ],
  [
    'half the step',
    `$${at('forward', 0.01).error.toFixed(4)} \\to ${at('forward', 0.005).error.toFixed(4)}$ and $${at('central', 0.01).error.toFixed(7)} \\to ${at('central', 0.005).error.toFixed(7)}$`,
  ],
  ['machine epsilon', `2^{-52} \\approx ${power(double)}$`],
  [
    'the forward row',
    `\\varepsilon^{1/2} \\approx {${power(Math.sqrt(double))}}$ | $\{${power(Math.sqrt(double))}}$ | $\{${power(Math.sqrt(single))}}$`,
  ],
  [
    'the central row',
    `\\varepsilon^{1/3} \\approx {${power(Math.cbrt(double))}}$ | $\{${power(Math.cbrt(double) ** 2)}}$ | $\{${power(Math.cbrt(single) ** 2)}}$`,
  ],
  ['the slope of the sine', `at 1 is ${Math.cos(1).toFixed(6)}…`],
  [
    'a tiny step, central',
    `Measured: ${at('central', 1e-12).measured.toFixed(5)}, off by $${power(at('central', 1e-12).error)}$`,
  ],
  [
    'a tiny step, forward',
    `The forward difference says ${at('forward', 1e-12).measured.toFixed(5)}`,
  ],
  ['the error of the wrong gradient', `an error of ${relativeError(claimed, measured).toFixed(3)}`],
  ['the error of the right gradient', `it is $${power(relativeError(exact, measured))}$`],
  [
    'the worst entry of a right gradient',
    `an error of $${power(worstEntry())}$ at its worst entry`,
  ],
  [
    'the same gradient as a whole',
    `of $${power(relativeError(flat(saturated.expected.grads), flat(saturated.expected.numeric_grads)))}$ as a whole`,
  ],
  ['one parameter', `$0.0001 / 0.0041 = ${relativeError([0.0021], [0.002]).toFixed(3)}$`],
  ['a factor of two', `The error is 1/3 = ${relativeError([2], [1]).toFixed(2)}`],
  ['a mean against a sum', `the error is 31/33 = ${relativeError([32], [1]).toFixed(2)}`],
  ['row z', `| 1 | ${hand.dz} | $${hand.da} \\cdot (1 - a^2)$ |`],
  ['row a', `| ${hand.a} | ${hand.da} | $${hand.dp} \\cdot 2$ |`],
  ['row p', `| ${hand.p} | ${hand.dp} | $2\\,(p - 1)$ |`],
  ['row L', `| ${hand.L} | 1 | |`],
  ['the upper weight', `$${hand.dp} \\cdot a = ${hand.dv}$`],
  [
    'the lower weights',
    `$${hand.dz} \\cdot 1 = ${hand.dz}$ and $${hand.dz} \\cdot 2 = ${hand.dw2}$`,
  ],
];

describe('the numbers in the lesson on gradients', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('both runs of the opening go down at every step', () => {
    for (const method of [lossAndGradients, withoutTanhSlope]) {
      const losses = Array.from({ length: 11 }, (_, steps) => train(method, steps));
      expect(losses.every((one, t) => t === 0 || one < (losses[t - 1] ?? 0))).toBe(true);
    }
  });

  it('a network of zeros has no gradient but that of its output biases', () => {
    const zeros: Parameters = {
      W1: broken.input.params.W1.map((row) => row.map(() => 0)),
      b1: broken.input.params.b1.map(() => 0),
      W2: broken.input.params.W2.map((row) => row.map(() => 0)),
      b2: broken.input.params.b2.map(() => 0),
    };
    const { W1, b1, W2, b2 } = gradientsOf(lossAndGradients, zeros).gradients;
    expect([...W1.flat(), ...b1, ...W2.flat()].every((slope) => slope === 0)).toBe(true);
    expect(b2.every((slope) => slope !== 0)).toBe(true);
  });
});

/** The loss after so many steps of gradient descent at η = 0.5, with gradients by the method. */
function train(method: Method, steps: number): number {
  let params = broken.input.params;
  const moved = (w: readonly number[], g: readonly number[]) =>
    w.map((one, i) => one - 0.5 * (g[i] ?? Number.NaN));
  const movedRows = (W: number[][], G: number[][]) => W.map((row, i) => moved(row, G[i] ?? []));
  for (let t = 0; t < steps; t++) {
    const { gradients: g } = gradientsOf(method, params);
    params = {
      W1: movedRows(params.W1, g.W1),
      b1: moved(params.b1, g.b1),
      W2: movedRows(params.W2, g.W2),
      b2: moved(params.b2, g.b2),
    };
  }
  return gradientsOf(method, params).loss;
}

function loss(method: Method, steps: number): string {
  return train(method, steps).toFixed(3);
}

/** Degrees between the wrong gradient and PyTorch's. */
function angle(): number {
  const dot = claimed.reduce((sum, one, i) => sum + one * (exact[i] ?? Number.NaN), 0);
  return (Math.acos(dot / Math.hypot(...claimed) / Math.hypot(...exact)) * 180) / Math.PI;
}

/** The largest error of a single entry, relative to the larger of the two slopes. */
function worstEntry(): number {
  const numeric = flat(saturated.expected.numeric_grads);
  return Math.max(
    ...flat(saturated.expected.grads).map((a, i) => {
      const n = numeric[i] ?? Number.NaN;
      return Math.abs(a - n) / Math.max(Math.abs(a), Math.abs(n));
    }),
  );
}

/** Two inputs, one hidden unit, one output: forward and backward. */
function byHand(): Readonly<Record<'a' | 'p' | 'L' | 'dp' | 'dv' | 'da' | 'dz' | 'dw2', string>> {
  const a = Math.tanh(0.5 * 1 + 0.25 * 2);
  const p = 2 * a;
  const dp = 2 * (p - 1);
  const da = 2 * dp;
  const dz = da * (1 - a * a);
  const four = (x: number) => x.toFixed(4);
  return {
    a: four(a),
    p: four(p),
    L: four((p - 1) ** 2),
    dp: four(dp),
    dv: four(dp * a),
    da: four(da),
    dz: four(dz),
    dw2: four(2 * dz),
  };
}

/** A number as the lesson typesets it: two digits and a power of ten. */
function power(x: number): string {
  const [factor, exponent] = x.toExponential(1).split('e');
  return `${factor} \\cdot 10^{${Number(exponent)}}`;
}

function thousands(x: number): string {
  return x.toLocaleString('en-US');
}
