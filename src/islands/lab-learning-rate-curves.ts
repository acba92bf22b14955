import type { SweepSettings } from '../labs/rate-sweep.ts';
import { OPTIMIZERS } from '../optim/catalog.ts';
import type { Tone } from '../plots/mark.ts';
import { gradientForm, OWN_RULES } from './lab-rules.ts';
import type { Field } from './lab-state.ts';

/** A curve of the sweep: a rule, by the library or by the reader. */
export interface SweepCurve {
  readonly rule: string;
  readonly own: boolean;
}

/** A rule that can be swept. */
interface SweptRule {
  /** What the experiment calls it. */
  readonly id: string;
  readonly name: string;
  /** Whose passed code can take its place, and as what. */
  readonly exercise?: string;
  readonly form: NonNullable<SweepSettings['own']>;
}

/** Every rule that can be swept: the two of the lesson first. */
export const SWEPT: readonly SweptRule[] = [
  { id: 'sgd', name: 'Gradient descent', exercise: 'gradient-descent', form: 'loop' },
  { id: 'line-search', name: 'Line search', exercise: 'armijo-backtracking', form: 'search' },
  ...OPTIMIZERS.filter(({ id }) => id !== 'sgd').map(({ id, name }) => ({
    id,
    name,
    form: gradientForm(id),
    ...(OWN_RULES.includes(id) ? { exercise: id } : {}),
  })),
];

/** The exercises whose passed code the sweep can run. */
export const SWEPT_EXERCISES: readonly string[] = SWEPT.flatMap(({ exercise }) => exercise ?? []);

/** The rule of a curve. */
export function sweptRule({ rule }: SweepCurve): SweptRule {
  const found = SWEPT.find(({ id }) => id === rule);
  if (!found) throw new Error(`There is no rule "${rule}" to sweep.`);
  return found;
}

/** What a curve is called in lists and sentences. */
export const curveName = (curve: SweepCurve): string =>
  curve.own ? `your ${sweptRule(curve).name}` : sweptRule(curve).name;

/** A curve in an address: `momentum`, `own.momentum`. */
export const curveField: Pick<Field<SweepCurve>, 'parse' | 'print'> = {
  parse: (text) => {
    const own = text.startsWith('own.');
    const rule = own ? text.slice(4) : text;
    const found = SWEPT.find(({ id }) => id === rule);
    return found && (!own || found.exercise !== undefined) ? { rule, own } : undefined;
  },
  print: ({ rule, own }) => `${own ? 'own.' : ''}${rule}`,
};

const TONES: readonly Tone[] = ['series-4', 'series-5', 'series-2', 'series-1', 'series-6'];

/** Number and colour of the k-th curve; gradient descent and the line search look as they do on the map. */
export function sweepLook(curves: readonly SweepCurve[], k: number) {
  const code = String(k + 1);
  const plain = ({ rule, own }: SweepCurve) => !own && (rule === 'sgd' || rule === 'line-search');
  const curve = curves[k];
  if (curve && plain(curve))
    return { code, tone: curve.rule === 'sgd' ? ('ink' as const) : ('series-3' as const) };
  const place = curves.slice(0, k).filter((one) => !plain(one)).length;
  return { code, tone: TONES[place % TONES.length] ?? 'series-4' };
}
