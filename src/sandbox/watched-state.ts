import { examine } from './examine.ts';
import { isArray, isNotANumber, keys } from './primordials.ts';

const CAPACITY = 16_384;
const DEPTH = 8;
/** Stand for what is no number, and for the shape around the numbers. */
const CODE = { other: 0.5, absent: 1.5, yes: 2.5, no: 3.5, list: 4.5, record: 5.5 };

// A list of our own in which numbers are laid out once per step: no memory is asked for at each one.
const numbers = new Float64Array(CAPACITY);
let at = 0;
let checking = false;
let changed = false;

/**
 * Lays out the numbers of a state, to tell after the step whether it was changed in place. One state at a time; the first
 * 16 384 entries count, -0 is 0, and what throws when read is passed over.
 */
export function rememberState(state: unknown): void {
  at = 0;
  checking = false;
  walk(state, 0);
}

/** Whether the state still has the numbers and the shape it had when it was remembered. */
export function isAsRemembered(state: unknown): boolean {
  at = 0;
  checking = true;
  changed = false;
  walk(state, 0);
  return !changed;
}

function note(x: number): void {
  if (at === CAPACITY) return;
  if (!checking) numbers[at] = x;
  else if (numbers[at] !== x && !(isNotANumber(x) && isNotANumber(numbers[at]))) changed = true;
  at += 1;
}

function walk(value: unknown, depth: number): void {
  if (typeof value === 'number') note(value);
  else if (typeof value === 'object' && value !== null && depth < DEPTH) walkObject(value, depth);
  else if (typeof value === 'string') note(value.length);
  else if (typeof value === 'boolean') note(value ? CODE.yes : CODE.no);
  else note(value === undefined ? CODE.absent : CODE.other);
}

function walkObject(value: object, depth: number): void {
  try {
    if (isArray(value)) {
      walkList(value, depth);
      return;
    }
    const found = examine(value);
    if (found.kind === 'list') walkList(found.list, depth);
    else if (found.kind === 'record') walkRecord(found.record, depth);
  } catch {
    note(CODE.other);
  }
}

function walkList(list: ArrayLike<unknown>, depth: number): void {
  const { length } = list;
  note(CODE.list);
  note(length);
  for (let i = 0; i < length && at < CAPACITY; i++) walk(list[i], depth + 1);
}

function walkRecord(record: Readonly<Record<string, unknown>>, depth: number): void {
  const names = keys(record);
  note(CODE.record);
  note(names.length);
  for (let i = 0; i < names.length && at < CAPACITY; i++)
    walk(record[names[i] as string], depth + 1);
}
