import { useEffect, useRef, useState } from 'preact/hooks';
import type { Descended, DescentSettings } from '../labs/surface-descent.ts';
import type { Trajectory } from '../optim/descend.ts';
import { useLabHosts, WAITING, type Whole } from './lab-hosts.ts';
import type { OwnCode } from './lab-own-code.ts';
import { gradientForm, type RuleSetting } from './lab-rules.ts';
import { Descents } from './lab-surface-descents.ts';
import type { SurfaceState } from './lab-surface-state.ts';
import { latest } from './latest.ts';

/** What came of one rule: its path, with the library's beside it where the path is the reader's own; or why there is none. */
export type Walked =
  | { readonly kind: 'path'; readonly trajectory: Trajectory; readonly ghost?: Trajectory }
  | { readonly kind: 'stopped'; readonly reason: string };

type Ground = Pick<SurfaceState, 'surface' | 'kappa' | 'start' | 'steps' | 'seed'>;

/** The settings of a rule's descent as the experiment takes them. */
const settingsOf = (rule: RuleSetting, ground: Ground, own: boolean): DescentSettings => ({
  surface: ground.surface,
  kappa: ground.kappa,
  start: [ground.start[0] ?? 0, ground.start[1] ?? 0],
  steps: ground.steps,
  seed: ground.seed,
  optimizer: rule.optimizer,
  hyper: rule.hyper,
  ...(own ? { own: gradientForm(rule.optimizer) } : {}),
});

async function walk(
  descents: Descents,
  rule: RuleSetting,
  ground: Ground,
  own: OwnCode,
): Promise<Walked> {
  const library = descents.library(settingsOf(rule, ground, false));
  if (!rule.own) return path(await library);
  const [mine, ghost] = await Promise.all([
    descents.own(settingsOf(rule, ground, true), own.get(rule.optimizer)),
    library,
  ]);
  return mine.kind === 'done' && ghost.kind === 'done'
    ? { kind: 'path', trajectory: mine.batch.trajectory, ghost: ghost.batch.trajectory }
    : path(mine);
}

const path = (whole: Whole<Descended>): Walked =>
  whole.kind === 'done' ? { kind: 'path', trajectory: whole.batch.trajectory } : whole;

/** What a rule remembers at the end of a run; undefined when there is no run. */
async function stateOf(
  descents: Descents,
  rule: RuleSetting,
  ground: Ground,
  own: OwnCode,
): Promise<string | undefined> {
  const settings = settingsOf(rule, ground, rule.own);
  const whole = rule.own
    ? await descents.own(settings, own.get(rule.optimizer))
    : await descents.library(settings);
  return whole.kind === 'done' ? whole.batch.state : undefined;
}

/**
 * The path of every rule, computed off the main thread; `ran` tells whether the reader has let own programs run. They are
 * given out together; `ahead` hears of each as it comes.
 */
export function usePaths(
  frameUrl: string,
  { surface, kappa, start, steps, seed, rules, step }: SurfaceState,
  own: OwnCode,
  ran: boolean,
  ahead: (one: Walked) => void,
) {
  const ready = useLabHosts(frameUrl);
  const held = useRef<Descents>();
  const descents = () => {
    held.current ??= new Descents(ready);
    return held.current;
  };
  const [walked, setWalked] = useState<readonly Walked[]>([]);
  const [states, setStates] = useState<readonly (string | undefined)[]>([]);
  const show = useRef(latest(setWalked));
  const showStates = useRef(latest(setStates));
  useEffect(() => {
    const ground = { surface, kappa, start, steps, seed };
    show.current(() =>
      Promise.all(
        rules.map(async (rule) => {
          if (rule.own && !ran) return WAITING;
          const one = await walk(descents(), rule, ground, own);
          ahead(one);
          return one;
        }),
      ),
    );
  }, [surface, kappa, start, steps, seed, rules, own, ran]);
  useEffect(() => {
    // What the rules remember at the step under the cursor, once it rests.
    const timer = setTimeout(() => {
      const ground = { surface, kappa, start, steps: Math.max(1, Math.min(step, steps)), seed };
      showStates.current(() =>
        Promise.all(
          rules.map((rule) =>
            rule.own && (!ran || !own.has(rule.optimizer))
              ? undefined
              : stateOf(descents(), rule, ground, own),
          ),
        ),
      );
    }, 200);
    return () => clearTimeout(timer);
  }, [surface, kappa, start, steps, seed, rules, own, ran, step]);
  return { walked, states };
}
