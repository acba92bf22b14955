import { examine } from './examine.ts';
import { copyList, isNotANumber, keys } from './primordials.ts';

const DEPTH = 8;

/** A copy of lists and records to hold a value against later; whatever else is kept as it is. */
export function snapshot(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth === DEPTH) return value;
  const found = examine(value);
  if (found.kind === 'odd') return value;
  if (found.kind === 'list') {
    const list = copyList(found.list as readonly unknown[]);
    for (let i = 0; i < list.length; i++)
      if (typeof list[i] === 'object') list[i] = snapshot(list[i], depth + 1);
    return list;
  }
  const record: Record<string, unknown> = { ...found.record };
  const names = keys(record);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (typeof record[name] === 'object') record[name] = snapshot(record[name], depth + 1);
  }
  return record;
}

/** Whether a value still is what its snapshot says; numbers are equal as `===` has it, and NaN to itself. */
export function isStill(now: unknown, was: unknown): boolean {
  if (now === was) return true;
  if (typeof was !== 'object' || was === null) return isNotANumber(was) && isNotANumber(now);
  if (typeof now !== 'object' || now === null) return false;
  const found = examine(now);
  if (found.kind === 'odd') return true;
  if (found.kind === 'list') return isSameList(found.list, was as readonly unknown[]);
  const names = keys(was);
  if (keys(now).length !== names.length) return false;
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (!isStill(found.record[name], (was as Readonly<Record<string, unknown>>)[name]))
      return false;
  }
  return true;
}

/** {@link isStill} for two lists. */
export function isSameList(now: ArrayLike<unknown>, was: readonly unknown[]): boolean {
  if (now.length !== was.length) return false;
  for (let i = 0; i < was.length; i++)
    if (now[i] !== was[i] && !isStill(now[i], was[i])) return false;
  return true;
}
