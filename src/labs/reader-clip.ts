import type { ClipMethod } from '../optim/clip-method.ts';
import type { Vector } from '../optim/vector.ts';
import { functionOf, type Program } from './program.ts';
import { numbersIn } from './reader-numbers.ts';

/** What the exercises on clipping export. */
const NAMES = { value: 'clipValue', norm: 'clipNorm' } as const;

/** A reader's clipping of a gradient, handed over with a tensor of its own for every entry; what comes back is looked at. */
export function readerClip(
  program: Program | undefined,
  method: Exclude<ClipMethod, 'none'>,
): (g: Vector, limit: number) => Vector {
  const name = NAMES[method];
  const clip = functionOf(program, name);
  const missing = `\`${name}\` must return the tensors, each as long as it was`;
  return (g, limit) => {
    const returned = clip(
      g.map((entry) => [entry]),
      limit,
    );
    if (!Array.isArray(returned) || returned.length !== g.length)
      throw new Error(`${g.length} tensors were needed: ${missing}`);
    return returned.flatMap((tensor: unknown) => numbersIn(tensor, 1, missing));
  };
}
