import type { Argument, FunctionData } from '../grading/call.ts';
import { copyList, hasOwn, isArray } from './primordials.ts';

/** Anything a data function may take as its point. */
export type Point = unknown;

const isVector = (value: Argument | undefined): value is readonly number[] => {
  if (!isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== 'number') return false;
  return true;
};

const mismatch = (data: FunctionData, name: string, what: string) =>
  new Error(`The data function "${data.$function}" needs ${what} as its "${name}".`);

const own = (data: FunctionData, name: string): Argument | undefined =>
  hasOwn(data, name) ? data[name] : undefined;

/** A coefficient that is one number; throws the author's error when it is something else. */
export function numberOf(data: FunctionData, name: string, otherwise: number): number {
  const value = own(data, name) ?? otherwise;
  if (typeof value !== 'number') throw mismatch(data, name, 'a number');
  return value;
}

export function vectorOf(data: FunctionData, name: string): readonly number[] {
  const value = own(data, name);
  if (!isVector(value)) throw mismatch(data, name, 'a list of numbers');
  return value;
}

export function matrixOf(data: FunctionData, name: string): readonly (readonly number[])[] {
  const value = own(data, name);
  if (!isArray(value)) throw mismatch(data, name, 'a list of rows');
  for (let i = 0; i < value.length; i++) {
    const row = value[i] as Argument;
    if (!isVector(row)) throw mismatch(data, name, 'a list of rows');
  }
  return value as readonly (readonly number[])[];
}

/**
 * A new plain list of the numbers of a point a program handed over (plain or typed), of the given length if any. Throws
 * in the program's face when it is something else.
 */
export function numbersAt(point: Point, length?: number): number[] {
  const wanted = length === undefined ? 'a list of numbers' : `a list of ${length} numbers`;
  if (typeof point !== 'object' || point === null)
    throw new TypeError(`The given function takes ${wanted}, and was called with something else.`);
  const list = copyList(point as readonly unknown[]);
  if (length !== undefined && list.length !== length)
    throw new TypeError(`The given function takes ${wanted}, and was called with ${list.length}.`);
  for (let i = 0; i < list.length; i++)
    if (typeof list[i] !== 'number')
      throw new TypeError(`The given function takes ${wanted}, and entry ${i} is not a number.`);
  return list as number[];
}

export const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
};
