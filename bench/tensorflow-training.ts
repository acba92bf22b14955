import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
import type { DataSet } from '../src/training/data-set.ts';

/** Takes one step on the rows from `from` to `from + count`; what it allocates is freed again. */
export type TensorflowStep = (from: number, count: number) => void;

/**
 * The same network and optimizer in TensorFlow.js on its plain CPU backend: tanh layers, softmax cross-entropy, Adam. It
 * computes in single precision, we in double.
 */
export async function tensorflowTraining(
  data: DataSet,
  hidden: readonly number[],
  rate: number,
): Promise<TensorflowStep> {
  await tf.setBackend('cpu');
  const widths = [data.width, ...hidden, data.classes];
  const layers = widths.slice(1).map((out, k) => {
    const fan = widths[k] ?? 1;
    return {
      W: tf.variable(tf.randomNormal([fan, out], 0, 1 / Math.sqrt(fan), 'float32', k + 1)),
      b: tf.variable(tf.zeros([out])),
    };
  });
  const inputs = tf.tensor2d(Float32Array.from(data.inputs), [data.count, data.width]);
  const targets = tf.oneHot(tf.tensor1d(Int32Array.from(data.labels), 'int32'), data.classes);
  const optimizer = tf.train.adam(rate, 0.9, 0.999, 1e-8);
  return (from, count) =>
    tf.tidy(() => {
      const x = tf.slice(inputs, [from, 0], [count, data.width]);
      const y = tf.slice(targets, [from, 0], [count, data.classes]);
      optimizer.minimize(() => {
        const logits = layers.reduce<tf.Tensor>((before, { W, b }, k) => {
          const sum = tf.add(tf.matMul(before, W), b);
          return k < layers.length - 1 ? tf.tanh(sum) : sum;
        }, x);
        // log-sum-exp minus the target's logit, averaged over the batch.
        const picked = tf.sum(tf.mul(logits, y), 1);
        return tf.mean(tf.sub(tf.logSumExp(logits, 1), picked)) as tf.Scalar;
      });
    });
}
