import type { ApplyCall, Argument, Call, Gradients, Hyper, RolloutCall } from '../grading/call.ts';
import type { Relation } from '../grading/sheet.ts';
import type { Anchor, CaseDeclaration, ExerciseDeclaration, GeneratedCase } from './declaration.ts';

// Everything an `exercise.ts` needs, and all that it may import: `import { … } from '#exercise'`.

/** Declares an exercise; the folder's name is its id. */
export const defineExercise = (declaration: ExerciseDeclaration): ExerciseDeclaration =>
  declaration;

interface Extras {
  readonly anchor?: Anchor;
  readonly scale?: number;
  readonly throws?: boolean;
}

/** A case shown in the statement with its expected values. */
export const example = (purpose: string, call: Call, extras: Extras = {}): CaseDeclaration => ({
  kind: 'expect',
  visibility: 'example',
  purpose,
  call,
  ...extras,
});

/** A case used for grading and never shown in full. */
export const hidden = (purpose: string, call: Call, extras: Extras = {}): CaseDeclaration => ({
  ...example(purpose, call, extras),
  visibility: 'hidden',
});

/** A hidden case that needs no expected value: two calls whose results must stand in a relation. */
export const related = (
  purpose: string,
  relation: Relation,
  first: Call,
  second: Call,
): CaseDeclaration => ({
  kind: 'relate',
  visibility: 'hidden',
  purpose,
  relation,
  calls: [first, second],
});

/** A case drawn by the generator. */
export const drawn = (
  purpose: string,
  call: Call,
  extras: Pick<Extras, 'scale'> = {},
): GeneratedCase => ({
  kind: 'expect',
  purpose,
  call,
  ...extras,
});

/** Calls `fn(...args)`. */
export const apply = (fn: string, ...args: readonly Argument[]): ApplyCall => ({
  kind: 'apply',
  fn,
  args,
});

interface Rollout extends Omit<RolloutCall, 'kind' | 'gradients' | 'record'> {
  /** A list of gradients, or another way to get them. */
  readonly gradients: readonly (readonly number[])[] | Gradients;
  /** Steps to record; every step unless told. */
  readonly record?: readonly number[];
}

/** Runs `init(n)` and then `step` once per gradient. */
export function rollout({ gradients, record, ...rest }: Rollout): RolloutCall {
  const given: Gradients = isList(gradients) ? { kind: 'list', list: gradients } : gradients;
  const steps = given.kind === 'list' ? given.list.length : given.steps;
  return {
    kind: 'rollout',
    gradients: given,
    record: record ?? Array.from({ length: steps }, (_, k) => k + 1),
    ...rest,
  };
}

const isList = (gradients: Rollout['gradients']): gradients is readonly (readonly number[])[] =>
  Array.isArray(gradients);

export { FAULTS, SICK_RUNS } from '../training/sick-run.ts';
export { drawnRun, ordinaryCases, scaledGradients } from './optimizer-cases.ts';
export { oracleCase } from './oracle-case.ts';
export { oracleOptimizer } from './oracle-optimizer.ts';
export { oracleGradient, oracleRollout } from './oracle-rollout.ts';
export { realRun } from './real-run.ts';
/** The entries of a list in another order: place j holds what stood at `order[j]`. */
export const reordered = <T>(list: readonly T[], order: readonly number[]): readonly T[] =>
  order.flatMap((from) => list.slice(from, from + 1));

export type { Hyper };
