import type { FunctionData } from '../grading/call.ts';
import { numberOf, numbersAt } from './coefficients.ts';
import { copyList, cos, hasOwn, sqrt } from './primordials.ts';

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
    const v = numbersAt(fieldOf(state, 'state', 'v'), next.length);
    const lr = fieldOf(hyper, 'hyper-parameters', 'lr');
    const beta = fieldOf(hyper, 'hyper-parameters', 'beta');
    if (typeof lr !== 'number' || typeof beta !== 'number')
      throw new TypeError('The given function `step` takes numbers as `lr` and `beta`.');
    for (let j = 0; j < next.length; j++) {
      v[j] = beta * (v[j] as number) + (slope[j] as number);
      next[j] = (next[j] as number) - lr * (v[j] as number);
    }
    return { w: next, state: { v } };
  };
}

function fieldOf(record: Given, what: string, name: string): unknown {
  if (typeof record !== 'object' || record === null || !hasOwn(record, name))
    throw new TypeError(`The given function \`step\` takes ${what} with a field \`${name}\`.`);
  return (record as Readonly<Record<string, unknown>>)[name];
}

/** (g (n), c) → g, shortened to length c if it is longer. */
export function clipNorm(): (g: Given, limit: Given) => number[] {
  return (given, limit) => {
    const g = numbersAt(given);
    if (typeof limit !== 'number')
      throw new TypeError('The given function `clip` takes a gradient and a number.');
    let squares = 0;
    for (let j = 0; j < g.length; j++) squares += (g[j] as number) * (g[j] as number);
    const length = sqrt(squares);
    if (!(length > limit)) return g;
    for (let j = 0; j < g.length; j++) g[j] = (limit / length) * (g[j] as number);
    return g;
  };
}

/** (t) → a rate: up in a line from `lrMax`/`W` over `W` steps, then half a cosine down to `lrMin` at `T`. */
export function warmupCosine(data: FunctionData): (t: Given) => number {
  const lrMax = numberOf(data, 'lrMax', 1);
  const lrMin = numberOf(data, 'lrMin', 0);
  const W = numberOf(data, 'W', 0);
  const T = numberOf(data, 'T', 0);
  return (t) => {
    if (typeof t !== 'number')
      throw new TypeError('The given function `schedule` takes the number of finished steps.');
    if (t < W) return (lrMax * (t + 1)) / W;
    if (t >= T) return lrMin;
    return lrMin + 0.5 * (lrMax - lrMin) * (1 + cos((Math.PI * (t - W)) / (T - W)));
  };
}
