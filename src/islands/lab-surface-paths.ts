import { useEffect, useRef, useState } from 'preact/hooks';
import type { DescentSettings } from '../labs/surface-descent.ts';
import type { Trajectory } from '../optim/descend.ts';
import type { LabHost } from './lab-host.ts';
import type { OwnCode } from './lab-own-code.ts';
import { gradientForm, type RuleSetting } from './lab-rules.ts';
import type { SurfaceState } from './lab-surface-state.ts';
import { libraryHost, readerHost } from './lab-workers.ts';

/** What came of one rule: its path, with the library's beside it where the path is the reader's own; or why there is none. */
export type Walked =
  | { readonly kind: 'path'; readonly trajectory: Trajectory; readonly ghost?: Trajectory }
  | { readonly kind: 'stopped'; readonly reason: string };

type Ground = Pick<SurfaceState, 'surface' | 'kappa' | 'start' | 'steps' | 'seed'>;

const MS = 50;

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

/** The workers of one lab, started when they are first needed: the library's, and one for each of the reader's programs. */
class Hosts {
  readonly #frameUrl: string;
  #library: LabHost | undefined;
  readonly #readers = new Map<string, Promise<LabHost>>();

  constructor(frameUrl: string) {
    this.#frameUrl = frameUrl;
  }

  get library(): LabHost {
    this.#library ??= libraryHost();
    return this.#library;
  }

  /** A program that has been stopped for good is started anew the next time it is asked for. */
  reader(source: string): Promise<LabHost> {
    const held = this.#readers.get(source);
    if (held) return held;
    const started = readerHost(this.#frameUrl, source);
    this.#readers.set(source, started);
    started.catch(() => this.#readers.delete(source));
    return started;
  }

  forget(source: string): void {
    this.#readers.get(source)?.then(
      (host) => host.dispose(),
      () => {},
    );
    this.#readers.delete(source);
  }

  dispose(): void {
    this.#library?.dispose();
    for (const source of [...this.#readers.keys()]) this.forget(source);
  }
}

async function descent(
  host: LabHost,
  settings: DescentSettings,
): Promise<Walked & { state?: string }> {
  const run = host.start('surface-descent', settings);
  const advanced = await run.advance(MS);
  run.end();
  if (advanced.kind === 'stopped') return advanced;
  const { trajectory, state } = advanced.batch;
  return { kind: 'path', trajectory, state };
}

async function ownDescent(hosts: Hosts, source: string | undefined, settings: DescentSettings) {
  if (source === undefined)
    return {
      kind: 'stopped',
      reason: 'you have not passed this exercise in this browser',
    } as const;
  try {
    const walked = await descent(await hosts.reader(source), settings);
    if (walked.kind === 'stopped') hosts.forget(source);
    return walked;
  } catch (error) {
    return {
      kind: 'stopped',
      reason: error instanceof Error ? error.message : String(error),
    } as const;
  }
}

async function walk(
  hosts: Hosts,
  rule: RuleSetting,
  ground: Ground,
  own: OwnCode,
): Promise<Walked> {
  const library = descent(hosts.library, settingsOf(rule, ground, false));
  if (!rule.own) return library;
  const [mine, ghost] = await Promise.all([
    ownDescent(hosts, own.get(rule.optimizer), settingsOf(rule, ground, true)),
    library,
  ]);
  return mine.kind === 'path' && ghost.kind === 'path'
    ? { ...mine, ghost: ghost.trajectory }
    : mine;
}

/** One result after another: while a computation is under way, only the newest of those asked for meanwhile waits. */
function latest<T>(show: (result: T) => void) {
  let busy = false;
  let next: (() => Promise<T>) | undefined;
  const run = async (work: () => Promise<T>): Promise<void> => {
    busy = true;
    show(await work());
    busy = false;
    const waiting = next;
    next = undefined;
    if (waiting) await run(waiting);
  };
  return (work: () => Promise<T>): void => {
    if (busy) next = work;
    else void run(work);
  };
}

/** The path of every rule, computed off the main thread; `ran` tells whether the reader has let own programs run. */
export function usePaths(
  frameUrl: string,
  { surface, kappa, start, steps, seed, rules, step }: SurfaceState,
  own: OwnCode,
  ran: boolean,
) {
  const hosts = useRef<Hosts>();
  const [walked, setWalked] = useState<readonly Walked[]>([]);
  const [states, setStates] = useState<readonly (string | undefined)[]>([]);
  const show = useRef(latest(setWalked));
  const showStates = useRef(latest(setStates));
  useEffect(() => () => hosts.current?.dispose(), []);
  const ready = () => {
    hosts.current ??= new Hosts(frameUrl);
    return hosts.current;
  };
  useEffect(() => {
    const ground = { surface, kappa, start, steps, seed };
    show.current(() =>
      Promise.all(
        rules.map((rule) => (rule.own && !ran ? WAITING : walk(ready(), rule, ground, own))),
      ),
    );
  }, [surface, kappa, start, steps, seed, rules, own, ran]);
  useEffect(() => {
    // What the rules remember at the step under the cursor, once it rests.
    const timer = setTimeout(() => {
      const ground = { surface, kappa, start, steps: Math.max(1, Math.min(step, steps)), seed };
      showStates.current(() =>
        Promise.all(
          rules.map(async (rule) => {
            const source = own.get(rule.optimizer);
            if (!rule.own)
              return (await descent(ready().library, settingsOf(rule, ground, false))).state;
            if (!ran || source === undefined) return undefined;
            const settings = settingsOf(rule, ground, true);
            const found = await ownDescent(ready(), source, settings);
            return 'state' in found ? found.state : undefined;
          }),
        ),
      );
    }, 200);
    return () => clearTimeout(timer);
  }, [surface, kappa, start, steps, seed, rules, own, ran, step]);
  return { walked, states };
}

const WAITING: Walked = { kind: 'stopped', reason: 'it waits for you to press “Run my code”' };
