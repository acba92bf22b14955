import { digits } from './figure-digits.ts';
import { type Logs, RUN_LOOKS } from './lab-clinic-charts.ts';
import type { ClinicLog, StepColumn } from './lab-clinic-log.ts';
import { epochMeans } from './lab-clinic-log.ts';
import type { Table } from './lab-export.ts';

const RUN_NAMES = ['sick', 'treated'] as const;

type Score = keyof ClinicLog['evaluations'];
const SCORES: readonly (readonly [Score, string])[] = [
  ['trainingLoss', 'training loss'],
  ['validationLoss', 'validation loss'],
  ['trainingAccuracy', 'training accuracy'],
  ['validationAccuracy', 'validation accuracy'],
];
const COLUMNS: readonly (readonly [StepColumn, string])[] = [
  ['loss', 'batch loss'],
  ['gradientNorm', 'gradient norm'],
  ['updateRatio', 'update-to-weight ratio'],
  ['rate', 'rate'],
];

/** All quantities of both runs at the epoch under the cursor: scores after it, means over its steps. */
export function EpochTable({ logs, epoch }: { readonly logs: Logs; readonly epoch: number }) {
  const runs = logs.flatMap((log, k) => (log ? [{ log, k }] : []));
  return (
    <div class="scroll">
      <table>
        <caption>{epoch === 0 ? 'Before the first step' : `Epoch ${epoch}`}</caption>
        <thead>
          <tr>
            <th scope="col">quantity</th>
            {runs.map(({ k }) => (
              <th key={k} scope="col">
                <b class={RUN_LOOKS[k]?.tone}>{RUN_LOOKS[k]?.label}</b> {RUN_NAMES[k]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SCORES.map(([name, words]) => (
            <tr key={name}>
              <th scope="row">{words}</th>
              {runs.map(({ log, k }) => (
                <td key={k}>{written(log.evaluations[name][epoch])}</td>
              ))}
            </tr>
          ))}
          {COLUMNS.map(([name, words]) => (
            <tr key={name}>
              <th scope="row">{words}, mean</th>
              {runs.map(({ log, k }) => (
                <td key={k}>{written(epochMeans(log, name)[epoch - 1])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const written = (value: number | undefined): string =>
  value === undefined ? '–' : Number.isFinite(value) ? digits(value) : 'not a number';

/** Every step of both runs for a spreadsheet; scores stand in the row of the step that they follow. */
export function clinicTable(logs: Logs): Table {
  const rows = logs.flatMap((log, k) => {
    if (!log) return [];
    const { steps, evaluations, perEpoch } = log;
    const scoresAfter = (step: number) =>
      SCORES.map(
        ([name]) => (step % perEpoch === 0 ? evaluations[name][step / perEpoch] : '') ?? '',
      );
    const before = [RUN_NAMES[k] ?? '', 0, ...COLUMNS.map(() => ''), ...scoresAfter(0)];
    return [
      before,
      ...Array.from(steps.loss, (_, at) => [
        RUN_NAMES[k] ?? '',
        at + 1,
        ...COLUMNS.map(([name]) => steps[name][at] ?? ''),
        ...scoresAfter(at + 1),
      ]),
    ];
  });
  const names = [...COLUMNS, ...SCORES].map(([, words]) => words);
  return { columns: ['run', 'step', ...names], rows };
}
