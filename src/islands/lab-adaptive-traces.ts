import { useEffect, useRef, useState } from 'preact/hooks';
import type { AdaptiveTrace, TraceSettings } from '../labs/adaptive-trace.ts';
import type { AdaptiveLabState } from './lab-adaptive-state.ts';
import { type LabHosts, useLabHosts, WAITING, type Whole } from './lab-hosts.ts';
import type { OwnCode } from './lab-own-code.ts';
import type { RuleSetting } from './lab-rules.ts';
import { latest } from './latest.ts';

type Stream = Pick<AdaptiveLabState, 'stream' | 'every' | 'steps' | 'corrected' | 'eps'>;

/**
 * What came of one rule, and what to compare it with: the course's rule where it is the reader's, Adam with the switch of
 * bias correction the other way where it is the course's Adam.
 */
export type Traced =
  | {
      readonly kind: 'trace';
      readonly rule: RuleSetting;
      readonly trace: AdaptiveTrace;
      readonly beside?: AdaptiveTrace;
    }
  | { readonly kind: 'stopped'; readonly rule: RuleSetting; readonly reason: string };

/** The settings of a rule's trace as the experiment takes them. */
export const settingsOf = (
  { optimizer, hyper, own }: RuleSetting,
  { stream, every, steps, corrected, eps }: Stream,
): TraceSettings => ({
  stream,
  every,
  steps,
  optimizer,
  own,
  hyper: eps || !('eps' in hyper) ? hyper : { ...hyper, eps: 0 },
  corrected,
});

async function traced(
  hosts: LabHosts,
  rule: RuleSetting,
  stream: Stream,
  own: OwnCode,
  ran: boolean,
): Promise<Traced> {
  const settings = settingsOf(rule, stream);
  const of = (main: Whole<AdaptiveTrace>, beside?: Whole<AdaptiveTrace>): Traced =>
    main.kind === 'stopped'
      ? { ...main, rule }
      : {
          kind: 'trace',
          rule,
          trace: main.batch,
          ...(beside?.kind === 'done' ? { beside: beside.batch } : {}),
        };
  if (rule.own) {
    if (!ran) return { ...WAITING, rule };
    const course = { ...settings, own: false, corrected: true };
    const [mine, theirs] = await Promise.all([
      hosts.runOwn(own.get(rule.optimizer), 'adaptive-trace', settings),
      hosts.run('adaptive-trace', course),
    ]);
    return of(mine, theirs);
  }
  if (rule.optimizer !== 'adam') return of(await hosts.run('adaptive-trace', settings));
  const other = { ...settings, corrected: !settings.corrected };
  const [main, beside] = await Promise.all([
    hosts.run('adaptive-trace', settings),
    hosts.run('adaptive-trace', other),
  ]);
  return of(main, beside);
}

/** The trace of every rule, computed off the main thread; `ran` tells whether the reader has let own programs run. */
export function useTraces(
  frameUrl: string,
  { stream, every, steps, corrected, eps, rules }: AdaptiveLabState,
  own: OwnCode,
  ran: boolean,
): readonly Traced[] {
  const ready = useLabHosts(frameUrl);
  const [all, setAll] = useState<readonly Traced[]>([]);
  const show = useRef(latest(setAll));
  useEffect(() => {
    const under = { stream, every, steps, corrected, eps };
    show.current(() => Promise.all(rules.map((rule) => traced(ready(), rule, under, own, ran))));
  }, [stream, every, steps, corrected, eps, rules, own, ran]);
  return all;
}
