import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { RuleId } from '../../../src/islands/landscape-figure-rules.ts';
import { type SceneId, sceneOf } from '../../../src/islands/landscape-figure-scenes.ts';
import { DEFAULTS, opening, walks } from '../../../src/islands/landscape-figure-settings.ts';
import { fate } from '../../../src/islands/landscape-figure-words.ts';
import { seeded } from '../../../src/optim/chance.ts';
import { descend } from '../../../src/optim/descend.ts';
import { observeLoss, untrained } from '../../../src/optim/early-stopping.ts';
import { noisySine } from '../../../src/optim/noisy-sine.ts';
import { polynomialFit } from '../../../src/optim/polynomial-fit.ts';
import { principalAxes } from '../../../src/optim/principal-axes.ts';
import { quadratic } from '../../../src/optim/quadratic.ts';
import { sgd } from '../../../src/optim/sgd.ts';

const lesson = readFileSync(
  new URL('../../../content/lessons/landscape.mdx', import.meta.url),
  'utf8',
);
/** The sentence itself when the lesson has it; keeps a failure from printing the whole lesson. */
const inLesson = (sentence: string): string =>
  lesson.includes(sentence) ? sentence : 'nowhere in the lesson';

/** What the figure says of everybody in a scene as it opens. */
const fates = (id: SceneId, noisy = false): Readonly<Record<string, string>> =>
  Object.fromEntries(
    walks({ ...DEFAULTS, ...opening(id), noisy }).map((one) => [
      one.walker.id,
      fate(sceneOf(id), one),
    ]),
  );
const arrives = (id: SceneId, rule: RuleId) => fates(id)[rule]?.replace('step ', '');
const path = (id: SceneId, rule: RuleId | 'average', noisy = false) => {
  const found = walks({ ...DEFAULTS, ...opening(id), noisy }).find(
    ({ walker }) => walker.id === rule,
  );
  if (!found) throw new Error(`Nobody walks as ${rule}.`);
  return found.trajectory;
};
const meanOfLast = (values: Float64Array, n: number) =>
  values.slice(-n).reduce((sum, f) => sum + f, 0) / n;

describe('the fit in the lesson on the landscape', () => {
  const { train, validation } = noisySine(1847, 12, 0.3);
  const start = new Array<number>(12).fill(0);
  const { w, value } = descend(polynomialFit(train), sgd, { lr: 0.3 }, start, 100_000);
  const unseen = polynomialFit(validation);
  const weightsAt = (epoch: number) => w.map((column) => column[epoch] ?? Number.NaN);
  const validated = (epoch: number) => unseen.value(weightsAt(epoch));
  const epochs = [0, 10, 27, 100, 1000, 10_000, 100_000];

  it('has the losses of the table', () => {
    const row = (of: (epoch: number) => number) =>
      `| ${epochs.map((epoch) => of(epoch).toFixed(3)).join(' | ')} |`;
    for (const cells of [row((epoch) => value[epoch] ?? Number.NaN), row(validated)])
      expect(inLesson(cells)).toBe(cells);
  });

  it('turns at epoch 27, where any patience up to a thousand leads back to', () => {
    for (const patience of [1, 10, 1000]) {
      let seen = { state: untrained, stop: false };
      for (let epoch = 0; !seen.stop; epoch++)
        seen = observeLoss(seen.state, validated(epoch), { patience, minDelta: 0 });
      expect(seen.state.bestEpoch).toBe(27);
      expect(seen.state.epoch - 1).toBe(27 + patience);
    }
    expect(inLesson('with 10 training ends at epoch 37')).toContain('37');
  });

  it('grows large coefficients in the end', () => {
    const norm = (epoch: number) => Math.hypot(...weightsAt(epoch)).toFixed(1);
    const sentence = `At epoch 27 the coefficients have a norm of ${norm(27)}, at epoch 100,000 one of ${norm(100_000)}.`;
    expect(inLesson(sentence)).toBe(sentence);
  });
});

