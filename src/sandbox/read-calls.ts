import type { ApplyCall, Call } from '../grading/call.ts';
import { copyList, parseJson } from './primordials.ts';
import { readValue } from './read-value.ts';
import { type HeldRollout, writtenOut } from './written-out.ts';

const odd = (tag: string): undefined => {
  if (tag !== 'undefined') throw new Error(`A call cannot hold a ${tag}.`);
};

/** A call with everything at hand that it will be made with. */
export type HeldCall = ApplyCall | HeldRollout;

/** Takes in the calls of a job from wire text. Runs before any student code, on text of ours. */
export function readCalls(text: string): readonly HeldCall[] {
  const calls = readValue(parseJson(text) as unknown, odd) as readonly Call[];
  const held = copyList<HeldCall | Call>(calls);
  for (let i = 0; i < calls.length; i++) {
    const call = calls[i] as Call;
    if (call.kind === 'rollout') held[i] = writtenOut(call);
  }
  return held as readonly HeldCall[];
}
