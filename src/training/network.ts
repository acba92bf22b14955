import { activate, backActivate } from './activation.ts';
import type { DataSet } from './data-set.ts';
import { type Layer, layersOf, type NetworkShape, parameterCount } from './layers.ts';
import { rowMajor, transposed } from './matrix.ts';
import { multiply } from './matrix-product.ts';
import { softmaxLoss } from './softmax-loss.ts';

/** A network with room for a batch; the parameters are handed in, so that one network serves any of them. */
export interface Network {
  readonly shape: NetworkShape;
  readonly parameters: number;
  /** The most rows a batch may have. */
  readonly capacity: number;
  /** Copies the rows `order[from]` … `order[from + count - 1]` of the data into the batch. */
  readonly load: (data: DataSet, order: ArrayLike<number>, from: number, count: number) => void;
  /** Mean cross-entropy of the loaded rows, in nats; fills `probabilities`. */
  readonly loss: (w: Float64Array) => number;
  /** The same, and its gradient by every parameter. */
  readonly gradient: (w: Float64Array, into: Float64Array) => number;
  /** Class probabilities of the loaded rows, row-major, as the last call of `loss` or `gradient` left them. */
  readonly probabilities: Float64Array;
}

/** Makes the buffers of a network for batches of up to `capacity` rows. */
export function makeNetwork(shape: NetworkShape, capacity: number): Network {
  const { widths, activation } = shape;
  const layers = layersOf(widths);
  const [inputs, classes] = [widths[0] as number, widths.at(-1) as number];
  const values = widths.map((width) => new Float64Array(capacity * width));
  const slopes = widths.map((width) => new Float64Array(capacity * width));
  const labels = new Uint8Array(capacity);
  const [input, probabilities] = [values[0] as Float64Array, values.at(-1) as Float64Array];
  let rows = 0;

  const loss = (w: Float64Array): number => {
    layers.forEach((layer, k) => {
      const [from, to] = [values[k] as Float64Array, values[k + 1] as Float64Array];
      const weights = rowMajor(w, layer.outputs, layer.weights);
      multiply(rows, layer.outputs, layer.inputs, rowMajor(from, layer.inputs), weights, to, 0);
      addBiases(to, w, layer, rows);
      if (k < layers.length - 1) activate(to, rows * layer.outputs, activation);
    });
    return softmaxLoss(probabilities, labels, rows, classes) / rows;
  };

  const gradient = (w: Float64Array, into: Float64Array): number => {
    const mean = loss(w);
    startSlopes(slopes.at(-1) as Float64Array, probabilities, labels, rows, classes);
    for (let k = layers.length - 1; k >= 0; k -= 1) {
      const layer = layers[k] as Layer;
      const [before, after] = [slopes[k] as Float64Array, slopes[k + 1] as Float64Array];
      const signals = rowMajor(values[k] as Float64Array, layer.inputs);
      const back = rowMajor(after, layer.outputs);
      const { inputs: wide, outputs } = layer;
      multiply(wide, outputs, rows, transposed(signals), back, into, layer.weights);
      sumColumns(after, into, layer, rows);
      if (k === 0) break;
      const weights = transposed(rowMajor(w, outputs, layer.weights));
      multiply(rows, wide, outputs, back, weights, before, 0);
      backActivate(before, signals.values, rows * wide, activation);
    }
    return mean;
  };

  return {
    shape,
    parameters: parameterCount(widths),
    capacity,
    load: (data, order, from, count) => {
      if (count > capacity || data.width !== inputs)
        throw new Error(
          `A batch of ${count} rows of ${data.width} numbers does not fit a network with room for ${capacity} rows of ${inputs}.`,
        );
      for (let row = 0; row < count; row += 1) {
        const source = order[from + row] as number;
        for (let j = 0; j < inputs; j += 1)
          input[row * inputs + j] = data.inputs[source * inputs + j] as number;
        labels[row] = data.labels[source] as number;
      }
      rows = count;
    },
    loss,
    gradient,
    probabilities,
  };
}

function addBiases(to: Float64Array, w: Float64Array, layer: Layer, rows: number): void {
  const { outputs, biases } = layer;
  for (let row = 0; row < rows; row += 1)
    for (let j = 0; j < outputs; j += 1) {
      const k = row * outputs + j;
      to[k] = (to[k] as number) + (w[biases + j] as number);
    }
}

function sumColumns(from: Float64Array, into: Float64Array, layer: Layer, rows: number): void {
  const { outputs, biases } = layer;
  into.fill(0, biases, biases + outputs);
  for (let row = 0; row < rows; row += 1)
    for (let j = 0; j < outputs; j += 1)
      into[biases + j] = (into[biases + j] as number) + (from[row * outputs + j] as number);
}

/** The slope of the mean loss by the logits: softmax minus one-hot, over the number of rows. */
function startSlopes(
  slopes: Float64Array,
  probabilities: Float64Array,
  labels: Uint8Array,
  rows: number,
  classes: number,
): void {
  for (let row = 0; row < rows; row += 1)
    for (let c = 0; c < classes; c += 1) {
      const k = row * classes + c;
      slopes[k] = ((probabilities[k] as number) - (labels[row] === c ? 1 : 0)) / rows;
    }
}
