import type { Argument, FunctionData } from '../grading/call.ts';
import { buildFunction } from './data-functions.ts';
import { copyList, hasOwn, isArray, keys } from './primordials.ts';

const isFunctionData = (value: { readonly [name: string]: Argument }): value is FunctionData =>
  hasOwn(value, '$function');

/** A copy of an argument that a program may do anything to; {@link FunctionData} in it becomes a function. */
export function freshArgument(argument: Argument): unknown {
  if (typeof argument !== 'object' || argument === null) return argument;
  if (isArray(argument)) {
    const list: unknown[] = copyList(argument);
    for (let i = 0; i < list.length; i++)
      if (typeof list[i] === 'object') list[i] = freshArgument(list[i] as Argument);
    return list;
  }
  if (isFunctionData(argument)) return buildFunction(argument);
  const record: Record<string, unknown> = { ...argument };
  const names = keys(record);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (typeof record[name] === 'object') record[name] = freshArgument(record[name] as Argument);
  }
  return record;
}
