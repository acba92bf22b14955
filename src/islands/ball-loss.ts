import { type Sample, waveLoss } from '../optim/wave-loss.ts';
import type { Span } from '../plots/scale.ts';

/** Heights of a buoy in meters, read at twelve moments in three seconds; made up: sin 3x with errors of up to 0.22. */
export const BUOY: readonly Sample[] = [
  { x: 0.13, y: 0.5 },
  { x: 0.38, y: 0.71 },
  { x: 0.63, y: 1 },
  { x: 0.88, y: 0.7 },
  { x: 1.13, y: -0.35 },
  { x: 1.38, y: -1 },
  { x: 1.63, y: -0.8 },
  { x: 1.88, y: -0.58 },
  { x: 2.13, y: -0.11 },
  { x: 2.38, y: 0.9 },
  { x: 2.63, y: 1.08 },
  { x: 2.88, y: 0.59 },
];

/** The weights on show. */
export const RANGE: Span = [-1, 6];
/** From one stop of the slider to the next. */
export const STEP = 0.05;

/** The bottoms of the three valleys, to two decimals, and the wave that each stands for. */
export const VALLEYS = [
  { w: 0.11, wave: 'an almost flat wave' },
  { w: 3.01, wave: 'the wave through the crosses' },
  { w: 5.46, wave: 'a wave that is too quick' },
] as const;

/** The lowest of them. */
export const LOWEST = VALLEYS[1];

const objective = waveLoss(BUOY);

/** The loss of a wave with this weight. */
export const loss = (w: number): number => objective.value([w]);

/** Its derivative, which for a single weight is the whole gradient. */
export const slope = (w: number): number => objective.gradient([w])[0] ?? Number.NaN;
