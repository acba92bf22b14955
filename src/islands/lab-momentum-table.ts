import { scheduledRate } from '../labs/momentum-schedule.ts';
import type { Trajectory } from '../optim/descend.ts';
import { moveLengths } from '../optim/move-lengths.ts';
import type { Table } from './lab-export.ts';
import { type FormRun, formName } from './lab-momentum-forms.ts';
import type { MomentumState } from './lab-momentum-state.ts';
import { distances, STEPS } from './momentum-figure-settings.ts';

/** Every step of every form, for a spreadsheet. */
export function formsTable(
  { schedule, lr }: Pick<MomentumState, 'schedule' | 'lr'>,
  runs: readonly FormRun[],
): Table {
  const rate = scheduledRate(schedule, lr, STEPS);
  const walks = runs.flatMap(({ form, library, own }) => [
    ...(library ? [{ name: formName(form), path: library }] : []),
    ...(own ? [{ name: `your ${formName(form)}`, path: own }] : []),
  ]);
  const cells = (path: Trajectory) => {
    const [moves, away] = [moveLengths(path), distances(path)];
    return (step: number) => [
      path.w[0]?.[step] ?? '',
      path.w[1]?.[step] ?? '',
      moves[step - 1] ?? '',
      away[step] ?? '',
    ];
  };
  const each = walks.map(({ path }) => cells(path));
  return {
    columns: [
      'step',
      'rate',
      ...walks.flatMap(({ name }) => [
        `${name} x`,
        `${name} y`,
        `${name} step length`,
        `${name} distance`,
      ]),
    ],
    rows: Array.from({ length: STEPS }, (_, t) => [
      t + 1,
      rate(t),
      ...each.flatMap((at) => at(t + 1)),
    ]),
  };
}
