import { SCHEDULE_EXERCISES } from '../labs/reader-schedule.ts';
import type { ScheduledTrainingSettings } from '../labs/scheduled-training.ts';
import type { HyperValues } from '../optim/catalog.ts';
import { SCHEDULES, scheduleById } from '../optim/schedule-catalog.ts';
import type { Field } from './lab-state.ts';

/** A curve as a reader has set it up: a schedule by its formula, the library's or the reader's, or one drawn by hand. */
export type CurveSetting =
  | {
      readonly kind: 'formula';
      readonly schedule: string;
      readonly own: boolean;
      /** Every hyper-parameter of the schedule. */
      readonly hyper: HyperValues;
    }
  | { readonly kind: 'drawn'; readonly knots: readonly number[] };

/** Handles of a drawn curve. */
export const KNOTS = 9;
/** The largest rate of a drawn curve. */
export const HIGHEST = 100;

const RATES = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4, 0.6, 0.8, 1, 1.5, 2, 3];
const COUNTS = [1, 2, 5, 10, 20, 30, 50, 70, 100, 150, 200, 300, 400, 600, 1000];

interface HyperScale {
  readonly symbol: string;
  readonly stops: readonly number[];
  /** What the schedule makes sense with. */
  readonly min: number;
  readonly max: number;
}
const rate = (symbol: string): HyperScale => ({ symbol, stops: RATES, min: 0, max: HIGHEST });
const SCALES: Readonly<Record<string, HyperScale>> = {
  lr0: rate('η₀'),
  lrMax: rate('ηmax'),
  lrMin: { ...rate('ηmin'), stops: [0, ...RATES] },
  gamma: {
    symbol: 'γ',
    stops: [0.1, 0.2, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.97, 0.98, 0.99, 0.995],
    min: 0,
    max: 1,
  },
  s: { symbol: 's', stops: COUNTS, min: 1, max: 1e4 },
  T: { symbol: 'T', stops: COUNTS, min: 1, max: 1e4 },
  W: { symbol: 'W', stops: COUNTS, min: 1, max: 1e4 },
  pctStart: { symbol: 'climb', stops: [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.7], min: 0.01, max: 0.99 },
  divFactor: { symbol: 'd', stops: [1, 2, 5, 10, 25, 50, 100], min: 1, max: 1e6 },
  finalDivFactor: { symbol: 'd end', stops: [1, 10, 100, 1000, 1e4], min: 1, max: 1e9 },
  stretch: { symbol: 'stretch', stops: [1, 1.5, 2, 3, 4], min: 1, max: 100 },
};

/** The symbol of a schedule's hyper-parameter and the values on offer, the present one among them. */
export function curveScale(name: string, value: number) {
  const stops = SCALES[name]?.stops ?? [];
  const all = stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);
  return { symbol: SCALES[name]?.symbol ?? name, stops: all };
}

/** A schedule as it joins a run of so many steps, with a largest rate. */
export function openingCurve(
  schedule: string,
  lr: number,
  steps: number,
  own = false,
): Extract<CurveSetting, { kind: 'formula' }> {
  const { defaults } = scheduleById(schedule);
  const fit: HyperValues = {
    lr0: lr,
    lrMax: lr,
    // Three descents, each twice as long as the one before, fill the run.
    T: schedule === 'cosine-restarts' ? Math.ceil(steps / 7) : steps,
    W: Math.max(1, Math.round(steps / 10)),
    s: Math.max(1, Math.round(steps / 4)),
    gamma: schedule === 'step-decay' ? 0.3 : 0.98,
  };
  const hyper = Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => [name, fit[name] ?? value]),
  );
  return { kind: 'formula', schedule, own, hyper };
}

/** A curve whose rates are all multiplied by a factor; other hyper-parameters stay. */
export function scaled(curve: CurveSetting, factor: number): CurveSetting {
  const times = (value: number) => Math.min(HIGHEST, Number((value * factor).toPrecision(4)));
  if (curve.kind === 'drawn') return { ...curve, knots: curve.knots.map(times) };
  const hyper = Object.entries(curve.hyper).map(
    ([name, value]) => [name, name.startsWith('lr') ? times(value) : value] as const,
  );
  return { ...curve, hyper: Object.fromEntries(hyper) };
}

/** What the experiment takes of a curve. */
export const curveSettings = (curve: CurveSetting): ScheduledTrainingSettings['curve'] =>
  curve.kind === 'drawn' ? { knots: [...curve.knots] } : curve;

/** What a curve is called in lists and sentences. */
export const curveName = (curve: CurveSetting): string =>
  curve.kind === 'drawn'
    ? 'drawn by hand'
    : `${curve.own ? 'your ' : ''}${scheduleById(curve.schedule).name}`;

const within = (text: string, min: number, max: number): number | undefined => {
  const value = Number(text);
  return /^[\d.]+(e[+-]?\d+)?$/i.test(text) && value >= min && value <= max ? value : undefined;
};

/** A curve in an address: `warmup`, `own.warmup:lrMax=0.6,W=20`, `drawn:0.6,0.5,…`; what is not named stands at its default. */
export const curveField: Pick<Field<CurveSetting>, 'parse' | 'print'> = {
  parse: (text) => {
    const [, own, id = '', rest = ''] = /^(own\.)?([a-z-]+)(?::(.+))?$/.exec(text) ?? [];
    const parts = rest === '' ? [] : rest.split(',');
    if (id === 'drawn' && !own) {
      const knots = parts.flatMap((part) => within(part, 0, HIGHEST) ?? []);
      return knots.length === KNOTS && parts.length === KNOTS
        ? { kind: 'drawn', knots }
        : undefined;
    }
    const found = SCHEDULES.find((one) => one.id === id);
    if (!found || (own && !SCHEDULE_EXERCISES.includes(id))) return undefined;
    const hyper: Record<string, number> = { ...found.defaults };
    for (const part of parts) {
      const [name = '', given = ''] = part.split('=');
      const scale = Object.hasOwn(hyper, name) ? SCALES[name] : undefined;
      const value = scale && within(given, scale.min, scale.max);
      if (value === undefined) return undefined;
      hyper[name] = value;
    }
    return { kind: 'formula', schedule: id, own: own !== undefined, hyper };
  },
  print: (curve) => {
    if (curve.kind === 'drawn') return `drawn:${curve.knots.join(',')}`;
    const { defaults } = scheduleById(curve.schedule);
    const list = Object.entries(curve.hyper)
      .filter(([name, value]) => value !== defaults[name])
      .map(([name, value]) => `${name}=${value}`)
      .join(',');
    return `${curve.own ? 'own.' : ''}${curve.schedule}${list === '' ? '' : `:${list}`}`;
  },
};
