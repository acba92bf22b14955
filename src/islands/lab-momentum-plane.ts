import { momentumDigits } from '../optim/momentum-rate.ts';
import { contourAt, sampleLog } from '../plots/contours.ts';
import type { Mark } from '../plots/mark.ts';
import { phasePlane, type Setting } from '../plots/phase-plane.ts';
import { type Frame, linear } from '../plots/scale.ts';
import { eigenvaluesOf, WIDEST } from './lab-momentum-state.ts';
import { borders } from './momentum-figure-plane.ts';

/** Pixels between two samples of the rate. */
const CELL = 3;
/** Steps per decimal digit of distance whose lines are drawn: each veil lies where fewer steps are enough. */
const STEPS_PER_DIGIT = [200, 100, 50, 30, 20, 15, 12, 10, 8, 6, 5, 4, 3, 2.5] as const;
const NAMED: readonly number[] = [100, 50, 20, 12, 8, 5, 3];
/** Pixels between two numbers, and how far above the tip of the ringing region the lowest may stand. */
const APART = 13;

/** Where η and β lie on a plane of this size. */
export const planeFrame = (kappa: string, width: number, height: number): Frame => ({
  x: linear([0, WIDEST / Number(kappa)], [44, width - 16]),
  y: linear([0, 1], [height - 24, 8]),
});

/** The rate of convergence as veils, the stronger the faster, and as lines of equal speed with their steps per digit. */
export function rateMarks(kappa: string, frame: Frame): readonly Mark[] {
  const eigenvalues = eigenvaluesOf(kappa);
  const cells = ([a, b]: readonly [number, number]) =>
    Math.max(2, Math.round(Math.abs(b - a) / CELL));
  const floor = 1e-4;
  const speed = {
    value: ([lr = 0, beta = 0]: readonly number[]) => momentumDigits(lr, beta, eigenvalues),
    gradient: () => [0, 0],
  };
  const grid = sampleLog(speed, frame, cells(frame.x.range), cells(frame.y.range), floor);
  return STEPS_PER_DIGIT.flatMap((steps): readonly Mark[] => {
    const { rings, lines } = contourAt(grid, frame, Math.log10(1 / steps + floor));
    if (rings.length === 0) return [];
    return [
      { kind: 'area', rings, tone: 'series-1', opacity: 0.1 },
      { kind: 'lines', lines, tone: 'series-1', width: 0.8, opacity: 0.7 },
    ];
  });
}

/** The numbers of the lines: where both directions ring, the factor is √β, so the lines are level there. */
function rateLabels(kappa: string, frame: Frame): readonly Mark[] {
  const { crossing } = borders(eigenvaluesOf(kappa));
  const lowest = frame.y.toPixel(crossing[1]) - APART;
  let above = frame.y.range[1] - APART / 2;
  return NAMED.flatMap((steps): readonly Mark[] => {
    const y = frame.y.toPixel(10 ** (-2 / steps));
    if (y < above + APART || y > lowest) return [];
    above = y;
    return [
      {
        kind: 'text',
        x: frame.x.toPixel(crossing[0]),
        y,
        text: `${steps} steps`,
        tone: 'ink',
        size: 11,
        anchor: 'middle',
        baseline: 'middle',
        face: 'sans',
        halo: 3,
      },
    ];
  });
}

/** The lines of critical damping, the edge, Polyak’s optimum and the setting in force. */
export function planeMarks(kappa: string, here: Setting, frame: Frame): readonly Mark[] {
  const { slowSide, fastSide, crossing, edge, corner } = borders(eigenvaluesOf(kappa));
  const right = frame.x.domain[1];
  return [
    ...rateLabels(kappa, frame),
    ...phasePlane({
      frame,
      axes: { x: 'η', y: 'β' },
      regions: [
        {
          outline: [edge, corner, [right, 1], [right, 0]],
          tone: 'edge',
          opacity: 0.3,
          name: { text: 'diverging', at: [right * 0.82, 0.3] },
        },
      ],
      lines: [slowSide, fastSide],
      spots: [{ at: crossing, name: 'Polyak' }],
      here,
      tone: 'series-2',
    }),
  ];
}
