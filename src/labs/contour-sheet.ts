import * as z from 'zod/mini';
import type { Experiment } from './experiment.ts';
import { sheetLines } from './sheet-lines.ts';

const interval = z.tuple([z.number(), z.number()]);

const settings = z.object({
  /** One of the surfaces of `src/optim/surfaces.ts`. */
  surface: z.string(),
  /** Condition number of the ravine. */
  kappa: z.number(),
  /** The part of the plane on the sheet. */
  x: interval,
  y: interval,
  /** The sheet's pixels. */
  width: z.number().check(z.positive()),
  height: z.number().check(z.positive()),
  /** What is added to every height, so that none on the sheet is below 0. */
  lift: z.number(),
  /** Heights of the lines after that, all above 0. */
  levels: z.array(z.number().check(z.positive())).check(z.minLength(1), z.maxLength(100)),
});

/** A part of a surface, a sheet to draw it on, and the heights at which lines are wanted. */
export type SheetSettings = z.infer<typeof settings>;

const sheet = z.object({ levels: z.array(z.array(z.instanceof(Float64Array))) });

/** The lines of each height, as x, y pairs of the sheet's pixels. */
export type ContourSheet = z.infer<typeof sheet>;

/** The contour lines of a surface, off the main thread: they take several frames' time, and a slider may ask for them. */
export const contourSheet: Experiment<SheetSettings, ContourSheet> = {
  read: (given) => z.parse(settings, given),
  readBatch: (batch) => z.parse(sheet, batch),
  start: (chosen) => ({
    advance: () => ({
      batch: {
        levels: sheetLines(chosen).map((lines) => lines.map((line) => Float64Array.from(line))),
      },
      done: true,
    }),
  }),
};
