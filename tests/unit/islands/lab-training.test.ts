import { describe, expect, it } from 'vitest';
import { type LabHost, labHost } from '../../../src/islands/experiment-host.ts';
import { ruleSetting } from '../../../src/islands/lab-rules.ts';
import { initialState, readState, writeState } from '../../../src/islands/lab-state.ts';
import { lossDrawing, quantityDrawing } from '../../../src/islands/lab-training-charts.ts';
import { type RunWish, TrainingCrew } from '../../../src/islands/lab-training-crew.ts';
import { RunLog } from '../../../src/islands/lab-training-log.ts';
import { settingsOf, TRAINING_FIELDS } from '../../../src/islands/lab-training-state.ts';
import { stepTable } from '../../../src/islands/lab-training-table.tsx';
import { networkWords, notice, percent, runNote } from '../../../src/islands/lab-training-words.ts';
import { readBatch } from '../../../src/labs/experiments.ts';
import type { Program } from '../../../src/labs/program.ts';
import { serveExperiments } from '../../../src/labs/serve-experiments.ts';

const state = { ...initialState(TRAINING_FIELDS), count: 60, epochs: 5 };

/** A worker in this realm that answers in the next turn. */
function hostWith(program?: Program): LabHost {
  let hear: (data: unknown) => void = () => {};
  const serve = serveExperiments(program, (message) => hear(message));
  return labHost(
    {
      post: (request) => void Promise.resolve().then(() => serve(request)),
      listen: (listener) => {
        hear = listener;
      },
      close: () => {},
    },
    { patienceMs: 1000, readBatch },
  );
}

const wishFor = (id: string, program?: Program): RunWish => {
  const rule = { ...ruleSetting(id, { lr: 0.05 }), own: program !== undefined };
  const settings = settingsOf(state, rule, undefined);
  return {
    settings,
    identity: JSON.stringify(settings),
    host: async () => hostWith(program),
    ownsHost: true,
  };
};

/** Waits until a crew shows what is asked for. */
async function until(holds: () => boolean): Promise<void> {
  for (let k = 0; k < 400 && !holds(); k++) await new Promise((wake) => setTimeout(wake, 5));
  expect(holds()).toBe(true);
}

const broken: Program = {
  init: () => 0,
  step: () => {
    throw new Error('told you');
  },
};

describe('the crew of a training lab', () => {
  it('stands before the first step until it is given a goal, and stops there', async () => {
    const crew = new TrainingCrew(() => {});
    crew.want([wishFor('sgd'), wishFor('adam')]);
    await until(() => crew.shared === 0);
    crew.goal = 2;
    await until(() => crew.shared === 2);
    await new Promise((wake) => setTimeout(wake, 30));
    expect(crew.front).toBe(2);
    crew.goal = Number.POSITIVE_INFINITY;
    await until(() => crew.runs.every(({ status }) => status.kind === 'over'));
    expect(crew.shared).toBe(5);
    crew.dispose();
  });

  it('goes on with the others when a program stops, and says why', async () => {
    const crew = new TrainingCrew(() => {});
    crew.want([wishFor('sgd'), wishFor('momentum', broken)]);
    crew.goal = Number.POSITIVE_INFINITY;
    await until(() => crew.runs[0]?.status.kind === 'over');
    expect(crew.shared).toBe(5);
    expect(runNote(crew.runs[1])).toBe('Stopped after epoch 0: step 1 failed: told you.');
    expect(runNote(crew.runs[0])).toBeUndefined();
    const rules = [ruleSetting('sgd'), { ...ruleSetting('momentum'), own: true }];
    const told = notice({ ...state, rules }, crew.runs, 5, false);
    expect(told).toMatch(
      /^Two moons, after epoch 5\. Lowest validation loss: Gradient descent \(1\), /,
    );
    expect(told).toContain('Stopped: your Momentum (2).');
    crew.dispose();
  });

  it('keeps a run that is still wanted, and begins only what is new', async () => {
    const crew = new TrainingCrew(() => {});
    crew.want([wishFor('sgd')]);
    crew.goal = 1;
    await until(() => crew.shared === 1);
    const [kept] = crew.runs;
    crew.want([wishFor('adam'), wishFor('sgd')]);
    expect(crew.runs[1]).toBe(kept);
    expect(crew.runs[0]?.log.epoch).toBe(-1);
    await until(() => crew.shared === 1);
    crew.want([]);
    expect(kept?.dropped).toBe(true);
  });
});

