import { hitChance } from '../optim/hit-chance.ts';
import { digits } from './figure-digits.ts';
import { shareBelow } from './search-figure-response.ts';
import { best, type Settings, subjectOf, type Tried } from './search-figure-settings.ts';

const percent = (share: number): string => `${Math.round(100 * share)}%`;

/** A loss to three digits, or what a run without one has done. */
export const lossText = (loss: number): string =>
  loss < 1e6 ? digits(Number(loss.toPrecision(3))) : 'diverged';

/** How many rates each search has tried, how far it came, and how often another draw would beat the grid. */
export function notice(
  { subject, side }: Settings,
  response: readonly number[],
  { grid, random }: { readonly grid: readonly Tried[]; readonly random: readonly Tried[] },
): string {
  const count = side * side;
  const [ofGrid, ofRandom] = [best(grid).loss, best(random).loss];
  const share = shareBelow(response, ofGrid);
  return `${count} trials each. The grid tries ${side} rates, and its best run ends at a loss of ${lossText(ofGrid)}. The random draw tries ${count} rates, and its best ends at ${lossText(ofRandom)}. ${subjectOf(subject).matters}: settings better than the grid's best fill ${percent(share)} of the plane, so a draw of ${count} beats this grid with a probability of ${percent(hitChance(share, count))}.`;
}
