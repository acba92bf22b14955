import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Gradients, Hyper, RolloutCall } from '../grading/call.ts';
import type { Anchor } from './declaration.ts';
import { rollout } from './define-exercise.ts';

/** One case of `tests/oracle`, as its README describes it; fields differ from kind to kind, so they are read loosely. */
export interface OracleCase {
  readonly id: string;
  readonly kind: string;
  readonly hyper: Readonly<Record<string, unknown>>;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly source: string;
}

const files = new Map<string, readonly OracleCase[]>();

/** Reads a case by its id, e.g. `losses/mse/003`; numbers that JSON lacks come back as numbers. */
export function oracleCase(id: string): OracleCase {
  const file = `tests/oracle/${id.split('/')[0]}.json`;
  const cases = files.get(file) ?? parse(readFileSync(path.resolve(file), 'utf8'));
  files.set(file, cases);
  const found = cases.find((one) => one.id === id);
  if (!found) throw new Error(`${file} holds no case "${id}".`);
  return found;
}

const NON_FINITE: Readonly<Record<string, number>> = {
  Infinity: Number.POSITIVE_INFINITY,
  '-Infinity': Number.NEGATIVE_INFINITY,
  NaN: Number.NaN,
};

const parse = (text: string): readonly OracleCase[] =>
  JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? (NON_FINITE[value] ?? value) : value,
  ) as readonly OracleCase[];

/** Steps that are recorded besides the last: close together where a first divergence shows. */
const EARLY: ReadonlySet<number> = new Set([1, 2, 3, 5, 10, 100, 1000]);

/** How an optimizer case of the oracle is put to a student: which hyper-parameters, which state fields to compare. */
interface OracleRollout {
  /** Names of the oracle's hyper-parameters to hand to the student, as the exercise calls them → as the oracle does. */
  readonly hyper: Readonly<Record<string, string>>;
  /** State fields that the oracle knows, under the exercise's name → the oracle's. */
  readonly state: Readonly<Record<string, string>>;
}

/** A rollout over the oracle's gradients, with the oracle's numbers as its anchor. */
export function oracleRollout(
  id: string,
  names: OracleRollout,
): { readonly call: RolloutCall; readonly anchor: Anchor } {
  const { hyper, input, expected } = oracleCase(id);
  const steps = input['record_steps'] as readonly number[];
  const record = steps.filter((step) => EARLY.has(step) || step === steps.at(-1));
  const w = expected['w'] as readonly (readonly number[])[];
  const state = expected['state'] as Readonly<Record<string, readonly number[]>>;
  const last = record.at(-1) ?? 0;
  return {
    call: rollout({
      w0: input['w0'] as readonly number[],
      gradients: gradientsOf(input),
      hyper: renamed(hyper, names.hyper) as Hyper,
      record,
    }),
    anchor: {
      source: `oracle:${id}`,
      w: Object.fromEntries(record.map((step) => [step, w[steps.indexOf(step)] ?? []])),
      state: { [last]: renamed(state, names.state) as Readonly<Record<string, readonly number[]>> },
    },
  };
}

function gradientsOf(input: OracleCase['input']): readonly (readonly number[])[] | Gradients {
  if (Array.isArray(input['grads'])) return input['grads'] as readonly (readonly number[])[];
  const formula = input['grad_formula'] as { c: number[]; a: number[]; p: number; q: number };
  return {
    kind: 'pattern',
    steps: input['T'] as number,
    scale: formula.c,
    stride: formula.a,
    modulus: formula.p,
    offset: formula.q,
  };
}

const renamed = (
  values: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, values[theirs]]));
