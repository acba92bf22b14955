import { useEffect, useRef } from 'preact/hooks';
import type { BatchOf, ExperimentName, SettingsOf } from '../labs/experiments.ts';
import type { Advanced, LabHost } from './experiment-host.ts';
import { libraryHost } from './experiment-library-host.ts';

/** What came of a run that is over in one batch: the batch, or why there is none, as a part of a sentence. */
export type Whole<Batch> =
  | { readonly kind: 'done'; readonly batch: Batch }
  | { readonly kind: 'stopped'; readonly reason: string };

/** What a reader's own run says for itself until the reader has let it run. */
export const WAITING = {
  kind: 'stopped',
  reason: 'it waits for you to press “Run my code”',
} as const;

const NOT_PASSED = 'you have not passed this exercise in this browser';

const MS = 50;

/** The workers of one lab, started when they are first needed: the library's, and one for each of the reader's programs. */
export class LabHosts {
  readonly #frameUrl: string;
  #library: LabHost | undefined;
  readonly #readers = new Map<string, Promise<LabHost>>();

  constructor(frameUrl: string) {
    this.#frameUrl = frameUrl;
  }

  /** One whole run with the library's rules. */
  run<Name extends ExperimentName>(
    experiment: Name,
    settings: SettingsOf<Name>,
  ): Promise<Whole<BatchOf<Name>>> {
    return wholeRun(this.#libraryHost(), experiment, settings);
  }

  /** One whole run with a reader's program; `source` is missing when nothing has been passed. Never rejects. */
  async runOwn<Name extends ExperimentName>(
    source: string | undefined,
    experiment: Name,
    settings: SettingsOf<Name>,
  ): Promise<Whole<BatchOf<Name>>> {
    if (source === undefined) return { kind: 'stopped', reason: NOT_PASSED };
    try {
      const whole = await wholeRun(await this.#reader(source), experiment, settings);
      if (whole.kind === 'stopped') this.#forget(source);
      return whole;
    } catch (error) {
      return { kind: 'stopped', reason: error instanceof Error ? error.message : String(error) };
    }
  }

  /**
   * A run that comes a batch at a time, with the program of `own` in the library's place where that is given. `hear` tells
   * after each batch whether to go on. Gives the reason, as a part of a sentence, when the run could not; never rejects.
   */
  async follow<Name extends ExperimentName>(
    own: { readonly source: string | undefined } | undefined,
    experiment: Name,
    settings: SettingsOf<Name>,
    hear: (batch: BatchOf<Name>, done: boolean) => boolean,
  ): Promise<string | undefined> {
    if (own && own.source === undefined) return NOT_PASSED;
    try {
      const host = own?.source === undefined ? this.#libraryHost() : await this.#reader(own.source);
      const run = host.start(experiment, settings);
      for (;;) {
        const next: Advanced<BatchOf<Name>> = await run.advance(MS);
        if (next.kind === 'stopped') {
          if (own?.source !== undefined) this.#forget(own.source);
          return next.reason;
        }
        if (!hear(next.batch, next.done) || next.done) break;
      }
      run.end();
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  dispose(): void {
    this.#library?.dispose();
    for (const source of [...this.#readers.keys()]) this.#forget(source);
  }

  #libraryHost(): LabHost {
    this.#library ??= libraryHost();
    return this.#library;
  }

  /** A program that has been stopped for good is started anew the next time it is asked for. */
  #reader(source: string): Promise<LabHost> {
    const held = this.#readers.get(source);
    if (held) return held;
    // What compiles and confines a program is fetched with the first.
    const started = import('./lab-reader-host.ts').then(({ readerHost }) =>
      readerHost(this.#frameUrl, source),
    );
    this.#readers.set(source, started);
    started.catch(() => this.#readers.delete(source));
    return started;
  }

  #forget(source: string): void {
    this.#readers.get(source)?.then(
      (host) => host.dispose(),
      () => {},
    );
    this.#readers.delete(source);
  }
}

async function wholeRun<Name extends ExperimentName>(
  host: LabHost,
  experiment: Name,
  settings: SettingsOf<Name>,
): Promise<Whole<BatchOf<Name>>> {
  const run = host.start(experiment, settings);
  const advanced: Advanced<BatchOf<Name>> = await run.advance(MS);
  run.end();
  return advanced.kind === 'stopped' ? advanced : { kind: 'done', batch: advanced.batch };
}

/** The workers of a lab's island, which end with it; asked for when something is to be run. */
export function useLabHosts(frameUrl: string): () => LabHosts {
  const hosts = useRef<LabHosts>();
  useEffect(() => () => hosts.current?.dispose(), []);
  return () => {
    hosts.current ??= new LabHosts(frameUrl);
    return hosts.current;
  };
}
