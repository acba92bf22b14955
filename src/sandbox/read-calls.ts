import type { Call } from '../grading/call.ts';
import { parseJson } from './primordials.ts';
import { readValue } from './read-value.ts';

const odd = (tag: string): undefined => {
  if (tag !== 'undefined') throw new Error(`A call cannot hold a ${tag}.`);
};

/** Takes in the calls of a job from wire text. Runs before any student code, on text of ours. */
export const readCalls = (text: string): readonly Call[] =>
  readValue(parseJson(text) as unknown, odd) as readonly Call[];
