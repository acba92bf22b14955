import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { absoluteError } from '../../../src/optim/absolute-error.ts';
import { hinge } from '../../../src/optim/hinge.ts';
import { huber } from '../../../src/optim/huber.ts';
import { logLoss } from '../../../src/optim/log-loss.ts';
import type { Loss } from '../../../src/optim/loss.ts';
import { sigmoid } from '../../../src/optim/sigmoid.ts';
import { squaredError } from '../../../src/optim/squared-error.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/losses.mdx', import.meta.url),
  'utf8',
);

const street = [200, 210, 220, 230, 1140];
const mistyped = [...street.slice(0, 4), 11_400];
const minus = (text: string) => text.replace('-', '−');

/** The one prediction for all targets at which the pulls balance, by halving the interval. */
function bestAnswer(loss: Loss, targets: readonly number[]): number {
  let [low, high] = [Math.min(...targets), Math.max(...targets)];
  for (let k = 0; k < 80; k++) {
    const middle = (low + high) / 2;
    const pull = targets.reduce((sum, y) => sum + loss.slope(middle, y), 0);
    if (pull > 0) high = middle;
    else low = middle;
  }
  return Math.round(low);
}
const [mse, mae, hub] = [squaredError, absoluteError, huber(100)].map((loss) => ({
  street: bestAnswer(loss, street),
  mistyped: bestAnswer(loss, mistyped),
}));

const surprise = (p: number) => minus((-Math.log(p)).toPrecision(3));
/** Softmax and its logarithm by the definitions, for logits of moderate size. */
const softmax = (z: readonly number[]) => {
  const sum = z.reduce((total, zk) => total + Math.exp(zk), 0);
  return z.map((zk) => Math.exp(zk) / sum);
};

/** A perfect answer, its probabilities taken for logits. */
const twice = -Math.log(softmax([1, ...Array.from({ length: 9 }, () => 0)])[0] ?? Number.NaN);

const [share, right, others] = [0.1, 0.91, 0.01];
const lead = Math.log(right / others);
const smoothed = -right * Math.log(right) - 9 * others * Math.log(others);

const p10 = sigmoid(-10);
const squaredSlope = 2 * (p10 - 1) * p10 * (1 - p10);

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  ['the mean price', `the best answer is ${mse?.street}, which is near none`],
  ['the median price', `costs just its size, it is ${mae?.street}`],
  ['the Huber price', `Under a third rule, which you will meet in a moment, it is ${hub?.street}`],
  ['the Huber price again', `the best answer is ${hub?.street}.`],
  ['a mistyped price', `Only that of MSE, to ${mse?.mistyped}`],
  ['a loss by hand', `$(1 + 16)/2 = ${(1 ** 2 + 4 ** 2) / 2}$ and the gradient $(1, -4)$`],
  [
    'surprises',
    `one half costs ${surprise(0.5)}, a tenth ${surprise(0.1)}, a hundredth ${surprise(0.01)}`,
  ],
  ['an even guess', `$\\log 10 = ${Math.log(10).toFixed(3)}$`],
  ['a squared error by the score', `has a slope of ${minus(squaredSlope.toFixed(5))}`],
  ['cross-entropy by the score', `cross-entropy has ${minus(logLoss.slope(-10, 1).toFixed(2))}`],
  ['the least positive double', `About ${Math.round(-Math.log(Number.MIN_VALUE))}, the most`],
  ['softmax twice', `a perfect answer then costs ${twice.toFixed(3)}`],
  ['the smoothed target', `to have ${right} and each other ${others}`],
  ['the smoothed lead', `a logit lead of ${lead.toFixed(2)} achieves`],
  ['the smoothed floor', `At its best it is ${smoothed.toFixed(3)}, not 0`],
  ['log loss at 1.5', `log loss still costs ${logLoss.value(1.5, 1).toFixed(3)}`],
  ['its slope', `$\\sigma(-1.5) = ${sigmoid(-1.5).toFixed(3)}$`],
  ['a penalty', `a weight of 3 costs ${(0.01 / 2) * 3 ** 2} and is pulled with ${0.01 * 3}`],
];

describe('the numbers in the lesson on losses', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('only the answer of MSE moves with the mistyped price', () => {
    expect([mae?.mistyped, hub?.mistyped]).toEqual([mae?.street, hub?.street]);
  });

  it('the powers of e end where the lesson says', () => {
    expect([Math.exp(709), Math.exp(710)].map(Number.isFinite)).toEqual([true, false]);
    expect(Math.exp(-745)).toBeGreaterThan(0);
    expect(Math.exp(-746)).toBe(0);
  });

  it('the careful softmax costs Infinity, the log-sum-exp 1000', () => {
    expect(-Math.log(Math.exp(0 - 1000) / (1 + Math.exp(-1000)))).toBe(Number.POSITIVE_INFINITY);
    expect(Math.log(1 + Math.exp(-1000)) + (1000 - 0)).toBe(1000);
  });

  it('the smoothed targets are what the formula gives, and the loss is least at that lead', () => {
    expect(1 - share + share / 10).toBeCloseTo(right, 12);
    expect(share / 10).toBeCloseTo(others, 12);
    const loss = (z: number) => {
      const p = softmax([z, ...Array.from({ length: 9 }, () => 0)]);
      return -right * Math.log(p[0] ?? 0) - 9 * others * Math.log(p[1] ?? 0);
    };
    expect(loss(lead)).toBeCloseTo(smoothed, 12);
    expect(Math.min(loss(lead + 0.1), loss(lead - 0.1))).toBeGreaterThan(loss(lead));
  });

  it('log loss is the softmax cross-entropy of the logits z and 0', () => {
    for (const z of [-3, -0.4, 0, 2])
      expect(-Math.log(softmax([z, 0])[0] ?? 0)).toBeCloseTo(logLoss.value(z, 1), 12);
  });

  it('hinge never lies below the count of mistakes and is silent from a margin of 1 on', () => {
    for (const s of [-2, -0.1, 0, 0.4, 1, 1.5])
      expect(hinge.value(s, 1)).toBeGreaterThanOrEqual(s <= 0 ? 1 : 0);
    expect([hinge.value(1.5, 1), hinge.slope(1.5, 1)]).toEqual([0, 0]);
  });

  it('loss and penalty of the last checkpoint balance at 2, without the ½ at 4/3', () => {
    const slope = (w: number, half: number) => w - 4 + 2 * half * w;
    expect(slope(2, 0.5)).toBe(0);
    expect(slope(4 / 3, 1)).toBeCloseTo(0, 12);
  });
});
