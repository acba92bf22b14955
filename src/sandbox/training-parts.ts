import { numbersAt } from './coefficients.ts';
import { copyList, cos, hasOwn, isArray, sqrt } from './primordials.ts';

type Given = unknown;

/** (n) → the state of momentum before the first step, `{ v }` with n zeros. */
export function momentumInit(): (n: Given) => unknown {
  return (n) => {
    if (typeof n !== 'number' || !(n >= 0 && n < 1e6 && n % 1 === 0))
      throw new TypeError('The given function `init` takes the number of parameters.');
    const v = copyList({ length: n } as unknown as readonly number[]);
    for (let j = 0; j < n; j++) v[j] = 0;
    return { v };
  };
}

/** (w, g, { v }, { lr, beta }) → `{ w, state }` after v ← βv + g, w ← w − ηv. */
export function momentumStep(): (w: Given, g: Given, state: Given, hyper: Given) => unknown {
  return (w, g, state, hyper) => {
    const next = numbersAt(w);
    const slope = numbersAt(g, next.length);
    const v = numbersAt(fieldOf(state, 'step', 'v'), next.length);
    const lr = numberIn(hyper, 'step', 'lr');
    const beta = numberIn(hyper, 'step', 'beta');
    for (let j = 0; j < next.length; j++) {
      v[j] = beta * (v[j] as number) + (slope[j] as number);
      next[j] = (next[j] as number) - lr * (v[j] as number);
    }
    return { w: next, state: { v } };
  };
}

/** (grads, c) → the tensors, multiplied by one number so that their length together is at most c. */
export function clipNorm(): (grads: Given, limit: Given) => number[][] {
  return (grads, limit) => {
    if (!isArray(grads) || typeof limit !== 'number')
      throw new TypeError('The given function `clip` takes a list of tensors and a number.');
    const tensors = copyList(grads) as number[][];
    let squares = 0;
    for (let k = 0; k < tensors.length; k++) {
      const g = numbersAt(tensors[k]);
      tensors[k] = g;
      for (let j = 0; j < g.length; j++) squares += (g[j] as number) * (g[j] as number);
    }
    const length = sqrt(squares);
    if (!(length > limit)) return tensors;
    for (let k = 0; k < tensors.length; k++) {
      const g = tensors[k] as number[];
      for (let j = 0; j < g.length; j++) g[j] = (limit / length) * (g[j] as number);
    }
    return tensors;
  };
}

/** (t, { lrMax, lrMin, W, T }) → a rate: up in a line over W steps, then half a cosine down to `lrMin` at T. */
export function warmupCosine(): (t: Given, hyper: Given) => number {
  return (t, hyper) => {
    const lrMax = numberIn(hyper, 'schedule', 'lrMax');
    const lrMin = numberIn(hyper, 'schedule', 'lrMin');
    const W = numberIn(hyper, 'schedule', 'W');
    const T = numberIn(hyper, 'schedule', 'T');
    if (typeof t !== 'number')
      throw new TypeError('The given function `schedule` takes the number of finished steps.');
    if (t < W) return (lrMax * (t + 1)) / W;
    if (t >= T) return lrMin;
    return lrMin + 0.5 * (lrMax - lrMin) * (1 + cos((Math.PI * (t - W)) / (T - W)));
  };
}

function numberIn(record: Given, fn: string, name: string): number {
  const value = fieldOf(record, fn, name);
  if (typeof value !== 'number')
    throw new TypeError(`The given function \`${fn}\` takes a number as \`${name}\`.`);
  return value;
}

function fieldOf(record: Given, fn: string, name: string): unknown {
  if (typeof record !== 'object' || record === null || !hasOwn(record, name))
    throw new TypeError(`The given function \`${fn}\` takes a record with a field \`${name}\`.`);
  return (record as Readonly<Record<string, unknown>>)[name];
}
