import { measureEditable } from './editable.ts';
import type { FigureGroup } from './figures.ts';
import { measureGrade } from './grade.ts';
import { measureRedraw } from './redraw.ts';
import { measureRegrade } from './regrade.ts';
import { measureClass } from './regrade-whole.ts';
import { measureTraining } from './training.ts';
import { measureTrajectories } from './trajectories.ts';

/** Figures that can be asked for by one name. */
export type Measurement =
  | { readonly needs: 'nothing'; readonly measure: () => Promise<readonly FigureGroup[]> }
  /** Measured on the built site, which is served at this origin. */
  | {
      readonly needs: 'site';
      readonly measure: (origin: string) => Promise<readonly FigureGroup[]>;
    };

/** Everything that `npm run bench` measures, in the order of its table. */
export const MEASUREMENTS: Readonly<Record<string, Measurement>> = {
  training: { needs: 'nothing', measure: measureTraining },
  regrade: { needs: 'nothing', measure: measureRegrade },
  class: { needs: 'nothing', measure: measureClass },
  trajectories: { needs: 'site', measure: measureTrajectories },
  redraw: { needs: 'site', measure: measureRedraw },
  editable: { needs: 'site', measure: measureEditable },
  grade: { needs: 'site', measure: measureGrade },
};
