import type { Argument, Call } from '../grading/call.ts';

/** How large a call is, in words: "3 parameters, 10 000 steps", "4 × 3 numbers". */
export function callSize(call: Call): string {
  if (call.kind === 'rollout') {
    const { gradients, w0 } = call;
    const steps = gradients.kind === 'list' ? gradients.list.length : gradients.steps;
    return `${counted(w0.length, 'parameter')}, ${counted(steps, 'step')}`;
  }
  const sizes = call.args.map(shape).filter((size) => size.length > 0);
  const largest = sizes.sort((a, b) => product(b) - product(a))[0];
  if (largest === undefined) return 'a single call';
  return largest.length === 1
    ? counted(largest[0] ?? 0, 'number')
    : `${largest.map(spaced).join(' × ')} numbers`;
}

/** Lengths of nested lists, outermost first; empty for anything else. */
function shape(argument: Argument): readonly number[] {
  if (!Array.isArray(argument)) return [];
  const [first] = argument as readonly Argument[];
  return [argument.length, ...(first === undefined ? [] : shape(first))];
}

const product = (lengths: readonly number[]): number => lengths.reduce((a, b) => a * b, 1);
const counted = (n: number, one: string): string => `${spaced(n)} ${one}${n === 1 ? '' : 's'}`;
/** 10000 → "10 000", with a no-break space. */
const spaced = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
