import type { Optimizer } from '../../../../src/optim/optimizer.ts';
import type { Vector } from '../../../../src/optim/vector.ts';
import type { OracleHyper } from './read.ts';

/** One optimizer set against one kind of oracle case, its types closed over so that all fit in one table. */
export interface Subject {
  readonly id: string;
  readonly kind: string;
  /** Why a case of this kind is not for this optimizer, or undefined when it is. */
  readonly outOfReach: (hyper: OracleHyper) => string | undefined;
  /** Whether weight decay is the optimizer's own business; else the walk puts it into the gradients. */
  readonly decaysItself: boolean;
  /** A fresh run; each call takes one step from w with gradient g and returns the new weights. */
  readonly start: (n: number, hyper: OracleHyper) => Run;
}

interface Run {
  readonly step: (w: Vector, g: Vector, lr: number) => Vector;
  /** The state now, under the oracle's names. */
  readonly state: () => Readonly<Record<string, Vector>>;
}

interface Entry<State, Hyper> {
  readonly kind: string;
  /** Our hyper-parameters from the oracle's. */
  readonly hyper: (number: (name: string) => number, lr: number) => Hyper;
  readonly state: (state: State) => Readonly<Record<string, Vector>>;
  readonly decaysItself?: boolean;
  readonly outOfReach?: (hyper: OracleHyper) => string | undefined;
}

/** Sets an optimizer against an oracle kind. */
export function subject<State, Hyper>(
  optimizer: Optimizer<State, Hyper>,
  entry: Entry<State, Hyper>,
): Subject {
  return {
    id: optimizer.id,
    kind: entry.kind,
    decaysItself: entry.decaysItself ?? false,
    outOfReach: entry.outOfReach ?? (() => undefined),
    start: (n, oracle) => {
      const number = (name: string): number => {
        const value = oracle[name];
        if (typeof value !== 'number')
          throw new Error(`The oracle gives no number for "${name}" (${entry.kind}).`);
        return value;
      };
      let state = optimizer.init(n);
      return {
        step: (w, g, lr) => {
          const next = optimizer.step(w, g, state, entry.hyper(number, lr));
          state = next.state;
          return next.w;
        },
        state: () => entry.state(state),
      };
    },
  };
}
