import { examine } from './examine.ts';
import { copyList, isArray, isNotANumber, keys } from './primordials.ts';

const DEPTH = 8;

/** A copy of lists and records to hold a value against later; whatever else is kept as it is. */
export function snapshot(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth === DEPTH) return value;
  if (isArray(value)) return snapshotList(value, depth);
  const found = examine(value);
  if (found.kind === 'odd') return value;
  if (found.kind === 'list') return snapshotList(found.list as readonly unknown[], depth);
  const record: Record<string, unknown> = { ...found.record };
  const names = keys(record);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    if (typeof record[name] === 'object') record[name] = snapshot(record[name], depth + 1);
  }
  return record;
}

function snapshotList(list: readonly unknown[], depth: number): unknown[] {
  const copy = copyList(list);
  for (let i = 0; i < copy.length; i++)
    if (typeof copy[i] === 'object') copy[i] = snapshot(copy[i], depth + 1);
  return copy;
}

/** Whether a value still is what its snapshot says; numbers are equal as `===` has it, and NaN to itself. */
export function isStill(now: unknown, was: unknown): boolean {
  if (now === was) return true;
  if (typeof was !== 'object' || was === null) return isNotANumber(was) && isNotANumber(now);
  if (typeof now !== 'object' || now === null) return false;
  if (isArray(now)) return isArray(was) && isSameList(now, was);
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

function isSameList(now: ArrayLike<unknown>, was: readonly unknown[]): boolean {
  if (now.length !== was.length) return false;
  for (let i = 0; i < was.length; i++)
    if (now[i] !== was[i] && !isStill(now[i], was[i])) return false;
  return true;
}
