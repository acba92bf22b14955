import { along, type Subject } from './search-figure-settings.ts';

export const COLUMNS = 80;
export const ROWS = 20;
/** Above this, a run has failed and how badly does not matter. */
const WORST = 3;

/**
 * log₁₀ of the loss at the centers of a grid of cells over the plane of a subject's knobs, row by row from the top.
 * 1600 runs: made while the page is built, and sent along as text with two decimals.
 */
export const sampleResponse = ({ x, y, loss }: Subject): string =>
  Array.from({ length: COLUMNS * ROWS }, (_, k) => {
    const [a, b] = [((k % COLUMNS) + 0.5) / COLUMNS, 1 - (Math.floor(k / COLUMNS) + 0.5) / ROWS];
    return Math.min(WORST, Math.log10(loss(along(x, a), along(y, b)))).toFixed(2);
  }).join(' ');

/** The samples as numbers again. */
export const readResponse = (text: string): readonly number[] => text.split(' ').map(Number);

/** The share of the plane whose runs end below a loss. */
export const shareBelow = (response: readonly number[], loss: number): number =>
  response.filter((height) => height < Math.log10(loss)).length / response.length;
