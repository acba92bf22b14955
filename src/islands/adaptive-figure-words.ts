import { RARE, STORM } from '../optim/rate-streams.ts';
import type { RateRow, RateRuleId } from '../optim/rate-trace.ts';
import { assertNever } from '../plots/assert-never.ts';
import { type Settings, STEPS } from './adaptive-figure-settings.ts';
import { digits } from './figure-digits.ts';

/** The last step at which the rare coordinate hears a gradient. */
const LAST_RARE = STEPS - ((STEPS - RARE.first) % RARE.every);

const NAMES: Readonly<Record<RateRuleId, string>> = {
  sgd: 'Gradient descent',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSProp',
  adadelta: 'Adadelta',
};

/** What the chosen rule did with the chosen gradients, with the numbers that are on show. */
export function notice(rows: readonly RateRow[], settings: Settings): string {
  switch (settings.stream) {
    case 'rare':
      return rare(rows, settings);
    case 'storm':
      return storm(rows, settings);
    case 'scales':
      return scales(rows, settings);
    default:
      return assertNever(settings.stream);
  }
}

const rateAt = (rows: readonly RateRow[], t: number, j: 0 | 1): number =>
  rows[t - 1]?.rate[j] ?? Number.NaN;

const traveled = (rows: readonly RateRow[], j: 0 | 1): number =>
  rows.at(-1)?.traveled[j] ?? Number.NaN;

/** A rate in units of η, or as it is for Adadelta, which has none. */
const written = (rate: number, { rule, lr }: Settings): string =>
  rule === 'adadelta' ? digits(rate) : `${digits(rate / lr)} η`;

function rare(rows: readonly RateRow[], settings: Settings): string {
  const [dense, seldom] = [rateAt(rows, LAST_RARE, 0), rateAt(rows, LAST_RARE, 1)];
  const farther = digits(traveled(rows, 0) / traveled(rows, 1));
  const end = `For twenty gradients against one, coordinate 1 travels ${farther} times as far.`;
  const name = NAMES[settings.rule];
  if (settings.rule === 'sgd')
    return `${name} gives every gradient the rate η, however rare it is. ${end}`;
  return `${name} meets the gradients of step ${LAST_RARE} with a rate of ${written(dense, settings)} for coordinate 1, which has one at every step, and of ${written(seldom, settings)} for coordinate 2, which has met ${RARE_MET}. ${end}`;
}

const RARE_MET = Math.floor((LAST_RARE - RARE.first) / RARE.every) + 1;

function storm(rows: readonly RateRow[], settings: Settings): string {
  const name = NAMES[settings.rule];
  const during = rows[STORM.steps - 1]?.traveled[0] ?? Number.NaN;
  const share = (t: number): number => rateAt(rows, t, 0) / rateAt(rows, t, 1);
  if (settings.rule === 'sgd')
    return `${name} takes the storm at the full rate: coordinate 1 travels ${digits(during)} in its ${STORM.steps} steps and ${digits(traveled(rows, 0) - during)} in the ${STEPS - STORM.steps} after it.`;
  const back = rows.find(({ t }) => t > STORM.steps && share(t) > 0.9)?.t;
  const then = back
    ? `By step ${back} it has come back to within a tenth of it.`
    : `At step ${STEPS} it is still ${digits(share(STEPS))} times as high.`;
  return `${name} turns the rate of coordinate 1 down to ${written(rateAt(rows, STORM.steps, 0), settings)} in the storm, ${digits(share(STORM.steps))} times that of coordinate 2. From step ${STORM.steps + 1} both hear the same gradients. ${then}`;
}

function scales(rows: readonly RateRow[], settings: Settings): string {
  const name = NAMES[settings.rule];
  const [first, second] = [traveled(rows, 0), traveled(rows, 1)];
  const far = `coordinate 1 travels ${digits(first)}, coordinate 2 ${digits(second)}`;
  if (settings.rule === 'sgd')
    return `${name} has one rate for both, so gradients a thousandth as large make steps a thousandth as long: ${far}.`;
  const ratio = digits(rateAt(rows, STEPS, 1) / rateAt(rows, STEPS, 0));
  return Math.abs(Math.log(second / first)) < 0.05
    ? `${name} gives coordinate 2 a rate that is ${ratio} times as high, and its gradients, a thousandth as large, take it as far: ${far}.`
    : `${name} gives coordinate 2 a rate that is ${ratio} times as high, less than a thousand, because ε is not small beside its gradients: ${far}.`;
}
