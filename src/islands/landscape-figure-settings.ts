import { averagePath } from '../optim/average-path.ts';
import type { Trajectory } from '../optim/descend.ts';
import { noise } from '../optim/noise.ts';
import type { Point } from '../optim/objective.ts';
import {
  AVERAGE,
  AVERAGE_DECAY,
  RULES,
  type RuleId,
  WALKERS,
  type Walker,
} from './landscape-figure-rules.ts';
import { type SceneId, sceneOf } from './landscape-figure-scenes.ts';

/** Steps of a run. */
export const STEPS = 150;

/** The seed of the noise, which is the same for all rules. */
const SEED = 1847;

/** Rates to choose from. */
export const RATES: readonly number[] = [
  0.001, 0.002, 0.003, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2,
];

/** Everything the reader can choose. */
export interface Settings {
  readonly scene: SceneId;
  readonly start: Point;
  readonly rates: Readonly<Record<RuleId, number>>;
  readonly shown: readonly Walker['id'][];
  /** Whether gradients are noisy, as those of batches are. */
  readonly noisy: boolean;
  /** The step under the cursor, from 1. */
  readonly step: number;
}

/** A scene as it opens: its own start and rates. */
export function opening(id: SceneId): Pick<Settings, 'scene' | 'start' | 'rates'> {
  const { start, rates } = sceneOf(id);
  return { scene: id, start, rates };
}

/** The figure opens in the middle of the race, where the paths are apart. */
export const DEFAULTS: Settings = {
  ...opening('ravine'),
  shown: RULES.map(({ id }) => id),
  noisy: false,
  step: 40,
};

/** The nearest place on the map, on a grid of hundredths so that a start can be told and found again. */
export function onMap(id: SceneId, [x, y]: Point): Point {
  const { domain } = sceneOf(id);
  const within = ([low, high]: readonly [number, number], at: number) =>
    Math.round(100 * Math.min(Math.max(at, low), high)) / 100;
  return [within(domain.x, x), within(domain.y, y)];
}

/** A path and who left it. */
export interface Walked {
  readonly walker: Walker;
  readonly trajectory: Trajectory;
}

/** The paths of everybody, shown or not. */
export function walks({
  scene,
  start,
  rates,
  noisy,
}: Pick<Settings, 'scene' | 'start' | 'rates' | 'noisy'>): readonly Walked[] {
  const { surface, noise: deviation } = sceneOf(scene);
  const met = noisy ? noise(SEED, STEPS, 2, deviation) : [];
  const paths = RULES.map(
    (rule): Walked => ({
      walker: rule,
      trajectory: rule.walk(surface, start, rates[rule.id], STEPS, met),
    }),
  );
  const plain = paths.find(({ walker }) => walker.id === 'sgd');
  if (!plain) throw new Error('The average follows gradient descent, which is missing.');
  return [
    ...paths,
    { walker: AVERAGE, trajectory: averagePath(surface, plain.trajectory, AVERAGE_DECAY) },
  ];
}

/** What is shown of the paths, in the order of the legend. */
export const visible = (all: readonly Walked[], shown: Settings['shown']): readonly Walked[] =>
  all.filter(({ walker }) => shown.includes(walker.id));

/** The list of shown walkers with one put in or taken out, in the order of the legend. */
export const toggled = (shown: Settings['shown'], id: Walker['id']): Settings['shown'] =>
  WALKERS.map((walker) => walker.id).filter((one) => (one === id) !== shown.includes(one));
