import { MOST_CLIPPED_STEPS } from '../labs/limits.ts';
import type { ClipMethod } from '../optim/clip-method.ts';
import type { Point } from '../optim/objective.ts';
import type { Tone } from '../plots/mark.ts';
import { DEFAULTS, DEPTHS, METHODS, onMap, STEPS } from './clip-figure-settings.ts';
import {
  choiceField,
  type Field,
  listField,
  numberField,
  pointField,
  type StateOf,
  wholeField,
} from './lab-state.ts';

/** Which gradients the field of arrows shows. */
export const FIELDS = [
  { id: 'none', name: 'as they are' },
  { id: 'value', name: 'clipped by value' },
  { id: 'norm', name: 'clipped by norm' },
  { id: 'off', name: 'no arrows' },
] as const;

/** The exercises whose passed programs can clip here, by method. */
export const CLIP_EXERCISES = { value: 'clip-value', norm: 'clip-norm' } as const;
export type OwnMethod = keyof typeof CLIP_EXERCISES;
export const OWN_METHODS: readonly OwnMethod[] = ['value', 'norm'];

const anywhere = pointField(DEFAULTS.start, { min: -10, max: 10 });

/** A start that is on the map. */
const startField: Field<Point> = {
  initial: DEFAULTS.start,
  print: anywhere.print,
  parse: (text) => {
    const [w = Number.NaN, b = Number.NaN] = anywhere.parse(text) ?? [];
    return onMap(w, b) ? [w, b] : undefined;
  },
};

/** Everything a reader sets in the lab, as its address carries it. */
export const CLIPPING_FIELDS = {
  depth: choiceField(
    DEFAULTS.depth,
    DEPTHS.map(({ id }) => id),
  ),
  start: startField,
  lr: numberField(DEFAULTS.lr, { min: 1e-4, max: 100 }),
  limit: numberField(DEFAULTS.limit, { min: 1e-4, max: 1000 }),
  steps: wholeField(STEPS, { min: 10, max: MOST_CLIPPED_STEPS }),
  step: wholeField(DEFAULTS.step, { min: 1, max: MOST_CLIPPED_STEPS }),
  field: choiceField(
    'none',
    FIELDS.map(({ id }) => id),
  ),
  yours: listField<OwnMethod>(
    [],
    { parse: (text) => OWN_METHODS.find((one) => one === text), print: (method) => method },
    OWN_METHODS.length,
  ),
};
export type ClippingState = StateOf<typeof CLIPPING_FIELDS>;

/** One run of the lab: who clips how, and what its curve looks like. */
export interface ClipEntry {
  readonly method: ClipMethod;
  readonly own: boolean;
  readonly name: string;
  readonly tone: Tone;
  /** Stands beside its curve, so that colour is never alone. */
  readonly code: string;
}

const OWN_LOOK = {
  value: { name: 'your clipValue', tone: 'series-4', code: '4' },
  norm: { name: 'your clipNorm', tone: 'series-5', code: '5' },
} as const;

/** The course's three runs, then the reader's own. */
export const clipEntries = ({ yours }: Pick<ClippingState, 'yours'>): readonly ClipEntry[] => [
  ...METHODS.map(({ id, name, tone }, k) => ({
    method: id,
    own: false,
    name,
    tone,
    code: String(k + 1),
  })),
  ...OWN_METHODS.filter((method) => yours.includes(method)).map((method) => ({
    method,
    own: true,
    ...OWN_LOOK[method],
  })),
];
