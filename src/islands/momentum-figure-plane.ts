import { criticalBeta } from '../optim/momentum-mode.ts';
import { polyakOptimum } from '../optim/momentum-optimum.ts';
import {
  balancedRate,
  type Eigenvalues,
  momentumEdge,
  ringingBeta,
} from '../optim/momentum-regime.ts';
import type { PhasePlane, Region, Setting } from '../plots/phase-plane.ts';
import { linear } from '../plots/scale.ts';
import { EIGENVALUES, type Settings } from './momentum-figure-settings.ts';

/** The largest rate in the plane, beyond the edge for every β below 1. */
const WIDEST = 0.042;

const between = (from: number, to: number, count = 60): readonly number[] =>
  Array.from({ length: count + 1 }, (_, k) => from + ((to - from) * k) / count);

/** Where the plane of a ravine changes its behavior: lines and corners that share their ends. */
export function borders(eigenvalues: Eigenvalues) {
  const optimum = polyakOptimum(eigenvalues.along, eigenvalues.across);
  /** Where momentum at the edge starts to ring: β just below 1, the rate just below 4/λ. */
  const corner: Setting = [momentumEdge(1, eigenvalues), 1];
  return {
    corner,
    crossing: [optimum.lr, optimum.beta] as Setting,
    balance: [balancedRate(0, eigenvalues), 0] as Setting,
    edge: [momentumEdge(0, eigenvalues), 0] as Setting,
    /** The lower border of the ringing region, left and right of Polyak’s optimum; at rate 0 it begins in β = 1. */
    slowSide: between(0, optimum.lr).map(
      (lr): Setting => [lr, criticalBeta(lr, eigenvalues.along)],
    ),
    fastSide: between(optimum.lr, corner[0]).map(
      (lr): Setting => [lr, ringingBeta(lr, eigenvalues)],
    ),
  };
}

const { corner, crossing, balance, edge, slowSide, fastSide } = borders(EIGENVALUES);

/** Zigzag is the sliver below Polyak’s optimum, too narrow for a name. */
const REGIONS: readonly Region[] = [
  {
    outline: [[0, 0], ...slowSide, balance],
    tone: 'series-1',
    opacity: 0.14,
    name: { text: 'crawl', at: [0.011, 0.36] },
  },
  {
    outline: [...slowSide, ...fastSide],
    tone: 'series-3',
    opacity: 0.18,
    name: { text: 'ringing', at: [0.0245, 0.87] },
  },
  { outline: [balance, crossing, ...fastSide, edge], tone: 'series-4', opacity: 0.8 },
  {
    outline: [edge, corner, [WIDEST, 1], [WIDEST, 0]],
    tone: 'edge',
    opacity: 0.3,
    name: { text: 'diverging', at: [0.0345, 0.3] },
  },
];

/** The plane of η and β with the reader’s setting in it, for a drawing of this size. */
export function plane(
  { lr, beta }: Pick<Settings, 'lr' | 'beta'>,
  width: number,
  height: number,
): PhasePlane {
  return {
    frame: { x: linear([0, WIDEST], [44, width - 14]), y: linear([0, 1], [height - 24, 8]) },
    axes: { x: 'η', y: 'β' },
    regions: REGIONS,
    lines: [slowSide, fastSide],
    spots: [{ at: crossing, name: 'Polyak' }],
    here: [lr, beta],
    tone: 'series-2',
  };
}
