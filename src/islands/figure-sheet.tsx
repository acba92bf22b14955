import type { Mark } from '../plots/mark.ts';
import { svgMarks } from '../plots/svg.ts';
import { drawnHeight, drawnHeightOver, type Scales } from './figure-height.ts';

/** Marks on a sheet of their own size; when `at` is given, a pointer that presses or drags tells the place it is at. */
export function Sheet({
  name,
  width,
  height,
  marks,
  label,
  scales,
  strip = 0,
  at,
}: {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
  readonly label: string;
  readonly scales?: Scales;
  /** Pixels of the height, at its foot, that do not follow from the width. */
  readonly strip?: number;
  readonly at?: (x: number, y: number) => void;
}) {
  const follow = (event: PointerEvent & { currentTarget: SVGSVGElement }) => {
    if (event.buttons !== 1) return;
    const box = event.currentTarget.getBoundingClientRect();
    at?.(
      ((event.clientX - box.left) / box.width) * width,
      ((event.clientY - box.top) / box.height) * height,
    );
  };
  return (
    <svg
      class={name}
      viewBox={`0 0 ${width} ${height}`}
      style={
        scales && strip > 0
          ? drawnHeightOver(strip, { width, height: height - strip }, scales)
          : drawnHeight(height, scales)
      }
      role="img"
      aria-label={label}
      onPointerDown={follow}
      onPointerMove={follow}
      dangerouslySetInnerHTML={{ __html: svgMarks(marks) }}
    />
  );
}
