import type { Objective } from '../optim/objective.ts';
import { surfaceById } from '../optim/surfaces.ts';
import { contourLines } from '../plots/contour-marks.ts';
import { linear } from '../plots/scale.ts';
import type { SheetSettings } from './contour-sheet.ts';

/** The lines of a sheet, by height. */
export function sheetLines({ surface, kappa, x, y, width, height, lift, levels }: SheetSettings) {
  const ground = surfaceById(surface).make(kappa);
  const lifted: Objective = { ...ground, value: (w) => ground.value(w) + lift };
  return contourLines(lifted, { x: linear(x, [0, width]), y: linear(y, [height, 0]) }, levels);
}
