import { adam } from '../optim/adam.ts';
import { seeded } from '../optim/chance.ts';
import { descend, type Trajectory } from '../optim/descend.ts';
import { momentum } from '../optim/momentum.ts';
import { valley } from '../optim/quadratic.ts';
import { gridTrials, randomTrials, type Trial } from '../optim/search-trials.ts';

/** A hyper-parameter that is searched, on a logarithmic axis. */
export interface Knob {
  readonly name: string;
  readonly span: readonly [from: number, to: number];
}

/** Two knobs of an optimizer and the loss that a run ends with. */
export interface Subject {
  readonly id: 'adam' | 'momentum';
  readonly name: string;
  readonly x: Knob;
  readonly y: Knob;
  /** Which of the knobs decide, for the sentence below the figure. */
  readonly matters: string;
  /** The loss after `STEPS` steps; infinite for a run that diverged. */
  readonly loss: (x: number, y: number) => number;
}

export const STEPS = 50;
const START = [-2.6, -1.2];

const last = ({ end, value }: Trajectory): number =>
  end === 'ran' ? (value.at(-1) ?? Number.NaN) : Number.POSITIVE_INFINITY;

/** What can be tuned: one subject with a knob that hardly matters, one in which both do. */
export const SUBJECTS: readonly Subject[] = [
  {
    id: 'adam',
    name: 'Adam: η and ε',
    x: { name: 'η', span: [1e-4, 10] },
    y: { name: 'ε', span: [1e-12, 1e-4] },
    matters: 'Only η matters here',
    loss: (lr, eps) => last(descend(valley(20), adam, { ...adam.defaults, lr, eps }, START, STEPS)),
  },
  {
    id: 'momentum',
    name: 'momentum: η and 1 − β',
    x: { name: 'η', span: [1e-4, 1] },
    y: { name: '1 − β', span: [1e-3, 1] },
    matters: 'Here both knobs matter',
    loss: (lr, rest) => last(descend(valley(100), momentum, { lr, beta: 1 - rest }, START, STEPS)),
  },
];

/** The subject with this id; throws on any other, which no control offers. */
export function subjectOf(id: string): Subject {
  const subject = SUBJECTS.find((one) => one.id === id);
  if (!subject) throw new Error(`Nothing is known about tuning "${id}".`);
  return subject;
}

/** Trials on each side of the grid, and which draw of random trials is shown. */
export const SIDES = [2, 3, 4, 5] as const;
export const DRAWS: readonly number[] = Array.from({ length: 40 }, (_, k) => k + 1);

/** Everything the reader can choose. */
export interface Settings {
  readonly subject: Subject['id'];
  readonly side: number;
  readonly draw: number;
}

export const DEFAULTS: Settings = { subject: 'adam', side: 3, draw: 1 };

/** A trial with the values it stands for and the loss it led to. */
export interface Tried {
  readonly x: number;
  readonly y: number;
  readonly loss: number;
}

/** The value at a share of a logarithmic axis. */
export const along = ({ span: [from, to] }: Knob, share: number): number =>
  from * (to / from) ** share;

/** Runs what a search proposes. */
const tryAll = (subject: Subject, trials: readonly Trial[]): readonly Tried[] =>
  trials.map(([a, b]) => {
    const [x, y] = [along(subject.x, a), along(subject.y, b)];
    return { x, y, loss: subject.loss(x, y) };
  });

/** The grid and the draw of random trials, of equal number. */
export function searches({ subject: id, side, draw }: Settings) {
  const subject = subjectOf(id);
  return {
    grid: tryAll(subject, gridTrials(side)),
    random: tryAll(subject, randomTrials(side * side, seeded(draw))),
  };
}

/** The trial with the smallest loss, the first of equals. */
export const best = (tried: readonly Tried[]): Tried =>
  tried.reduce((least, one) => (one.loss < least.loss ? one : least));
