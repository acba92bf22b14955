/**
 * What a realm is asked to do with a student's module. Calls carry inputs only, never an expected value.
 */
export type Call = ApplyCall | RolloutCall;

/** Call one exported function with these arguments. */
export interface ApplyCall {
  readonly kind: 'apply';
  readonly fn: string;
  readonly args: readonly Argument[];
  /** Set when the exercise tells the student to change an argument in place. */
  readonly mayMutate?: boolean;
}

/** Drive `init(n)` and `step(w, g, state, hyper)` through a sequence of gradients, recording after chosen steps. */
export interface RolloutCall {
  readonly kind: 'rollout';
  /** Initial parameters, length n. */
  readonly w0: readonly number[];
  readonly gradients: Gradients;
  readonly hyper: Hyper;
  /** Hyper-parameters that change from step to step: name → value at step 1, 2, … */
  readonly schedule?: Readonly<Record<string, readonly number[]>>;
  /** The 1-based steps after which weights and state are recorded, ascending. */
  readonly record: readonly number[];
  /** A second run stepped in turn with this one, to show state that leaks between runs. Recorded as well. */
  readonly interleaved?: { readonly w0: readonly number[]; readonly gradients: Gradients };
}

export type Hyper = Readonly<Record<string, number | boolean>>;

/** Where step t takes its gradient from. */
export type Gradients =
  /** g at step t is `list[t - 1]`. */
  | { readonly kind: 'list'; readonly list: readonly (readonly number[])[] }
  /** g_j at step t is `scale[j] * (((t * stride[j]) mod modulus) - offset)`: exact in doubles, cheap for 10 000 steps. */
  | {
      readonly kind: 'pattern';
      readonly steps: number;
      readonly scale: readonly number[];
      readonly stride: readonly number[];
      readonly modulus: number;
      readonly offset: number;
    }
  /** g is the gradient of this function at the current weights. */
  | { readonly kind: 'at-weights'; readonly steps: number; readonly gradient: FunctionData }
  /** `step` receives the gradient function itself in place of g (Nesterov's look-ahead). */
  | { readonly kind: 'callable'; readonly steps: number; readonly gradient: FunctionData };

/** An argument of a call: plain data in which {@link FunctionData} stands for a function the harness builds. */
export type Argument =
  | number
  | string
  | boolean
  | null
  | readonly Argument[]
  | FunctionData
  | { readonly [name: string]: Argument };

/** A function given as data, so that it can cross into the realm; built by `src/sandbox/data-functions.ts`. */
export interface FunctionData {
  readonly $function: string;
  readonly [coefficient: string]: Argument;
}
