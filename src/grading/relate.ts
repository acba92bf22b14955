import { type Comparison, compareValues } from './compare-values.ts';
import type { Outcome } from './run.ts';
import { scalesOf } from './scales.ts';
import type { Relation, Tolerance } from './sheet.ts';
import { isFields, isList, type Value } from './value.ts';

/** Whether two outcomes of one program stand in a relation; where not, the first place that breaks it. */
export type RelationResult =
  | { readonly kind: 'holds'; readonly worst: number }
  | { readonly kind: 'breaks'; readonly comparison: Comparison; readonly step?: number }
  /** One of the two calls gave nothing to relate (threw, stopped early). */
  | { readonly kind: 'unusable'; readonly outcome: Outcome };

/**
 * Relates the outcomes of a metamorphic case's two calls to each other. NaN stands in no relation: two runs that both
 * fail to give a number have nothing in common that is worth a pass.
 */
export function relate(
  relation: Relation,
  first: Outcome,
  second: Outcome,
  tolerance: Tolerance,
  scale?: number,
): RelationResult {
  for (const outcome of [first, second])
    if (!isUsable(outcome)) return { kind: 'unusable', outcome };
  const [left, right] = [results(first), results(second)];
  let worst = 0;
  for (const [index, { step, value }] of left.entries()) {
    const expected = relation.kind === 'permuted-result' ? permute(value, relation.order) : value;
    const found = right[index]?.value ?? null;
    const comparison = holdsNaN(expected)
      ? notANumber
      : compareValues(expected, found, scale ?? scalesOf(expected), tolerance);
    if (comparison.difference)
      return { kind: 'breaks', comparison, ...(step === undefined ? {} : { step }) };
    worst = Math.max(worst, comparison.worst);
  }
  return { kind: 'holds', worst };
}

const notANumber: Comparison = {
  difference: { kind: 'number', path: [], expected: Number.NaN, found: Number.NaN, limit: 0 },
  worst: Number.POSITIVE_INFINITY,
};

function holdsNaN(value: Value): boolean {
  if (isList(value)) return value.some(holdsNaN);
  if (isFields(value)) return Object.values(value).some(holdsNaN);
  return typeof value === 'number' && Number.isNaN(value);
}

const isUsable = (outcome: Outcome): boolean =>
  outcome.kind === 'returned' || (outcome.kind === 'rolled' && outcome.end.kind === 'done');

function results(outcome: Outcome): readonly { readonly step?: number; readonly value: Value }[] {
  if (outcome.kind === 'returned') return [{ value: outcome.value }];
  if (outcome.kind === 'rolled') return outcome.records.map(({ step, w }) => ({ step, value: w }));
  return [];
}

/** Reorders every list as long as `order`, at any depth; other values stay. */
function permute(value: Value, order: readonly number[]): Value {
  if (isList(value))
    return value.length === order.length
      ? order.map((from) => value[from] ?? null)
      : value.map((inner) => permute(inner, order));
  if (isFields(value))
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, permute(inner, order)]),
    );
  return value;
}
