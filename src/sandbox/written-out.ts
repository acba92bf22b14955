import type { Gradients, RolloutCall } from '../grading/call.ts';
import type { HeldGradients } from './gradient-source.ts';
import { copyList } from './primordials.ts';

/** A rollout whose gradients are at hand. */
export interface HeldRollout extends Omit<RolloutCall, 'gradients' | 'interleaved'> {
  readonly gradients: HeldGradients;
  readonly interleaved?: { readonly w0: readonly number[]; readonly gradients: HeldGradients };
}

/** The rollout with every patterned gradient written out: work done before the program comes, which it need not wait for. */
export function writtenOut(call: RolloutCall): HeldRollout {
  const held = { ...call, gradients: gradientsOf(call.gradients) };
  const { interleaved } = call;
  return interleaved === undefined
    ? (held as HeldRollout)
    : { ...held, interleaved: { ...interleaved, gradients: gradientsOf(interleaved.gradients) } };
}

function gradientsOf(gradients: Gradients): HeldGradients {
  if (gradients.kind !== 'pattern') return gradients;
  const { steps, scale, stride, modulus, offset } = gradients;
  const list: number[][] = [];
  for (let t = 1; t <= steps; t++) {
    const g = copyList(scale);
    for (let j = 0; j < g.length; j++)
      g[j] = (scale[j] as number) * (((t * (stride[j] as number)) % modulus) - offset);
    list[t - 1] = g;
  }
  return { kind: 'list', list };
}
