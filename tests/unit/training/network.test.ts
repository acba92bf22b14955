import { describe, expect, it } from 'vitest';
import { oracleCase } from '../../../src/exercises/oracle-case.ts';
import { seeded } from '../../../src/optim/chance.ts';
import { centralDifference } from '../../../src/optim/difference-quotient.ts';
import { relativeError } from '../../../src/optim/relative-error.ts';
import type { Activation } from '../../../src/training/activation.ts';
import type { DataSet } from '../../../src/training/data-set.ts';
import { initialParameters } from '../../../src/training/initialization.ts';
import { makeNetwork } from '../../../src/training/network.ts';

type Rows = readonly (readonly number[])[];
type Parameters = {
  readonly W1: Rows;
  readonly b1: number[];
  readonly W2: Rows;
  readonly b2: number[];
};

const flat = ({ W1, b1, W2, b2 }: Parameters) => [...W1.flat(), ...b1, ...W2.flat(), ...b2];

const dataSet = (X: Rows, labels: readonly number[], classes: number): DataSet => ({
  name: 'test',
  inputs: Float64Array.from(X.flat()),
  labels: Uint8Array.from(labels),
  count: X.length,
  width: X[0]?.length ?? 0,
  classes,
});

const firstRows = (n: number) => Array.from({ length: n }, (_, k) => k);

/** A network, its data loaded, as one function of all parameters. */
function problem(activation: Activation, seed: number) {
  const widths = [3, 5, 7, 4, 3];
  const rows = 6;
  const { normal, uniform } = seeded(seed);
  const X = firstRows(rows).map(() => [normal(), normal(), normal()]);
  const labels = X.map(() => Math.floor(3 * uniform()));
  const network = makeNetwork({ widths, activation }, rows);
  network.load(dataSet(X, labels, 3), firstRows(rows), 0, rows);
  const w = initialParameters(widths, 'glorot', { normal, uniform }).map(
    (wk) => wk + 0.1 * normal(),
  );
  return { network, w };
}

describe('makeNetwork', () => {
  it.each([0, 1, 2, 3, 4, 5])('agrees with PyTorch on loss and gradient, case %i', (index) => {
    const { input, hyper, expected } = oracleCase(`gradient_check/mlp_tanh_softmax_ce/00${index}`);
    const params = input['params'] as Parameters;
    const [X, labels] = [input['X'] as Rows, input['target_index'] as number[]];
    const widths = [params.W1.length, params.b1.length, params.b2.length];
    const network = makeNetwork({ widths, activation: 'tanh' }, X.length);
    network.load(dataSet(X, labels, params.b2.length), firstRows(X.length), 0, X.length);
    const w = Float64Array.from(flat(params));
    const g = new Float64Array(w.length);
    const loss = network.gradient(w, g);
    // Some cases add λ/2 (‖W1‖² + ‖W2‖²), which the network leaves to whoever calls it.
    const lambda = hyper['l2'] as number;
    const weights = [...params.W1.flat(), ...params.W2.flat()];
    const penalty = (lambda / 2) * weights.reduce((sum, wk) => sum + wk * wk, 0);
    expect(loss + penalty).toBeCloseTo(expected['loss'] as number, 12);
    const zero = (list: number[]) => list.map(() => 0);
    const decayed = flat({ ...params, b1: zero(params.b1), b2: zero(params.b2) });
    const wanted = flat(expected['grads'] as Parameters);
    decayed.forEach((wk, k) => {
      expect((g[k] ?? Number.NaN) + lambda * wk).toBeCloseTo(wanted[k] ?? Number.NaN, 12);
    });
  });

  it.each([
    ['tanh', 1],
    ['sigmoid', 2],
    ['relu', 3],
  ] as const)('has the gradient that central differences measure, with %s', (activation, seed) => {
    const { network, w } = problem(activation, seed);
    const g = new Float64Array(w.length);
    network.gradient(w, g);
    const measured = Array.from(w, (wk, k) => {
      const along = (x: number) => {
        const moved = Float64Array.from(w);
        moved[k] = x;
        return network.loss(moved);
      };
      return centralDifference(along, wk, 1e-5);
    });
    expect(relativeError([...g], measured)).toBeLessThan(1e-8);
    expect([...g].filter((gk) => gk !== 0).length).toBeGreaterThan(w.length / 2);
  });

  it('starts at a loss of ln(classes) when all parameters are 0', () => {
    const { network, w } = problem('tanh', 4);
    expect(network.loss(w.map(() => 0))).toBeCloseTo(Math.log(3), 14);
  });

  it('charges a confident wrong answer its full price', () => {
    const network = makeNetwork({ widths: [1, 2], activation: 'tanh' }, 2);
    network.load(dataSet([[1], [1]], [0, 1], 2), [0, 1], 0, 2);
    expect(network.loss(Float64Array.of(1000, -1000, 0, 0))).toBe(1000);
    expect([...network.probabilities]).toEqual([1, 0, 1, 0]);
  });

  it('refuses a batch that it has no room for', () => {
    const network = makeNetwork({ widths: [1, 2], activation: 'tanh' }, 1);
    const data = dataSet([[1], [1]], [0, 1], 2);
    expect(() => network.load(data, [0, 1], 0, 2)).toThrow('room for 1 rows of 1');
    expect(() => makeNetwork({ widths: [2], activation: 'tanh' }, 1)).toThrow('two or more');
  });
});
