import type { ApplyCall, Argument } from '../grading/call.ts';
import { encodeValue, quote } from './encode.ts';
import { freshArgument } from './fresh-argument.ts';
import { parameterName } from './parameter-names.ts';
import { apply, copyList } from './primordials.ts';
import { isStill, snapshot } from './snapshot.ts';
import type { StudentModule } from './student-module.ts';
import { encodeThrown } from './thrown.ts';

/** Calls one exported function with fresh arguments; gives its outcome as wire text. */
export function answerApply(call: ApplyCall, module: StudentModule): string {
  const args: unknown[] = copyList(call.args);
  for (let i = 0; i < args.length; i++) args[i] = freshArgument(call.args[i] as Argument);
  const given = call.mayMutate === true ? undefined : (snapshot(args) as readonly unknown[]);
  let result: unknown;
  let fn: (...args: unknown[]) => unknown;
  try {
    fn = module.take(call.fn);
    result = apply(fn, undefined, args);
  } catch (error) {
    return `{"kind":"threw","error":${encodeThrown(error, module.url)}}`;
  }
  // Encoded before anything else of the program can run.
  const value = encodeValue(result);
  const mutated = given === undefined ? '' : changedNames(fn, args, given);
  return `{"kind":"returned","value":${value},"mutated":[${mutated}]}`;
}

function changedNames(fn: unknown, args: readonly unknown[], given: readonly unknown[]): string {
  let names = '';
  for (let i = 0; i < args.length; i++) {
    if (isUntouched(args[i], given[i])) continue;
    names += `${names === '' ? '' : ','}${quote(parameterName(fn, i))}`;
  }
  return names;
}

/** What a program made unreadable it has changed. */
function isUntouched(arg: unknown, given: unknown): boolean {
  try {
    return isStill(arg, given);
  } catch {
    return false;
  }
}
