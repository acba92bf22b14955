import type { Vector } from './vector.ts';

/** A function to be made small, with its analytic gradient; both are total on vectors of the right length. */
export interface Objective {
  readonly value: (w: Vector) => number;
  readonly gradient: (w: Vector) => Vector;
}

/** A closed interval. */
export type Interval = readonly [low: number, high: number];

/** An objective of two variables that can be drawn. */
export interface Surface extends Objective {
  readonly id: string;
  readonly name: string;
  /** The formula in TeX. */
  readonly equation: string;
  readonly source: string;
  /** The part of the plane worth drawing. */
  readonly domain: { readonly x: Interval; readonly y: Interval };
  /** All global minimizers; none when the surface falls for ever. */
  readonly minimizers: readonly Point[];
}

export type Point = readonly [x: number, y: number];

/** Reads a vector as a point of the plane; throws on any other number of coordinates. */
export function asPoint(w: Vector): Point {
  const [x, y] = w;
  if (x === undefined || y === undefined || w.length !== 2)
    throw new Error(`A surface takes two coordinates and was given ${w.length}.`);
  return [x, y];
}
