import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  DEFAULTS,
  outcome,
  runOf,
  type ScheduleId,
  type Settings,
  STOPS,
} from '../../../src/islands/schedule-figure-settings.ts';
import { EDGE } from '../../../src/islands/schedule-figure-words.ts';
import { cosineAnnealing } from '../../../src/optim/cosine-annealing.ts';
import { exponentialDecay } from '../../../src/optim/exponential-decay.ts';
import { noise } from '../../../src/optim/noise.ts';
import { quadratic } from '../../../src/optim/quadratic.ts';
import { initPlateau, reduceOnPlateau } from '../../../src/optim/reduce-on-plateau.ts';
import { scheduledRun } from '../../../src/optim/scheduled-run.ts';
import { sgd } from '../../../src/optim/sgd.ts';
import { suggestedRate } from '../../../src/optim/suggested-rate.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/schedules.mdx', import.meta.url),
  'utf8',
);

const at = (part: Partial<Settings>): number | undefined =>
  outcome(runOf({ ...DEFAULTS, warmup: false, ...part }));

/** The figure's rate with the lowest final loss, and that loss, with batches of 10. */
function best(schedule: ScheduleId): readonly [lr: number, loss: number] {
  const all = STOPS.lr.map((lr) => [lr, at({ schedule, lr }) ?? Number.POSITIVE_INFINITY] as const);
  return all.reduce((low, one) => (one[1] < low[1] ? one : low));
}
const row = (name: string, schedule: ScheduleId): string => {
  const [lr, loss] = best(schedule);
  return `| ${name} | ${lr} | ${loss.toFixed(3)} |`;
};
const range = runOf({ ...DEFAULTS, schedule: 'range' });

/** Every claim: the words around the number in the lesson, with the number computed here. */
const claims: readonly (readonly [what: string, sentence: string])[] = [
  [
    'the number of rates',
    `tried ${['', '', '', '', '', '', '', '', 'eight'][STOPS.lr.length]} learning`,
  ],
  ['a large rate', `then swings around ${at({ schedule: 'constant', lr: 0.6 })?.toFixed(2)}.`],
  ['the best rate', `The best of the eight is ${best('constant')[0]},`],
  ['the cosine', `ends at ${at({ schedule: 'cosine', lr: 0.6 })?.toFixed(3)}. The best`],
  ['the best single rate', `single rate got to ${best('constant')[1].toFixed(3)}.`],
  ['how far an exponential travels', `as far as ${Math.round(1 / (1 - 0.98))} steps at $\\eta_0$`],
  ['λ as γ', `$\\lambda = 0.03$ is $\\gamma = ${Math.exp(-0.03).toFixed(4)}$`],
  ['a large λ', `at $\\lambda = 0.5$ it is ${Math.exp(-0.5).toFixed(3)} and not 0.5`],
  [
    'the last step of a cosine',
    `still has $${cosineAnnealing.rate(99, { lrMax: 1, lrMin: 0, T: 100 }).toFixed(5)}\\,\\eta_{\\max}$`,
  ],
  ['the edge at the start', `rates above ${EDGE.toFixed(3)} throw it outward`],
  ['the constant rate', row('constant', 'constant')],
  ['exponential decay', row('exponential, 0.98', 'exponential')],
  ['one cycle', row('one cycle', 'one-cycle')],
  ['cosine annealing', row('cosine', 'cosine')],
  ['step decay', row('step, 0.3 every 50', 'step')],
  ['reducing on plateaus', row('on plateau, by 0.3', 'plateau')],
  [
    'the range test',
    `it suggests ${suggestedRate(range.rates, range.losses.slice(1), 0.9).suggestion.toFixed(2)} for batches of 10`,
  ],
  ...plateauRows(),
];

describe('the numbers in the lesson on schedules', () => {
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(lesson.includes(sentence) ? sentence : 'nowhere in the lesson').toBe(sentence);
  });

  it('a run on a parabola with noise stays at the floor of the formula', () => {
    const [lambda, lr, sigma] = [0.5, 0.4, 0.7];
    const steps = 200_000;
    const { losses } = scheduledRun(
      quadratic([[lambda]], [0]),
      sgd,
      (rate) => ({ lr: rate }),
      () => lr,
      [0],
      noise(3, steps, 1, sigma),
    );
    const mean = losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
    expect(mean / ((lr * sigma ** 2) / (2 * (2 - lr * lambda)))).toBeCloseTo(1, 1);
  });

  it('the rates of an exponential never add up to more than η₀/(1 − γ)', () => {
    const sum = Array.from({ length: 5000 }, (_, t) =>
      exponentialDecay.rate(t, { lr0: 1, gamma: 0.98 }),
    ).reduce((total, rate) => total + rate, 0);
    expect(sum).toBeCloseTo(50, 9);
  });

  it('the smallest rate has not arrived after 200 steps, the largest flies apart', () => {
    const slow = { ...DEFAULTS, schedule: 'constant', lr: 0.05 } as const;
    const { losses } = runOf(slow);
    expect((losses[150] ?? 0) / (losses[200] ?? 1)).toBeGreaterThan(1.3);
    expect(at({ schedule: 'constant', lr: 1 })).toBeUndefined();
  });

  it('at η = 1 every schedule that begins there diverges without warmup, noise or not, and none with it', () => {
    for (const schedule of ['constant', 'step', 'exponential', 'cosine', 'plateau'] as const) {
      expect(at({ schedule, lr: 1 })).toBeUndefined();
      expect(at({ schedule, lr: 1, batch: 'all' })).toBeUndefined();
      expect(at({ schedule, lr: 1, warmup: true })).toBeLessThan(0.2);
    }
  });

  it('without noise no schedule beats the constant rate', () => {
    for (const schedule of ['step', 'exponential', 'cosine'] as const)
      expect(at({ schedule, batch: 'all' })).toBeGreaterThan(
        at({ schedule: 'constant', batch: 'all' }) ?? Number.NaN,
      );
  });
});

/** The table of a rate that is reduced on a plateau, with its last three columns computed. */
function plateauRows(): readonly (readonly [string, string])[] {
  const metrics = [1, 0.8, 0.795, 0.81, 0.8, 0.75];
  const written = ['1.00', '0.80', '0.795', '0.81', '0.80', '0.75'];
  const hyper = { factor: 0.5, patience: 2, threshold: 0.01, cooldown: 0, lrMin: 0 };
  let state = initPlateau(0.1);
  return metrics.map((metric, k) => {
    const before = state;
    state = reduceOnPlateau(metric, state, hyper);
    const improved = state.best < before.best;
    const word = improved ? 'yes' : k === 2 ? 'no: under 1%' : 'no';
    const cut = state.lr < before.lr;
    const bad = cut ? `${before.bad + 1} → 0` : String(state.bad);
    return [
      `epoch ${k + 1} of the plateau`,
      `| ${k + 1} | ${written[k]} | ${word} | ${bad} | ${state.lr} |`,
    ] as const;
  });
}
