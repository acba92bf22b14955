import type { FunctionData, Gradients, Hyper, RolloutCall } from '../grading/call.ts';
import type { Anchor } from './declaration.ts';
import { rollout } from './define-exercise.ts';
import { type OracleCase, oracleCase } from './oracle-case.ts';

type Vector = readonly number[];
type Matrix = readonly Vector[];

/** Steps that are recorded besides the last: close together where a first divergence shows. */
const EARLY: ReadonlySet<number> = new Set([1, 2, 3, 5, 10, 100, 1000]);

/** How an optimizer case of the oracle is put to a student. */
export interface OracleNames {
  /** Hyper-parameters to hand to the student, as the exercise calls them → as the oracle does. */
  readonly hyper: Readonly<Record<string, string>>;
  /** State fields that the oracle knows, under the exercise's name → the oracle's. */
  readonly state: Readonly<Record<string, string>>;
}

/**
 * A rollout over the oracle's gradients, with the oracle's numbers as its anchor. Cases with a schedule (`__lr_schedule`)
 * give the rate step by step. PyTorch's coupled weight decay, unless it is handed to the student, is put into the gradients.
 */
export function oracleRollout(
  id: string,
  names: OracleNames,
): { readonly call: RolloutCall; readonly anchor: Anchor } {
  const { hyper, input, expected } = oracleCase(id);
  const steps = input['record_steps'] as Vector;
  const lrs = input['lrs'] as Vector | undefined;
  const record = steps.filter((step) => EARLY.has(step) || step === steps.at(-1));
  const w = expected['w'] as Matrix;
  const state = expected['state'] as Readonly<Record<string, Vector>> | undefined;
  const decayed = hyper['weight_decay'] && !Object.values(names.hyper).includes('weight_decay');
  return {
    call: rollout({
      w0: input['w0'] as Vector,
      gradients: decayed ? decayedGradients(hyper, input, w) : gradientsOf(input),
      hyper: renamed({ lr: 0, ...hyper }, names.hyper) as Hyper,
      ...(lrs ? { schedule: { lr: lrs } } : {}),
      record,
    }),
    anchor: {
      source: `oracle:${id}`,
      w: Object.fromEntries(record.map((step) => [step, w[steps.indexOf(step)] ?? []])),
      ...(state
        ? { state: { [record.at(-1) ?? 0]: renamed(state, names.state) as typeof state } }
        : {}),
    },
  };
}

function gradientsOf(input: OracleCase['input']): Matrix | Gradients {
  if (Array.isArray(input['grads'])) return input['grads'] as Matrix;
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

/** g + λw at the weights that the oracle itself had; only for cases of which it recorded every step. */
function decayedGradients(
  hyper: OracleCase['hyper'],
  input: OracleCase['input'],
  w: Matrix,
): Matrix {
  const decay = hyper['weight_decay'] as number;
  const before = [input['w0'] as Vector, ...w];
  return (input['grads'] as Matrix).map((g, k) =>
    g.map((gj, j) => gj + decay * (before[k]?.[j] ?? Number.NaN)),
  );
}

/** The gradient function of the objective of a case in `optimizers_objectives`. */
export function oracleGradient({ id, input }: OracleCase): FunctionData {
  const { name, A, b, a } = input['objective'] as {
    readonly name: string;
    readonly A: Matrix;
    readonly b: Vector | number;
    readonly a: number;
  };
  switch (name) {
    case 'quadratic':
      return { $function: 'quadratic-gradient', A, b };
    case 'rosenbrock':
      return { $function: 'rosenbrock-gradient', a, b };
    case 'saddle': // x² − y²
      return {
        $function: 'quadratic-gradient',
        A: [
          [2, 0],
          [0, -2],
        ],
        b: [0, 0],
      };
    default:
      throw new Error(`${id} descends "${name}", which is not among the data functions.`);
  }
}

const renamed = (
  values: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(names).map(([ours, theirs]) => [ours, values[theirs]]));
