import { digits } from './figure-digits.ts';
import type { Table } from './lab-export.ts';
import { curveLook, type RuleSetting, ruleName } from './lab-rules.ts';
import type { CrewRun } from './lab-training-crew.ts';
import { scoresOf } from './lab-training-log.ts';
import { at, percent } from './lab-training-words.ts';

/** Where each run stands after the epoch under the cursor; norms are means over the epoch's steps. */
export function RunTable({
  rules,
  runs,
  epoch,
}: {
  readonly rules: readonly RuleSetting[];
  readonly runs: readonly CrewRun[];
  readonly epoch: number;
}) {
  return (
    <div class="scroll">
      <table>
        <caption>{epoch === 0 ? 'Before the first step' : `After epoch ${epoch}`}</caption>
        <thead>
          <tr>
            <th scope="col">rule</th>
            <th scope="col">training loss</th>
            <th scope="col">validation loss</th>
            <th scope="col">training right</th>
            <th scope="col">validation right</th>
            <th scope="col">‖g‖</th>
            <th scope="col">‖Δw‖</th>
            <th scope="col">‖Δw‖ / ‖w‖</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, k) => {
            const run = runs[k];
            const evaluation = at(run, epoch);
            const scores = evaluation && scoresOf(evaluation);
            const mean = (name: 'gradientNorm' | 'updateNorm' | 'updateRatio') => {
              const value = run?.log.means[name][epoch - 1];
              return value === undefined ? '–' : digits(value);
            };
            const { tone, code } = curveLook(k);
            return (
              <tr key={`${k}-${rule.optimizer}`}>
                <th scope="row">
                  <b class={tone}>{code}</b> {ruleName(rule)}
                </th>
                <td>{scores ? digits(scores.trainingLoss) : '–'}</td>
                <td>{scores ? digits(scores.validationLoss) : '–'}</td>
                <td>{scores ? percent(scores.trainingAccuracy) : '–'}</td>
                <td>{scores ? percent(scores.validationAccuracy) : '–'}</td>
                <td>{mean('gradientNorm')}</td>
                <td>{mean('updateNorm')}</td>
                <td>{mean('updateRatio')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** Every step of every run for a spreadsheet; the scores stand in the row of the last step of their epoch. */
export function stepTable(
  rules: readonly RuleSetting[],
  runs: readonly CrewRun[],
  perEpoch: number,
): Table {
  const rows = rules.flatMap((rule, k) => {
    const log = runs[k]?.log;
    if (!log) return [];
    const name = `${curveLook(k).code} ${ruleName(rule)}`;
    const scores = (epoch: number) => {
      const evaluation = log.evaluations[epoch];
      return evaluation && Number.isInteger(epoch) ? [...evaluation.scores] : ['', '', '', ''];
    };
    const { loss, gradientNorm, updateNorm, updateRatio } = log.steps;
    return [
      [name, 0, 0, '', '', '', '', ...scores(0)],
      ...loss.map((value, step) => [
        name,
        step + 1,
        (step + 1) / perEpoch,
        value,
        gradientNorm[step] ?? '',
        updateNorm[step] ?? '',
        updateRatio[step] ?? '',
        ...scores((step + 1) / perEpoch),
      ]),
    ];
  });
  return { columns: STEP_COLUMNS, rows };
}

const STEP_COLUMNS = [
  'run',
  'step',
  'epoch',
  'batch loss',
  'gradient norm',
  'update norm',
  'update to weight ratio',
  'training loss',
  'training accuracy',
  'validation loss',
  'validation accuracy',
];
