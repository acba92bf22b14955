import type { Chance } from '../optim/chance.ts';
import { layersOf, parameterCount } from './layers.ts';

/** Ways to draw the first weights; biases start at 0 in all of them. */
export type Initialization = 'glorot' | 'he' | 'zeros' | 'small' | 'large';

/** Standard deviation of a weight in a layer with this many inputs and outputs. */
const deviation: Readonly<Record<Initialization, (inputs: number, outputs: number) => number>> = {
  /** Keeps the size of signals and slopes under tanh (Glorot and Bengio 2010). */
  glorot: (inputs, outputs) => Math.sqrt(2 / (inputs + outputs)),
  /** Keeps the size of signals under ReLU (He, Zhang, Ren and Sun 2015). */
  he: (inputs) => Math.sqrt(2 / inputs),
  /** Bad: all units of a layer compute the same and get the same gradient for ever. */
  zeros: () => 0,
  /** Bad in deep networks: signals and slopes shrink from layer to layer. */
  small: () => 0.01,
  /** Bad: a sum of many weights near ±1 saturates tanh, and logits of ±10 make a confident fool. */
  large: () => 1,
};

/** The first parameters of a network, drawn from a normal distribution. */
export function initialParameters(
  widths: readonly number[],
  initialization: Initialization,
  chance: Chance,
): Float64Array {
  const w = new Float64Array(parameterCount(widths));
  for (const { inputs, outputs, weights, biases } of layersOf(widths)) {
    const spread = deviation[initialization](inputs, outputs);
    for (let k = weights; k < biases; k += 1) w[k] = spread * chance.normal();
  }
  return w;
}
