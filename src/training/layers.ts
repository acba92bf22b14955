import type { Activation } from './activation.ts';

/** A multilayer perceptron: dense layers, the activation between them, softmax at the end. */
export interface NetworkShape {
  /** Inputs, the width of each hidden layer, classes. */
  readonly widths: readonly number[];
  readonly activation: Activation;
}

/** A dense layer's place in the flat parameter vector: weights (inputs × outputs, row-major), then biases. */
export interface Layer {
  readonly inputs: number;
  readonly outputs: number;
  readonly weights: number;
  readonly biases: number;
}

/** The layers between these widths, one after the other in one vector. */
export function layersOf(widths: readonly number[]): readonly Layer[] {
  if (widths.length < 2 || !widths.every((width) => Number.isInteger(width) && width > 0))
    throw new Error(
      `A network needs two or more positive widths and was given [${widths.join(', ')}].`,
    );
  let weights = 0;
  return widths.slice(1).map((outputs, k) => {
    const inputs = widths[k] as number;
    const layer = { inputs, outputs, weights, biases: weights + inputs * outputs };
    weights = layer.biases + outputs;
    return layer;
  });
}

/** How many numbers the network has. */
export const parameterCount = (widths: readonly number[]): number =>
  layersOf(widths).reduce((sum, { inputs, outputs }) => sum + (inputs + 1) * outputs, 0);
