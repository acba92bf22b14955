import type { EpochLog } from '../training/epoch-log.ts';
import { CLIP, type Settings } from './capstone-figure-settings.ts';
import { digits } from './figure-digits.ts';

/** One line of the loop, and what it came to in the epoch on show. */
export interface LoopLine {
  readonly does: string;
  readonly came: string;
}

const at = (column: Float64Array, index: number): string => digits(column[index] ?? Number.NaN);

const NAMES = { sgd: 'gradient descent', momentum: 'momentum', adam: 'Adam' } as const;

/** The loop line by line; before the first epoch there is only the validation to tell of. */
export function loopLines(log: EpochLog, { rule, clip, epoch }: Settings): readonly LoopLine[] {
  const mean = epoch - 1;
  const norm = log.gradientNorm[mean] ?? Number.NaN;
  return [
    { does: 'gradient', came: `length ${digits(norm)}` },
    {
      does: 'clip',
      came: clip ? (norm > CLIP ? `mostly to ${CLIP}` : `mostly below ${CLIP}, kept`) : 'off',
    },
    { does: 'rate', came: at(log.rate, mean) },
    { does: `step by ${NAMES[rule]}`, came: `${at(log.updateRatio, mean)} of the weights` },
    { does: 'validate', came: `loss ${at(log.validation, epoch)}` },
  ];
}

/** Where the run is, and how it ends. */
export function notice(log: EpochLog, { rule, schedule, clip, epoch }: Settings): string {
  const last = log.validation.length - 1;
  const right = Math.round(100 * (log.accuracy[epoch] ?? Number.NaN));
  const loop = `${NAMES[rule]}, ${schedule === 'constant' ? 'a constant rate' : 'warmup and cosine'}, ${clip ? 'clipping' : 'no clipping'}`;
  const now = `After epoch ${epoch} the loss is ${at(log.training, epoch)} in training and ${at(log.validation, epoch)} in validation, where ${right}% are right.`;
  const best = log.validation.reduce(
    (least, value, k, all) => (value < (all[least] ?? value) ? k : least),
    0,
  );
  const end = `This loop (${loop}) has its lowest validation loss, ${at(log.validation, best)}, after epoch ${best}${best === last ? ', its last' : ''}.`;
  return `${now} ${end}`;
}
