import { epochCost, inRounds } from '../optim/batch-draws.ts';
import { updatesBy } from '../optim/mini-batches.ts';
import { bySpending } from './batches-figure-charts.ts';
import { NAMES } from './batches-figure-words.ts';
import { digits } from './figure-digits.ts';
import type { BatchOutcome, BatchOutcomes } from './lab-batches-runs.ts';
import { type BatchesState, SCALINGS } from './lab-batches-state.ts';
import type { Table } from './lab-export.ts';
import { firstParting } from './lab-parting.ts';
import { ruleName } from './lab-rules.ts';
import { noCurve } from './lab-stopped.ts';

/** Who takes the steps. */
const stepsBy = ({ rule, loop }: BatchesState): string =>
  loop === 'course'
    ? ruleName(rule)
    : loop === 'sgd-epoch'
      ? 'your epoch of SGD'
      : 'your epoch of mini-batches';

/** The mean of the loss above the least one over the last tenth of a run; undefined for one that diverged. */
function settledIn(
  { run }: Extract<BatchOutcome, { kind: 'run' }>,
  least: number,
  rounds: number,
): number | undefined {
  const heights = bySpending(run, least, rounds);
  const last = heights.slice(-Math.ceil(rounds / 10));
  const mean = last.reduce((sum, height) => sum + height, 0) / last.length;
  const begun = (run.trajectory.value[0] ?? Number.NaN) - least;
  return run.trajectory.end === 'ran' && mean <= begun ? mean : undefined;
}

/** How many times as low as the next the lowest must be to be called so. */
const CLEARLY = 1.1;

/** What happened to all three, in a sentence that is read aloud when it changes. */
export function notice({ state, all }: BatchOutcomes, least: number): string {
  const { rounds, lanes, scaling, rule } = state;
  const name = stepsBy(state);
  const eta = `η = ${digits(rule.hyper['lr'] ?? 0)}`;
  const rates =
    scaling === 'same'
      ? `${eta} for every batch`
      : `rates ${SCALINGS.find(({ id }) => id === scaling)?.name} with ${eta}`;
  const spent = `${rounds} rounds of ${lanes === 1 ? 'one sample gradient' : `${lanes} sample gradients at once`}`;
  const head = `${name[0]?.toUpperCase()}${name.slice(1)}, ${rates}, ${spent}.`;
  const ended = all.flatMap((one) =>
    one.kind === 'run' ? [{ one, loss: settledIn(one, least, rounds) }] : [],
  );
  if (ended.length === 0) return head;
  const list = ended.map(
    ({ one, loss }) =>
      `${NAMES[one.id]} ${loss === undefined ? 'diverged' : digits(loss)} (${counted(one.run.batches.length)})`,
  );
  const alive = ended
    .flatMap(({ one, loss }) => (loss === undefined ? [] : [{ one, loss: Math.max(loss, 1e-12) }]))
    .sort((a, b) => a.loss - b.loss);
  const [first, second] = alive;
  const best =
    first && second
      ? second.loss > CLEARLY * first.loss
        ? ` Lowest for its cost: ${NAMES[first.one.id]}, batches of ${first.one.size}.`
        : ' The lowest two are about equal.'
      : '';
  return `${head} Loss above the least, over the last tenth: ${list.join(', ')}.${best}`;
}

const counted = (updates: number): string => `${updates} ${updates === 1 ? 'update' : 'updates'}`;

/** What came of a method whose steps are the reader's, or why there is nothing. */
export function methodNote(one: BatchOutcome): string | undefined {
  const name = NAMES[one.id];
  if (one.kind === 'stopped') return `${name}: ${noCurve(one.reason)}`;
  if (!one.ghost) return undefined;
  const parting = firstParting({ trajectory: one.run.trajectory, ghost: one.ghost });
  return parting === undefined
    ? `Your ${name} path is the course’s, to nine digits.`
    : `Your ${name} path parts from the course’s (broad and pale) at update ${parting}.`;
}

/** Every update of every run, for a spreadsheet. */
export function updateTable({ all }: BatchOutcomes, least: number): Table {
  const rows = all.flatMap((one) => {
    if (one.kind === 'stopped') return [];
    const { w, value } = one.run.trajectory;
    let samples = 0;
    return Array.from(value, (loss, k) => {
      samples += one.run.batches[k - 1]?.length ?? 0;
      const round = one.run.spent[k] ?? '';
      return [
        NAMES[one.id],
        one.size,
        k,
        round,
        samples,
        w[0]?.[k] ?? '',
        w[1]?.[k] ?? '',
        loss,
        loss - least,
      ];
    });
  });
  return {
    columns: [
      'method',
      'B',
      'update',
      'round',
      'samples',
      'slope',
      'intercept',
      'loss',
      'above least',
    ],
    rows,
  };
}

/** What a method has cost and brought when so many rounds are over. */
export function standing(
  one: BatchOutcome,
  { samples, lanes }: BatchesState,
  least: number,
  at: number,
) {
  const epoch = {
    updates: epochCost(samples, one.size, () => 1),
    rounds: epochCost(samples, one.size, inRounds(lanes)),
  };
  if (one.kind === 'stopped') return { epoch };
  const updates = updatesBy(one.run, at);
  const used = one.run.batches.slice(0, updates).reduce((sum, batch) => sum + batch.length, 0);
  const loss = one.run.trajectory.value[updates];
  return {
    epoch,
    updates,
    used,
    epochs: used / samples,
    loss: loss === undefined ? 'diverged' : digits(Math.max(loss - least, 0)),
  };
}
