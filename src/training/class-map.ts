import type { DataSet } from './data-set.ts';
import type { Network } from './network.ts';

/** A square of the plane, |x| and |y| up to `half`, cut into `side` × `side` cells. */
export interface MapSquare {
  readonly half: number;
  readonly side: number;
}

/** What the maps of the training lab show: all of every data set of points but strays. */
export const MAP_SQUARE: MapSquare = { half: 2.2, side: 44 };

/** The largest entry of a map: a probability of 1. */
export const SURE = 255;

/** The middles of the cells as points without a class, row by row from the top left. */
export function cellsOf({ half, side }: MapSquare): DataSet {
  const count = side * side;
  const inputs = new Float64Array(2 * count);
  for (let k = 0; k < count; k += 1) {
    const [row, column] = [Math.floor(k / side), k % side];
    inputs[2 * k] = half * ((2 * column + 1) / side - 1);
    inputs[2 * k + 1] = half * (1 - (2 * row + 1) / side);
  }
  return { name: 'cells', inputs, labels: new Uint8Array(count), count, width: 2, classes: 2 };
}

/** How sure the network is of class 1 at every point, from 0 to `SURE`; 0 where it has no number to give. */
export function classMap(
  network: Network,
  w: Float64Array,
  cells: DataSet,
): Uint8Array<ArrayBuffer> {
  const map = new Uint8Array(cells.count);
  const order = Uint32Array.from(map.keys());
  for (let from = 0; from < cells.count; from += network.capacity) {
    const count = Math.min(network.capacity, cells.count - from);
    network.load(cells, order, from, count);
    network.loss(w);
    for (let row = 0; row < count; row += 1)
      map[from + row] = Math.round(SURE * (network.probabilities[2 * row + 1] as number));
  }
  return map;
}
