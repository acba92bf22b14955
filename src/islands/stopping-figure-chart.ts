import type { Mark } from '../plots/mark.ts';
import { type StepChart, stepChart, stepFrame } from '../plots/step-chart.ts';
import { EPOCHS, type Losses, type Stopped } from './stopping-figure-settings.ts';

/** Both losses against epochs, a line where training stops, and the epoch whose weights are kept. */
export function stoppingMarks(
  { training, validation }: Losses,
  { epoch, early, bestEpoch, best }: Stopped,
  width: number,
  height: number,
): readonly Mark[] {
  const chart: StepChart = {
    width,
    height,
    kind: 'linear',
    span: [0, 0.75],
    series: [
      { label: 'T', values: training.slice(1), tone: 'series-1', look: 'line' },
      { label: 'V', values: validation.slice(1), tone: 'series-2', look: 'line' },
    ],
    references: [],
    cursor: Math.max(1, epoch),
  };
  const { x, y } = stepFrame(chart);
  const [right, top] = [x.range[1], y.range[1]];
  const at = x.toPixel(Math.max(1, epoch));
  const [keptX, keptY] = [x.toPixel(Math.max(1, bestEpoch)), y.toPixel(best)];
  const note = { kind: 'text', tone: 'ink', size: 13, face: 'sans', halo: 4 } as const;
  return [
    {
      kind: 'area',
      rings: [[at, top, right, top, right, y.range[0], at, y.range[0]]],
      tone: 'edge',
      opacity: epoch < EPOCHS ? 0.16 : 0,
    },
    ...stepChart(chart),
    {
      kind: 'line',
      points: [keptX, keptY, keptX, y.range[0]],
      tone: 'ink',
      width: 1,
      dash: [2, 3],
    },
    { kind: 'dot', x: keptX, y: keptY, r: 5, tone: 'ink', rim: 2 },
    {
      ...note,
      x: at + 6,
      y: top + 2,
      text: early ? `stops at epoch ${epoch}` : 'never stops',
      anchor: epoch > EPOCHS / 2 ? 'end' : 'start',
      baseline: 'hanging',
      ...(epoch > EPOCHS / 2 ? { x: at - 6 } : {}),
    },
    {
      ...note,
      x: keptX + 6,
      y: y.range[0] - 4,
      text: `keeps epoch ${bestEpoch}`,
      anchor: 'start',
      baseline: 'alphabetic',
    },
  ];
}
