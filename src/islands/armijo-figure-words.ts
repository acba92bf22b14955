import { type Settings, SLICE, search } from './armijo-figure-settings.ts';
import { digits } from './figure-digits.ts';

const listed = (all: readonly string[]): string =>
  all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;

/** Which rates were tried and what became of them. */
export function notice(settings: Settings): string {
  const { trials, largest } = search(settings);
  const refused = trials.slice(0, -1).map(digits);
  const alpha = trials.at(-1) ?? Number.NaN;
  const [before, after] = [SLICE.phi(0), SLICE.phi(alpha)];
  const history =
    refused.length === 0 ? 'The first rate passes' : `Refused: ${listed(refused)}. Accepted`;
  const fall =
    after > before
      ? `f rises from ${digits(before)} to ${digits(after)}, because b is larger than c`
      : `f falls from ${digits(before)} to ${digits(after)}`;
  return `${history}: α = ${digits(alpha)}, with which ${fall}. On this ray every rate up to ${digits(largest)} would pass.`;
}
