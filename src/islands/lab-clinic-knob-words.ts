import type { KnobName, Knobs } from '../labs/clinic-knobs.ts';

/** What a knob and its options are called. */
interface KnobWords<Name extends KnobName> {
  readonly name: string;
  /** Options that are called otherwise than in addresses. */
  readonly options: { readonly [Option in Knobs[Name]]?: string };
}

/** The knobs in words. */
export const KNOB_WORDS: { readonly [Name in KnobName]: KnobWords<Name> } = {
  rule: {
    name: 'Optimizer',
    options: { sgd: 'gradient descent', momentum: 'momentum, β = 0.9', adam: 'Adam' },
  },
  lr: { name: 'Rate η', options: {} },
  sign: { name: 'The step is', options: { minus: 'subtracted', plus: 'added' } },
  schedule: {
    name: 'Schedule',
    options: {
      'warmup-0': 'warmup over 0 steps',
      'warmup-20': 'warmup over 20 steps',
      'halved-3': 'halved every 3 steps',
      'halved-60': 'halved every 60 steps',
    },
  },
  clipping: { name: 'Clipping by norm', options: { '1': 'at 1', '0.001': 'at 0.001' } },
  decay: { name: 'Weight decay λ', options: {} },
  batch: { name: 'Batch size', options: {} },
  shuffle: { name: 'Shuffling', options: {} },
  points: { name: 'Training points', options: {} },
  hidden: {
    name: 'Hidden layers',
    options: { '8': 'one of 8', '8.8.8.8.8': 'five of 8', '32.32': 'two of 32' },
  },
  activation: { name: 'Activation', options: { relu: 'ReLU' } },
  initialization: {
    name: 'First weights',
    options: { glorot: 'Glorot', he: 'He', large: 'deviation 1', zeros: 'all zero' },
  },
};

/** What an option of a knob is called. */
export function optionWords<Name extends KnobName>(name: Name, option: Knobs[Name]): string {
  return KNOB_WORDS[name].options[option] ?? option;
}

/** The knobs by what they belong to. */
export const KNOB_GROUPS: readonly {
  readonly name: string;
  readonly knobs: readonly KnobName[];
}[] = [
  { name: 'The step', knobs: ['rule', 'lr', 'sign', 'schedule', 'clipping', 'decay'] },
  { name: 'The data', knobs: ['batch', 'shuffle', 'points'] },
  { name: 'The network', knobs: ['hidden', 'activation', 'initialization'] },
];
