import { type HyperValues, OPTIMIZERS, optimizerById } from '../optim/catalog.ts';
import type { Field } from './lab-state.ts';

/** A rule as a reader has set it up: one of the library's, or the reader's own program for the exercise of that id. */
export interface RuleSetting {
  readonly optimizer: string;
  readonly own: boolean;
  /** Every hyper-parameter of the rule. */
  readonly hyper: HyperValues;
}

/** Exercises whose passed programs can take the place of a library's rule. */
export const OWN_RULES: readonly string[] = OPTIMIZERS.map(({ id }) => id).filter(
  (id) => id !== 'sgd' && id !== 'radam',
);

/** What `step` of the exercise on Nesterov is handed in place of a gradient. */
export const gradientForm = (optimizer: string): 'vector' | 'function' =>
  optimizer === 'nesterov' ? 'function' : 'vector';

/** How the hyper-parameters are written, and the values that a slider offers. */
const DECAYS = [0, 0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999, 0.9999];
const RATES = [1e-4, 2e-4, 5e-4, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];
const EPSILONS = [0, 1e-10, 1e-8, 1e-6, 1e-4, 0.01, 0.1];
const SCALES: Readonly<
  Record<string, { readonly symbol: string; readonly stops: readonly number[] }>
> = {
  lr: { symbol: 'η', stops: RATES },
  beta: { symbol: 'β', stops: DECAYS },
  beta1: { symbol: 'β₁', stops: DECAYS },
  beta2: { symbol: 'β₂', stops: DECAYS },
  rho: { symbol: 'ρ', stops: DECAYS },
  eps: { symbol: 'ε', stops: EPSILONS },
  lambda: { symbol: 'λ', stops: [0, 1e-4, 0.001, 0.01, 0.03, 0.1, 0.3] },
};

/** The symbol of a hyper-parameter and the values on offer, the present one among them. */
export function hyperScale(name: string, value: number) {
  const { symbol, stops } = SCALES[name] ?? { symbol: name, stops: [] };
  const all = stops.includes(value) ? stops : [...stops, value].sort((a, b) => a - b);
  return { symbol, stops: all };
}

/** A rule at its defaults, but for what is given. */
export const ruleSetting = (
  optimizer: string,
  hyper: HyperValues = {},
  own = false,
): RuleSetting => ({ optimizer, own, hyper: { ...optimizerById(optimizer).defaults, ...hyper } });

/** A rule in an address: `adam`, `own.adam`, `adam:lr=0.05,beta1=0.9`; what is not named stands at its default. */
export const ruleField: Pick<Field<RuleSetting>, 'parse' | 'print'> = {
  parse: (text) => {
    const [, own, id, rest] = /^(own\.)?([a-z-]+)(?::(.+))?$/.exec(text) ?? [];
    const found = OPTIMIZERS.find((one) => one.id === id);
    if (!found || (own && !OWN_RULES.includes(found.id))) return undefined;
    const hyper: Record<string, number> = { ...found.defaults };
    for (const part of rest?.split(',') ?? []) {
      const [name = '', value = ''] = part.split('=');
      const number = Number(value);
      if (!Object.hasOwn(hyper, name) || !/\d/.test(value) || !(number >= 0 && number <= 100))
        return undefined;
      hyper[name] = number;
    }
    return { optimizer: found.id, own: own !== undefined, hyper };
  },
  print: ({ optimizer, own, hyper }) => {
    const { defaults } = optimizerById(optimizer);
    const changed = Object.entries(hyper).filter(([name, value]) => value !== defaults[name]);
    const list = changed.map(([name, value]) => `${name}=${value}`).join(',');
    return `${own ? 'own.' : ''}${optimizer}${list === '' ? '' : `:${list}`}`;
  },
};

const TONES = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5', 'series-6'] as const;

/** Colour and number of the k-th curve; numbers stand beside the curves, so that colour is never alone. */
export const curveLook = (k: number) => ({
  tone: TONES[k % TONES.length] ?? 'series-1',
  code: String(k + 1),
});

/** What a rule is called in lists and sentences. */
export const ruleName = ({ optimizer, own }: RuleSetting): string =>
  own ? `your ${optimizerById(optimizer).name}` : optimizerById(optimizer).name;
