import { useMemo } from 'preact/hooks';
import type { Setting } from '../plots/phase-plane.ts';
import { svgMarks } from '../plots/svg.ts';
import { planeFrame, planeMarks, rateMarks } from './lab-momentum-plane.ts';

/** The plane of η and β: a pointer over it looks at a place, a press takes it. */
export function PlaneView({
  kappa,
  here,
  width,
  height,
  label,
  look,
  take,
}: {
  readonly kappa: string;
  readonly here: Setting;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  /** Undefined when the pointer leaves. */
  readonly look: (at: Setting | undefined) => void;
  readonly take: (at: Setting) => void;
}) {
  const frame = useMemo(() => planeFrame(kappa, width, height), [kappa, width, height]);
  const ground = useMemo(() => svgMarks(rateMarks(kappa, frame)), [frame]);
  const at = (event: PointerEvent & { currentTarget: SVGSVGElement }): Setting => {
    const box = event.currentTarget.getBoundingClientRect();
    return [
      frame.x.toData(((event.clientX - box.left) / box.width) * width),
      frame.y.toData(((event.clientY - box.top) / box.height) * height),
    ];
  };
  return (
    <svg
      class="plane"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      onPointerDown={(event) => take(at(event))}
      onPointerMove={(event) => (event.buttons === 1 ? take(at(event)) : look(at(event)))}
      onPointerLeave={() => look(undefined)}
    >
      <g dangerouslySetInnerHTML={{ __html: ground }} />
      <g dangerouslySetInnerHTML={{ __html: svgMarks(planeMarks(kappa, here, frame)) }} />
    </svg>
  );
}
