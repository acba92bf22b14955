import { centralDifference, forwardDifference, type OneVariable } from './difference-quotient.ts';
import { type Truncation, taylorTruncation } from './taylor-truncation.ts';

/** A function whose slope is known, so that a measured slope can be held against it. */
export interface SlopeSubject {
  readonly id: string;
  readonly name: string;
  readonly value: OneVariable;
  /** The derivative; at a kink the one that the course's exercises ask for. */
  readonly slope: OneVariable;
  readonly truncation: Truncation;
  /** Where the slope jumps. */
  readonly kinks: readonly number[];
}

/** The k-th derivative of the sine, which comes round after four. */
const sineDerivative =
  (order: number): OneVariable =>
  (x) =>
    (order % 2 === 0 ? Math.sin(x) : Math.cos(x)) * (order % 4 < 2 ? 1 : -1);

const sine: SlopeSubject = {
  id: 'sine',
  name: 'sin x',
  value: Math.sin,
  slope: Math.cos,
  truncation: taylorTruncation(sineDerivative),
  kinks: [],
};

const exponential: SlopeSubject = {
  id: 'exponential',
  name: 'eˣ',
  value: Math.exp,
  slope: Math.exp,
  truncation: taylorTruncation(() => Math.exp),
  kinks: [],
};

/** Its third derivative is 0, so that the central difference has no truncation error. */
const parabola: SlopeSubject = {
  id: 'parabola',
  name: 'x²',
  value: (x) => x * x,
  slope: (x) => 2 * x,
  truncation: { forward: (_, h) => h, central: () => 0 },
  kinks: [],
};

/** The same slopes as the sine's, on top of a value that takes up most of the digits. */
const lifted: SlopeSubject = {
  ...sine,
  id: 'lifted',
  name: '1000 + sin x',
  value: (x) => 1000 + Math.sin(x),
};

const rectified = (x: number): number => Math.max(0, x);
const step = (x: number): number => (x > 0 ? 1 : 0);

/** Straight on either side of 0: as long as the kink is out of reach there is nothing to truncate. */
const relu: SlopeSubject = {
  id: 'relu',
  name: 'ReLU',
  value: rectified,
  slope: step,
  truncation: {
    forward: (x, h) =>
      (x < 0 ? x + h <= 0 : x > 0) ? 0 : forwardDifference(rectified, x, h) - step(x),
    central: (x, h) => (h <= Math.abs(x) ? 0 : centralDifference(rectified, x, h) - step(x)),
  },
  kinks: [0],
};

/** What slopes are measured of in the course, each for a reason of its own. */
export const SLOPE_SUBJECTS: readonly SlopeSubject[] = [sine, exponential, parabola, lifted, relu];
