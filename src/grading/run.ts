import type { Value } from './value.ts';

/** Everything a realm reports about one submission. All of it is untrusted: it is only ever compared. */
export interface Run {
  readonly load: Load;
  /** One outcome per finished call, in order; shorter than the job when the run was cut off. */
  readonly outcomes: readonly Outcome[];
  readonly end: 'finished' | 'deadline' | 'memory';
  readonly logs: Logs;
  /** Wall-clock milliseconds from handing over the code to the end. */
  readonly durationMs: number;
}

export interface Logs {
  readonly lines: readonly string[];
  /** How many further lines were not kept. */
  readonly dropped: number;
}

/** How loading the module went, before any call. */
export type Load =
  | {
      readonly kind: 'loaded';
      readonly exports: Readonly<Record<string, ExportKind>>;
      /** Declared parameters (`length`) of every exported function. */
      readonly arities: Readonly<Record<string, number>>;
    }
  | { readonly kind: 'syntax'; readonly message: string; readonly place?: Place }
  | { readonly kind: 'threw'; readonly error: Thrown }
  /** The run was cut off while the module's top level was still running. */
  | { readonly kind: 'unfinished' };

export type ExportKind = 'function' | 'class' | 'value';

/** A position in the student's file, both 1-based. */
export interface Place {
  readonly line: number;
  readonly column?: number;
}

/** Something the student's program threw, already turned into text inside the realm. */
export interface Thrown {
  readonly message: string;
  readonly place?: Place;
}

/** What one call came to. */
export type Outcome =
  | { readonly kind: 'returned'; readonly value: Value; readonly mutated: readonly string[] }
  | { readonly kind: 'threw'; readonly error: Thrown }
  | Rolled;

/** What a rollout came to: the recorded steps, and how it ended. */
export interface Rolled {
  readonly kind: 'rolled';
  /** The state that `init` returned. */
  readonly initial: Value;
  readonly records: readonly StepRecord[];
  /** The records of the interleaved run, when the call asks for one. */
  readonly interleaved?: readonly StepRecord[];
  /** The first step that changed one of its inputs, and which. */
  readonly mutated?: { readonly step: number; readonly what: string };
  readonly end: RolledEnd;
}

export type RolledEnd =
  | { readonly kind: 'done' }
  /** Step 0 is `init`. */
  | { readonly kind: 'threw'; readonly step: number; readonly error: Thrown }
  /** `step` returned something without `w` and `state`, so there is nothing to go on with. */
  | { readonly kind: 'stuck'; readonly step: number; readonly returned: Value };

export interface StepRecord {
  readonly step: number;
  readonly w: Value;
  readonly state: Value;
}