describe('the other numbers in the lesson on the landscape', () => {
  const percent = (share: number) => `${(100 * share).toFixed(0)}%`;
  const shares = [0.1, 1, 10].map((time): readonly [string, string] => [
    percent(1 - Math.exp(-time)),
    percent(time / (time + 1)),
  ]);
  const claims: readonly (readonly [what: string, sentence: string])[] = [
    [
      'the way out of a saddle',
      `from a millionth to 1 that takes ${Math.ceil(Math.log(1e6) / Math.log(1 + 0.04 * 0.01)).toLocaleString('en-US')} steps`,
    ],
    ['the edge at that rate', `above $2/\\eta = ${(2 / 0.04).toFixed(0)}$`],
    ['Adam on the plain', `where Adam has arrived at step ${arrives('plateau', 'adam')}.`],
    [
      'the saddle',
      `it is out in ${arrives('wells', 'momentum')} steps where gradient descent takes ${arrives('wells', 'sgd')}.`,
    ],
    ['AdaGrad in the ravine', `AdaGrad is there in ${arrives('ravine', 'adagrad')} steps.`],
    [
      'the turned ravine',
      `${arrives('turned', 'sgd')} and ${arrives('turned', 'momentum')} steps again`,
    ],
    [
      'averaging',
      `a mean loss of ${meanOfLast(path('ravine', 'sgd', true).value, 50).toFixed(2)}, its average with $\\beta = 0.9$ only ${meanOfLast(path('ravine', 'average', true).value, 50).toFixed(3)}.`,
    ],
    [
      'shares of the way',
      `for $\\eta\\lambda t = 0.1$ the shares are ${shares[0]?.join(' and ')}, for 1 they are ${shares[1]?.join(' and ')}, for 10 they are ${shares[2]?.join(' and ')}`,
    ],
  ];
  it.each(claims)('%s is what computing it gives', (_, sentence) => {
    expect(inLesson(sentence)).toBe(sentence);
  });

  it('the path of gradient descent on the plain has hardly left the start', () => {
    const { w } = path('plateau', 'sgd');
    const moved = w.map((column) => (column.at(-1) ?? 0) - (column[0] ?? 0));
    expect(Math.hypot(...moved)).toBeLessThan(0.7);
  });

  it('the rules that scale coordinates have one rate on all surfaces, gradient descent from 0.003 to 0.1', () => {
    const scenes = (['ravine', 'turned', 'wells', 'plateau', 'valleys'] as const).map(sceneOf);
    for (const id of ['adagrad', 'rmsprop', 'adam'] as const)
      expect(new Set(scenes.map(({ rates }) => rates[id])).size).toBe(1);
    const plain = scenes.map(({ rates }) => rates.sgd);
    expect([Math.min(...plain), Math.max(...plain)]).toEqual([0.003, 0.1]);
  });

  it('AdaGrad and Adam do not arrive in the turned ravine, gradient descent and momentum as in the straight one', () => {
    const [straight, turned] = [fates('ravine'), fates('turned')];
    for (const id of ['sgd', 'momentum']) expect(turned[id]).toBe(straight[id]);
    for (const id of ['adagrad', 'adam']) expect(turned[id]).toMatch(/away$/);
  });

  it('noise takes gradient descent off the line to the saddle sooner, and two paths to the other well', () => {
    const out = (noisy: boolean) =>
      path('wells', 'sgd', noisy).w[1]?.findIndex((y) => Math.abs(y) > 0.5);
    const sentence = `half a unit off the fatal line at step ${out(true)} instead of ${out(false)}.`;
    expect(inLesson(sentence)).toBe(sentence);
    const down = (noisy: boolean) =>
      walks({ ...DEFAULTS, ...opening('wells'), noisy })
        .slice(0, 5)
        .filter(({ trajectory }) => (trajectory.w[1]?.at(-1) ?? 0) < 0)
        .map(({ walker }) => walker.id);
    expect(down(false)).toEqual([]);
    expect(down(true)).toEqual(['sgd', 'momentum']);
  });

  it('on a noisy plain the scaling rules miss the hollow and gradient descent stays', () => {
    const ends = fates('plateau', true);
    for (const id of ['adagrad', 'rmsprop', 'adam', 'sgd'])
      expect(Number.parseFloat(ends[id] ?? '')).toBeGreaterThan(2.5);
  });

  it('from the start of the four valleys five rules find three, and others from starts nearby', () => {
    const quadrants = (x: number, y: number) =>
      walks({ ...DEFAULTS, ...opening('valleys'), start: [x, y] })
        .slice(0, 5)
        .map(({ trajectory: { w } }) => w.map((column) => Math.sign(column.at(-1) ?? 0)).join());
    const { start } = sceneOf('valleys');
    const [plain, momentum, ...scaling] = quadrants(...start);
    expect(new Set([plain, momentum, ...scaling]).size).toBe(3);
    expect(quadrants(start[0], start[1] + 0.5)).toEqual([plain, momentum, plain, plain, plain]);
    expect(quadrants(start[0] + 0.4, start[1])).toEqual([plain, '1,-1', ...scaling]);
  });

  it('random symmetric matrices have all eigenvalues positive as often as the table says', () => {
    const draws = 50_000;
    const counted = [1, 2, 3, 4, 5].map((n) => positive(n, draws));
    // Exactly ½, (2 − √2)/4, and (π − 2√2)/4π for the first three sizes.
    const exact = [0.5, (2 - Math.SQRT2) / 4, (Math.PI - 2 * Math.SQRT2) / (4 * Math.PI)];
    exact.forEach((share, k) => {
      const spread = Math.sqrt((share * (1 - share)) / draws);
      expect(Math.abs((counted[k] ?? 0) - share)).toBeLessThan(4 * spread);
    });
    expect(counted[3]).toBeCloseTo(0.0024, 3);
    expect(counted[4]).toBeLessThan(0.0003);
    const row = `| ${exact.map((share, k) => `${Number((100 * share).toFixed(k === 0 ? 0 : 1))}%`).join(' | ')} | 0.24% | about 0.01% |`;
    expect(inLesson(row)).toBe(row);
  });

  it.each([
    [1, 1],
    [10, 0.1],
  ])('½(uv − 1)² has at u = %d, v = %d the sharpness of the table', (u, v) => {
    const hessian = [
      [v * v, 2 * u * v - 1],
      [2 * u * v - 1, u * u],
    ];
    const [flat, steep] = principalAxes(quadratic(hessian, [0, 0]));
    expect(flat.lambda).toBeCloseTo(0, 12);
    const row = `| $u = ${u},\\ v = ${v}$ | $x$ | ${Number(steep.lambda.toFixed(2))} |`;
    expect(inLesson(row)).toBe(row);
  });
});

/** The share of random symmetric matrices of size n (the Gaussian orthogonal ensemble) that Cholesky's method finishes on. */
function positive(n: number, draws: number): number {
  const { normal } = seeded(7);
  const one = (): boolean => {
    const rows = Array.from({ length: n }, (_, i) =>
      Array.from({ length: i + 1 }, (_, j) => (i === j ? Math.SQRT2 : 1) * normal()),
    );
    const factor: number[][] = [];
    for (const [i, row] of rows.entries()) {
      const line: number[] = [];
      for (const [j, entry] of row.entries()) {
        const other = i === j ? line : (factor[j] ?? []);
        let left = entry;
        for (let k = 0; k < j; k++) left -= (line[k] ?? 0) * (other[k] ?? 0);
        if (i === j && left <= 0) return false;
        line.push(i === j ? Math.sqrt(left) : left / (other[j] ?? 1));
      }
      factor.push(line);
    }
    return true;
  };
  let count = 0;
  for (let k = 0; k < draws; k++) if (one()) count += 1;
  return count / draws;
}
