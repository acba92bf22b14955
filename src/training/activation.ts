import { sigmoid } from '../optim/sigmoid.ts';

/** The function between two layers. */
export type Activation = 'tanh' | 'relu' | 'sigmoid';

/** Replaces the first `count` numbers by their activations. */
export function activate(z: Float64Array, count: number, activation: Activation): void {
  switch (activation) {
    case 'tanh':
      for (let k = 0; k < count; k += 1) z[k] = Math.tanh(z[k] as number);
      return;
    case 'relu':
      // NaN must stay NaN: a run that broke is not to look like a quiet one.
      for (let k = 0; k < count; k += 1) if ((z[k] as number) < 0) z[k] = 0;
      return;
    case 'sigmoid':
      for (let k = 0; k < count; k += 1) z[k] = sigmoid(z[k] as number);
  }
}

/** Multiplies the first `count` slopes by the activation's derivative, read off its values; ReLU's at 0 is 0. */
export function backActivate(
  slopes: Float64Array,
  values: Float64Array,
  count: number,
  activation: Activation,
): void {
  switch (activation) {
    case 'tanh':
      for (let k = 0; k < count; k += 1)
        slopes[k] = (slopes[k] as number) * (1 - (values[k] as number) ** 2);
      return;
    case 'relu':
      for (let k = 0; k < count; k += 1) if ((values[k] as number) === 0) slopes[k] = 0;
      return;
    case 'sigmoid':
      for (let k = 0; k < count; k += 1)
        slopes[k] = (slopes[k] as number) * (values[k] as number) * (1 - (values[k] as number));
  }
}
