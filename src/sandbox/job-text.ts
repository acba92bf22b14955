import type { Argument, Call, FunctionData, Gradients } from '../grading/call.ts';
import { buildFunction } from './data-functions.ts';
import { encodeValue } from './encode.ts';

const ROOM = 64_000_000;
const texts = new WeakMap<readonly Call[], string>();

/**
 * The calls of a job as wire text, written once for each list of calls. Throws where a call names a data function that
 * does not exist or lacks a coefficient: that is the author's mistake, not the student's.
 */
export function jobText(calls: readonly Call[]): string {
  const known = texts.get(calls);
  if (known !== undefined) return known;
  calls.forEach((call, i) => {
    try {
      checkCall(call);
    } catch (error) {
      throw new Error(
        `Call ${i + 1} cannot be made: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  });
  const text = encodeValue(calls, { left: ROOM });
  texts.set(calls, text);
  return text;
}

function checkCall(call: Call): void {
  if (call.kind === 'apply') {
    for (const argument of call.args) checkArgument(argument);
    return;
  }
  checkGradients(call.gradients);
  if (call.interleaved !== undefined) checkGradients(call.interleaved.gradients);
}

function checkGradients(gradients: Gradients): void {
  if (gradients.kind === 'at-weights' || gradients.kind === 'callable')
    buildFunction(gradients.gradient);
}

function checkArgument(argument: Argument): void {
  if (typeof argument !== 'object' || argument === null) return;
  if (Object.hasOwn(argument, '$function')) buildFunction(argument as FunctionData);
  else for (const part of Object.values(argument)) checkArgument(part as Argument);
}
