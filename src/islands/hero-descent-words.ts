import { arrival } from '../optim/arrival.ts';
import type { Point } from '../optim/objective.ts';
import { coordinate } from './figure-coordinate.ts';
import { type Raced, STEPS, SURFACE } from './hero-descent-scene.ts';

/** Closer than this to a minimizer counts as having arrived. */
const RADIUS = 0.1;

const VALLEYS = ['north-east', 'north-west', 'south-west', 'south-east'] as const;

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

/** The height above the valley floor, short at every size. */
export function height(value: number): string {
  if (!Number.isFinite(value)) return '\u221e';
  if (value >= 100) return value.toFixed(0);
  if (value >= 0.01) return value.toPrecision(2);
  return '<\u20090.01';
}

/** Where a path stands after the whole race, as the end of a sentence. */
function whereabouts({ trajectory }: Raced): string {
  if (trajectory.end === 'diverged') return 'off the map';
  const valley = VALLEYS.find(
    (_, k) => arrival(trajectory, SURFACE.minimizers.slice(k, k + 1), RADIUS).step !== undefined,
  );
  return valley === undefined ? 'still on the way' : `in the ${valley} valley`;
}

/** When a path arrives to stay, in words for the legend. */
export function settled({ trajectory }: Raced): string {
  if (trajectory.end === 'diverged') return 'left the map';
  const { step } = arrival(trajectory, SURFACE.minimizers, RADIUS);
  return step === undefined ? `on the way at step ${STEPS}` : `arrives at step ${step}`;
}

/** One sentence that says what the picture shows: who ended where. */
export function outcome(start: Point, raced: readonly Raced[]): string {
  const places = [...new Set(raced.map(whereabouts))];
  const parts = places.map((place) => {
    const there = raced.filter((one) => whereabouts(one) === place);
    return `${listed(there.map(({ runner }) => runner.said))} ${place}`;
  });
  const from = `${STEPS} steps from (${coordinate(start[0])}, ${coordinate(start[1])})`;
  return `${from}: ${parts.join('; ')}.`;
}
