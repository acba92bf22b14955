import type { Scales } from './compare-values.ts';
import { isFields, isList, type Value } from './value.ts';

/** Scales for one value: a number's own size, and for a list of numbers the largest size in it. */
export function scalesOf(value: Value): Scales {
  if (typeof value === 'number') return size(value);
  if (isList(value)) {
    if (value.every((entry) => typeof entry === 'number')) {
      const largest = Math.max(0, ...value.map(size));
      return value.map(() => largest);
    }
    return value.map(scalesOf);
  }
  if (isFields(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, scalesOf(inner)]),
    );
  return 0;
}

/**
 * Scales for a quantity recorded over several steps: for each coordinate, the largest size over the steps. Coordinates do
 * not share a scale, or one of 1e8 would hide any error in one of 1e-12.
 */
export function scalesOverSteps(values: readonly Value[]): Scales {
  const [first] = values;
  if (first === undefined) return 0;
  if (isList(first))
    return first.map((_, index) =>
      scalesOverSteps(values.flatMap((value) => (isList(value) ? [value[index] ?? null] : []))),
    );
  if (isFields(first))
    return Object.fromEntries(
      Object.keys(first).map((name) => [
        name,
        scalesOverSteps(values.flatMap((value) => (isFields(value) ? [value[name] ?? null] : []))),
      ]),
    );
  return Math.max(0, ...values.map((value) => (typeof value === 'number' ? size(value) : 0)));
}

/** Infinite and NaN entries have no size to scale by. */
const size = (value: number): number => (Number.isFinite(value) ? Math.abs(value) : 0);
