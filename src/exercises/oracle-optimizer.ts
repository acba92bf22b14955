import type { RolloutCall } from '../grading/call.ts';
import type { Anchor, CaseDeclaration } from './declaration.ts';
import { hidden } from './define-exercise.ts';
import { hasOracleCase, oracleCase } from './oracle-case.ts';
import { type OracleNames, oracleRollout } from './oracle-rollout.ts';

/** What each numbered sequence of the oracle is for; it drives all its optimizers through the same gradients. */
const SEQUENCES: Readonly<Record<string, string>> = {
  '002': 'ten steps of ordinary gradients',
  '003': 'a hundred steps',
  '004': 'sparse gradients, one parameter that never gets one',
  '005': 'gradients of 1e8',
  '006': 'gradients of 1e-12',
  '007': 'gradients that are always negative',
  '009': 'sizes from 1e-12 to 1e8 side by side',
  '010': 'the same gradient every time',
  '011': 'a gradient that changes sign every step',
  '012': 'one spike, then small gradients',
};

/** An optimizer of the oracle as an exercise puts it to students. */
export interface OracleOptimizer {
  /** One of its sequences, e.g. `'001'`, spread into a case: `example('two steps', ...torch.sequence('001'))`. */
  readonly sequence: (number: string) => readonly [RolloutCall, { readonly anchor: Anchor }];
  /** Its sequences by purpose, its run of 10 000 steps, and its run with a changing rate where the oracle has one in the same form. */
  readonly cases: readonly CaseDeclaration[];
}

/** The oracle's runs of one kind, e.g. `adam_torch`, with its numbers as anchors. */
export function oracleOptimizer(kind: string, names: OracleNames): OracleOptimizer {
  const run = (id: string) => {
    const { call, anchor } = oracleRollout(id, names);
    return [call, { anchor }] as const;
  };
  const sequence = (number: string) => run(`optimizers_sequences/${kind}/${number}`);
  const changing = `optimizers_sequences/${kind}__lr_schedule/000`;
  return {
    sequence,
    cases: [
      ...Object.entries(SEQUENCES).map(([number, purpose]) => hidden(purpose, ...sequence(number))),
      ...(hasOracleCase(changing) && sameForm(changing, `optimizers_sequences/${kind}/001`, names)
        ? [hidden('a rate that changes and is 0 for one step', ...run(changing))]
        : []),
      hidden('10 000 steps', ...run(`optimizers_long/${kind}/000`)),
    ],
  };
}

/** Whether two cases agree in all settings that are not handed to the student; weight decay goes into the gradients. */
function sameForm(one: string, other: string, { hyper }: OracleNames): boolean {
  const [a, b] = [oracleCase(one).hyper, oracleCase(other).hyper];
  const handed = new Set(['lr', 'weight_decay', ...Object.values(hyper)]);
  return Object.keys(b).every((name) => handed.has(name) || a[name] === b[name]);
}