/** A log of two epochs of two steps. */
function twoEpochs(): RunLog {
  const log = new RunLog();
  const column = (...values: number[]) => Float64Array.from(values);
  const steps = (a: number, b: number) => ({
    loss: column(a, b),
    gradientNorm: column(2 * a, 2 * b),
    updateNorm: column(a / 10, b / 10),
    updateRatio: column(a / 100, b / 100),
  });
  const evaluation = (epoch: number, loss: number, accuracy: number) => ({
    epoch,
    scores: column(loss, accuracy, 2 * loss, accuracy - 0.1),
    confusion: new Uint32Array(4),
  });
  const none = {
    loss: column(),
    gradientNorm: column(),
    updateNorm: column(),
    updateRatio: column(),
  };
  log.append({ steps: none, evaluation: evaluation(0, 0.7, 0.5) });
  log.append({ steps: steps(0.6, 0.4), evaluation: evaluation(1, 0.5, 0.8) });
  log.append({
    steps: {
      ...none,
      loss: column(0.3),
      gradientNorm: column(1),
      updateNorm: column(1),
      updateRatio: column(1),
    },
  });
  log.append({
    steps: {
      ...none,
      loss: column(0.1),
      gradientNorm: column(3),
      updateNorm: column(1),
      updateRatio: column(1),
    },
    evaluation: evaluation(2, 0.2, 0.9),
  });
  return log;
}

describe('what a training run tells', () => {
  it('takes means over the steps of an epoch, in whatever parts they come', () => {
    const { means, epoch } = twoEpochs();
    expect(epoch).toBe(2);
    expect(means.gradientNorm).toEqual([1, 2]);
    expect(means.loss[1]).toBeCloseTo(0.2, 12);
  });

  it('is drawn with its training loss as a line and its validation loss dashed', () => {
    const { lines, span, kind } = lossDrawing([twoEpochs()]);
    expect(lines.map(({ look, values }) => [look, Array.from(values)])).toEqual([
      ['line', [0.7, 0.5, 0.2]],
      ['dashed', [1.4, 1, 0.4]],
    ]);
    expect(kind).toBe('log');
    expect(span[0]).toBeCloseTo(0.1, 12);
  });

  it('has each step as haze and the means of epochs as a line, where they belong', () => {
    const { lines } = quantityDrawing('gradient', [twoEpochs()], 2);
    expect(lines).toMatchObject([
      { look: 'haze', values: [1.2, 0.8, 1, 3], first: 0.5, every: 0.5 },
      { look: 'line', values: [1, 2], first: 1, every: 1, label: '1' },
    ]);
  });

  it('goes into a table with its scores in the row of the epoch’s last step', () => {
    const wish = wishFor('sgd');
    const run = { wish, log: twoEpochs(), status: { kind: 'over' as const }, dropped: false };
    const { columns, rows } = stepTable([ruleSetting('sgd')], [run], 2);
    expect(rows.map((row) => row.length)).toEqual(Array(5).fill(columns.length));
    expect(rows[0]?.slice(0, 3)).toEqual(['1 Gradient descent', 0, 0]);
    expect(rows[1]?.slice(1, 4)).toEqual([1, 0.5, 0.6]);
    expect(rows[2]?.slice(7)).toEqual([0.5, 0.8, 1, 0.7000000000000001]);
    expect(rows[3]?.[7]).toBe('');
  });
});

describe('the words of the training lab', () => {
  it('counts the parameters of a network', () => {
    // 3 · 16 + 17 · 16 + 17 · 2, by hand.
    expect(networkWords([2, 16, 16, 2])).toBe('2–16–16–2: 354 parameters');
  });

  it('writes shares as per cent', () => {
    expect([1, 0.9637, 0.5].map(percent)).toEqual(['100\u00a0%', '96.4\u00a0%', '50\u00a0%']);
  });

  it('writes and reads its address', () => {
    const set = {
      ...initialState(TRAINING_FIELDS),
      data: 'digits' as const,
      depth: 1,
      init: 'he' as const,
      rules: [{ ...ruleSetting('adam', { lr: 0.02 }), own: true }],
    };
    const text = writeState(TRAINING_FIELDS, set);
    expect(text).toBe('v=1&data=digits&depth=1&init=he&rules=own.adam:lr=0.02');
    expect(readState(TRAINING_FIELDS, text)).toEqual({ state: set });
    expect(readState(TRAINING_FIELDS, 'v=1&data=cats&depth=70').note).toContain('(data, depth)');
  });
});
