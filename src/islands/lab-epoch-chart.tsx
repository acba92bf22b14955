import { type EpochChart, epochAt, epochChart, epochFrame } from '../plots/epoch-chart.ts';
import { svgMarks } from '../plots/svg.ts';

/** A chart without its place on the page. */
export type Drawing = Pick<EpochChart, 'kind' | 'span' | 'lines'>;

/** A chart against epochs; a pointer over it chooses the epoch. */
export function EpochChartView({
  drawing,
  width,
  height,
  epochs,
  cursor,
  label,
  onEpoch,
}: {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  readonly epochs: number;
  readonly cursor: number;
  readonly label: string;
  readonly onEpoch: (epoch: number) => void;
}) {
  const chart = { ...drawing, width, height, epochs, cursor };
  const follow = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    onEpoch(epochAt(epochFrame(chart), ((event.clientX - box.left) / box.width) * width));
  };
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      style={{ height: `${height}px` }}
      role="img"
      aria-label={label}
      onPointerDown={follow}
      onPointerMove={(event) => event.buttons === 1 && follow(event)}
      dangerouslySetInnerHTML={{ __html: svgMarks(epochChart(chart)) }}
    />
  );
}
