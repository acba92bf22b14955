import { type HyperValues, optimizerById } from '../optim/catalog.ts';
import { adamInPlace } from '../training/adam-in-place.ts';
import { lookAheadRule, pureRule } from '../training/pure-rule.ts';
import type { StartRule } from '../training/update-rule.ts';
import { functionOf, type Program } from './program.ts';
import { type GradientForm, stepIn } from './reader-optimizer.ts';

type Hyper = HyperValues & { readonly lr: number };

/** An optimizer of the catalog as a rule that trains a network. */
export function libraryRule(id: string, given: HyperValues): StartRule {
  const { init, step, lookAhead, defaults } = optimizerById(id);
  const hyper: Hyper = { ...defaults, ...given };
  if (id === 'adam') {
    const { beta1 = 0, beta2 = 0, eps = 0 } = hyper;
    return adamInPlace({ beta1, beta2, eps });
  }
  if (!lookAhead) return pureRule({ init, step }, hyper);
  return lookAheadRule(
    {
      init,
      step: (w, gradient, state, values: Hyper) =>
        step(w, gradient(lookAhead(w, state, values)), state, values),
    },
    hyper,
  );
}

/** A reader's `init` and `step` as a rule that trains a network; what `step` returns is looked at before it is used. */
export function readerRule(
  program: Program | undefined,
  form: GradientForm,
  id: string,
  given: HyperValues,
): StartRule {
  const init = functionOf(program, 'init');
  const step = functionOf(program, 'step');
  const hyper: Hyper = { ...optimizerById(id).defaults, ...given };
  const optimizer = {
    init: (n: number) => init(n),
    step: (w: number[], g: unknown, state: unknown, values: Hyper) => {
      // A step may change the list it was given.
      const n = w.length;
      return stepIn(step(w, g, state, values), n);
    },
  };
  return form === 'vector' ? pureRule(optimizer, hyper) : lookAheadRule(optimizer, hyper);
}
