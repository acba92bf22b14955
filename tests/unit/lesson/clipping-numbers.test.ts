import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PRESETS, runs, STEPS } from '../../../src/islands/clip-figure-settings.ts';
import { leaves } from '../../../src/islands/clip-figure-words.ts';
import { adam } from '../../../src/optim/adam.ts';
import { angle } from '../../../src/optim/angle.ts';
import { clipByNorm } from '../../../src/optim/clip-norm.ts';
import { clipByValue } from '../../../src/optim/clip-value.ts';
import { globalNorm } from '../../../src/optim/global-norm.ts';
import {
  balancedBias,
  recurrentNeuron,
  stateJacobian,
} from '../../../src/optim/recurrent-neuron.ts';
import { sigmoid } from '../../../src/optim/sigmoid.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/clipping.mdx', import.meta.url),
  'utf8',
);

const crest = [5.5, balancedBias(5.5)] as const;
const plain = [5.8, -2.4] as const;
const norm = (T: number, point: readonly number[] = crest) =>
  globalNorm([recurrentNeuron(T).gradient(point)]);
const thousands = (x: number): string => Math.round(x).toLocaleString('en-US');
const slope = (x: number) => sigmoid(x) * (1 - sigmoid(x));

/** What ten layers of 256 ReLU units do to the size of a signal with weights of this standard deviation. */
const tenLayers = (deviation: number): number => Math.sqrt(0.5 * 256 * deviation ** 2) ** 10;

const [byNorm = []] = clipByNorm([[100, 1]], 1).grads;
const [byValue = []] = clipByValue([[100, 1]], 1);
const spike = afterSpike();

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  ['the norm at the start', `has norm ${thousands(norm(50))}.`],
  ['the step it asks for', `a step of length ${Math.round(0.1 * norm(50))}`],
  ['the highest loss', `$0.7^2 = ${(0.7 ** 2).toFixed(2)}$`],
  [
    'half a factor',
    `| 0.5 | ${(0.5 ** 10).toFixed(5)} | $${(0.5 ** 50 * 1e16).toFixed(0)} \\cdot 10^{-16}$ |`,
  ],
  ['a little below 1', `| 0.9 | ${(0.9 ** 10).toFixed(3)} | ${(0.9 ** 50).toFixed(4)} |`],
  ['a little above 1', `| 1.1 | ${(1.1 ** 10).toFixed(2)} | ${(1.1 ** 50).toFixed(0)} |`],
  ['twice', `| 2 | ${2 ** 10} | $${(2 ** 50 / 1e15).toFixed(1)} \\cdot 10^{15}$ |`],
  ['the balanced bias', `$b = 0.5 - w\\,\\sigma(0.5) = ${crest[1].toFixed(2)}$`],
  ['the factor of a round', `$5.5 \\cdot \\sigma'(0.5) = ${(5.5 * slope(0.5)).toFixed(3)}$`],
  ...[5, 10, 20, 50].map(
    (T) =>
      [
        `the table at ${T} rounds`,
        `| ${T} | ${large(stateJacobian(crest, T))} | ${recurrentNeuron(T).value(crest).toFixed(4)} | ${large(norm(T))} |`,
      ] as const,
  ),
  [
    'the vanished product',
    `$${(stateJacobian(plain, 20) * 1e11).toFixed(1)} \\cdot 10^{-11}$, and how`,
  ],
  ['He’s deviation', `standard deviation is ${Math.sqrt(2 / 256).toFixed(3)}`],
  ['too small weights', `multiplies the signal by ${(tenLayers(0.01) ** 0.1).toFixed(3)}`],
  ['ten such layers', `$${(tenLayers(0.01) * 1e10).toFixed(1)} \\cdot 10^{-10}$`],
  ['too large weights', `ten layers multiply it by ${tenLayers(0.2).toFixed(0)}`],
  ['clipped by norm', `$(${byNorm.map((x) => Number(x.toPrecision(5))).join(', ')})$`],
  ['the turn by value', `turned by ${angle([100, 1], byValue).toFixed(1)}°`],
  ['a norm within a limit by value', `$\\sqrt{10^7} = ${Math.sqrt(1e7).toFixed(0)}$`],
  [
    'clipped tensor',
    `<span slot="label">${globalNorm(clipByNorm([[3], [4]], 2.5).grads.slice(0, 1))}</span>`,
  ],
  ['norms added', `<span slot="label">${((3 * 2.5) / 7).toFixed(2)}</span>`],
  ['Adam’s step at a spike', `only $${spike.first.toFixed(2)}\\,\\eta$ long`],
  ['Adam a hundred steps later', `shrunk to $${spike.hundred.toFixed(3)}\\,\\eta$`],
  ['Adam’s recovery', `it takes ${spike.half} steps until they are half as long`],
];

describe('the numbers in the lesson on clipping', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('one part in two hundred arrives after 50 layers, a millionth after ten sigmoids', () => {
    expect(1 / 0.9 ** 50).toBeCloseTo(194, 0);
    expect(0.25 ** 10).toBeLessThan(1e-6);
  });

  it('the unclipped run from the plain is thrown off at step 22, after bounces, and stays there', () => {
    const [, { start } = { start: plain }] = PRESETS;
    expect(start).toEqual(plain);
    const { none, value, norm: kept } = runs({ depth: '20', start, lr: 1, limit: 0.5 });
    expect(leaves(none)).toBe(22);
    expect(Math.max(...none.value.slice(0, 22))).toBeGreaterThan(0.3);
    expect(
      recurrentNeuron(20).gradient([none.w[0]?.[STEPS] ?? 0, none.w[1]?.[STEPS] ?? 0]),
    ).toEqual([expect.closeTo(0, 9), expect.closeTo(0, 9)]);
    expect([leaves(value), leaves(kept)]).toEqual([undefined, undefined]);
  });

  it('clipping by value can turn a gradient of many entries by nearly a right angle', () => {
    const g = [1e6, ...Array.from({ length: 1e8 ** 0.75 }, () => 1)];
    expect(angle(g, clipByValue([g], 1)[0] ?? g)).toBeGreaterThan(80);
  });

  it('with every gradient clipped by norm, the scale of the loss does not matter', () => {
    expect(clipByNorm([[30, 40]], 1).grads).toEqual(clipByNorm([[300, 400]], 1).grads);
  });
});

/** Three digits, and thousands with commas. */
function large(x: number): string {
  return x >= 1000 ? thousands(x) : String(Number(x.toPrecision(3)));
}

/** The lengths of Adam's steps in units of η after one gradient of 1000 among gradients of 1. */
function afterSpike(): { first: number; hundred: number; half: number } {
  const hyper = { ...adam.defaults, lr: 1 };
  const lengths: number[] = [];
  let w: readonly number[] = [0];
  let state = adam.init(1);
  for (let t = 1; t <= 20_000; t++) {
    const next = adam.step(w, [t === 5001 ? 1000 : 1], state, hyper);
    lengths.push((w[0] ?? 0) - (next.w[0] ?? 0));
    ({ w, state } = next);
  }
  const since = lengths.slice(5000);
  return {
    first: since[0] ?? Number.NaN,
    hundred: since[100] ?? Number.NaN,
    half: since.findIndex((length, k) => k > 100 && length > 0.5),
  };
}
