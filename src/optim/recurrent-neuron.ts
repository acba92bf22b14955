import { asPoint, type Objective } from './objective.ts';
import { sigmoid } from './sigmoid.ts';
import type { Vector } from './vector.ts';

/** The state of every run at time 0, and the output it should end with. */
const [START, TARGET] = [0.5, 0.7];

/** A neuron that has fed on its own output for some steps, with what a small change at the start would have become. */
interface Unrolled {
  readonly state: number;
  /** ∂x_T/∂x₀, the product of all T Jacobians. */
  readonly jacobian: number;
  /** ∂x_T/∂w and ∂x_T/∂b. */
  readonly slope: readonly [w: number, b: number];
}

/** Runs x ← w σ(x) + b for a number of steps, carrying the derivatives along. */
function unroll(point: Vector, steps: number): Unrolled {
  const [w, b] = asPoint(point);
  let [state, jacobian, byW, byB] = [START, 1, 0, 0];
  for (let t = 0; t < steps; t++) {
    const output = sigmoid(state);
    const factor = w * output * (1 - output);
    [byW, byB] = [output + factor * byW, 1 + factor * byB];
    jacobian *= factor;
    state = w * output + b;
  }
  return { state, jacobian, slope: [byW, byB] };
}

/** By what a small change of the first state is multiplied on its way to the last: the product of the steps' slopes wσ′(x). */
export const stateJacobian = (point: Vector, steps: number): number =>
  unroll(point, steps).jacobian;

/**
 * The squared error (σ(x_T) − 0.7)² of one neuron that feeds on its own output for T steps, x ← wσ(x) + b from x = 0.5, over
 * weight and bias: never above 0.49, and with a wall that grows steeper with T. After the example of section 2.3 in
 * Pascanu, Mikolov and Bengio 2013, arXiv:1211.5063, where T is 50.
 */
export const recurrentNeuron = (steps: number): Objective => ({
  value: (point) => (sigmoid(unroll(point, steps).state) - TARGET) ** 2,
  gradient: (point) => {
    const { state, slope } = unroll(point, steps);
    const output = sigmoid(state);
    const pull = 2 * (output - TARGET) * output * (1 - output);
    return slope.map((one) => pull * one);
  },
});

/** The bias at which a neuron of this weight stays at its first state for ever: the crest on which the wall stands. */
export const balancedBias = (w: number): number => START - w * sigmoid(START);
