import { RATE_STREAMS, type RateStream } from '../optim/rate-streams.ts';
import {
  RATE_RULES,
  type RateRow,
  type RateRule,
  type RateRuleId,
  type RateSettings,
} from '../optim/rate-trace.ts';

/** Steps shown. */
export const STEPS = 200;

/** What each slider can be set to. */
export const STOPS = {
  lr: [0.001, 0.003, 0.01, 0.03, 0.1],
  rho: [0, 0.5, 0.8, 0.9, 0.95, 0.99, 0.999],
  eps: [1e-10, 1e-8, 1e-6, 1e-4, 0.01],
} as const;

/** Everything the reader can choose. */
export interface Settings extends RateSettings {
  readonly stream: RateStream['id'];
  /** The rule that is drawn in full; the others stay behind it, dashed. */
  readonly rule: RateRuleId;
  /** The step under the cursor. */
  readonly step: number;
}

export const DEFAULTS: Settings = {
  stream: 'rare',
  rule: 'adagrad',
  lr: 0.01,
  rho: 0.9,
  eps: 1e-6,
  step: 107,
};

/** The chosen stream; an unknown id is excluded by the types. */
export function chosenStream({ stream }: Settings): RateStream {
  const found = RATE_STREAMS.find(({ id }) => id === stream);
  if (!found) throw new Error(`No stream of gradients is called "${stream}".`);
  return found;
}

/** A rule with everything it does on the chosen stream. */
export interface RuleRun extends Pick<RateRule, 'id' | 'name'> {
  readonly rows: readonly RateRow[];
}

/** All numbers of the figure: every rule on the chosen stream. */
export function runs(settings: Settings): readonly RuleRun[] {
  const gradients = chosenStream(settings).gradients(STEPS);
  return RATE_RULES.map(({ id, name, trace }) => ({
    id,
    name,
    rows: trace(gradients, settings),
  }));
}

/** What the chosen rule does. */
export const chosenRows = (all: readonly RuleRun[], { rule }: Settings): readonly RateRow[] =>
  all.find(({ id }) => id === rule)?.rows ?? [];
