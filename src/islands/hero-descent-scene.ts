import { adam } from '../optim/adam.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import { himmelblau } from '../optim/himmelblau.ts';
import { momentum } from '../optim/momentum.ts';
import type { Point } from '../optim/objective.ts';
import type { Optimizer } from '../optim/optimizer.ts';
import { rmsprop } from '../optim/rmsprop.ts';
import { sgd } from '../optim/sgd.ts';
import type { Tone } from '../plots/mark.ts';
import type { Entrant } from '../plots/race-marks.ts';
import { type Frame, linear } from '../plots/scale.ts';

/** The map of the front page: its surface, its size in drawing units and the frame inside its margin. */
export const SURFACE = himmelblau;
export const PLATE = { width: 1080, height: 720, margin: 26 } as const;
export const FRAME: Frame = {
  x: linear([-6.35, 6.35], [PLATE.margin, PLATE.width - PLATE.margin]),
  y: linear([-4.2, 4.2], [PLATE.height - PLATE.margin, PLATE.margin]),
};

/** Steps in a race: by then every optimizer has come to rest from almost every start on the map. */
export const STEPS = 160;
/** On a western slope where the rules part: the same start, three different valleys. */
export const START: Point = [-5.4, 0.4];

/** A rule with its hyper-parameters, ready to run. */
export interface Runner {
  readonly id: string;
  readonly name: string;
  /** Its name inside a sentence. */
  readonly said: string;
  readonly tone: Tone;
  readonly rate: number;
  readonly run: (start: Point) => Trajectory;
}

const runner = <State, Hyper extends { readonly lr: number }>(
  optimizer: Optimizer<State, Hyper>,
  said: string,
  tone: Tone,
  hyper: Partial<Hyper> & { readonly lr: number },
): Runner => ({
  id: optimizer.id,
  name: optimizer.name,
  said,
  tone,
  rate: hyper.lr,
  run: (start) => descend(SURFACE, optimizer, { ...optimizer.defaults, ...hyper }, start, STEPS),
});

/** Rates are such that all four arrive within the race, none is tuned against another; the rest is each rule's default. */
export const RUNNERS: readonly Runner[] = [
  runner(sgd, 'gradient descent', 'series-1', { lr: 0.003 }),
  runner(momentum, 'momentum', 'series-2', { lr: 0.002 }),
  runner(rmsprop, 'RMSProp', 'series-3', { lr: 0.05 }),
  runner(adam, 'Adam', 'series-4', { lr: 0.2 }),
];

/** A runner and the path it took. */
export interface Raced extends Entrant {
  readonly runner: Runner;
}

/** Runs every rule from one start. */
export const race = (start: Point): readonly Raced[] =>
  RUNNERS.map((runner) => ({ runner, tone: runner.tone, trajectory: runner.run(start) }));
