import { apply, defineExercise, drawn, example, hidden, oracleCase } from '#exercise';

interface State {
  readonly epoch: number;
  readonly best: number;
  readonly bestEpoch: number;
  readonly wait: number;
}

interface Hyper {
  readonly patience: number;
  readonly minDelta: number;
}

const observe = (state: State, loss: number, h: Hyper) =>
  apply('observe', { ...state }, loss, { ...h });
const watch = (losses: readonly number[], h: Hyper) => apply('watch', losses, { ...h });

const fresh: State = { epoch: 0, best: Number.POSITIVE_INFINITY, bestEpoch: -1, wait: 0 };
/** Seven epochs done, the best of them the fifth, two without improvement since. */
const waiting: State = { epoch: 7, best: 0.5, bestEpoch: 4, wait: 2 };

const seen = (state: State, stop: boolean, source = 'by hand') => ({
  anchor: { source, value: { state: { ...state }, stop } },
});
const stopped = (stopEpoch: number | null, bestEpoch: number, best: number) => ({
  anchor: { source: 'by hand', value: { stopEpoch, best, bestEpoch } },
});

/** A whole run of the oracle, stopped when wait ≥ patience. */
function oracle(number: string) {
  const id = `ema_earlystop_scaling/early_stopping/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const outcome = expected['stop_when_wait_ge_patience'] as Record<string, number | null>;
  return [
    watch(input['values'] as readonly number[], {
      patience: hyper['patience'] as number,
      minDelta: hyper['min_delta'] as number,
    }),
    {
      anchor: {
        source: `oracle:${id}`,
        value: {
          stopEpoch: outcome['stop_epoch'] ?? null,
          best: outcome['best_value'] ?? Number.NaN,
          bestEpoch: outcome['best_epoch'] ?? Number.NaN,
        },
      },
    },
  ] as const;
}

const three: Hyper = { patience: 3, minDelta: 0 };

export default defineExercise({
  title: 'Early stopping',
  lesson: 'landscape',
  summary: 'Remember the best validation loss, count the epochs since, and know when to stop.',
  difficulty: 2,
  minutes: 15,
  entry: ['init', 'observe', 'watch'],
  order: ['epoch', 'best', 'bestEpoch', 'wait', 'stop'],
  cases: [
    example(
      'the first epoch improves on nothing at all',
      observe(fresh, 0.9, three),
      seen({ epoch: 1, best: 0.9, bestEpoch: 0, wait: 0 }, false),
    ),
    example(
      'an improvement after two epochs of waiting',
      observe(waiting, 0.4, three),
      seen({ epoch: 8, best: 0.4, bestEpoch: 7, wait: 0 }, false),
    ),
    example(
      'a third epoch without improvement',
      observe(waiting, 0.6, three),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 3 }, true),
    ),
    example(
      'a run, patience 2',
      watch([5, 4, 6, 3, 7, 8, 2], { patience: 2, minDelta: 0 }),
      stopped(5, 3, 3),
    ),
    hidden(
      'a second epoch without improvement',
      observe({ ...waiting, wait: 1 }, 0.6, three),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 2 }, false),
    ),
    hidden(
      'a loss equal to the best',
      observe({ ...waiting, wait: 0 }, 0.5, three),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 1 }, false),
    ),
    hidden(
      'a loss lower by exactly the least improvement',
      observe({ ...waiting, wait: 0 }, 0.25, { patience: 3, minDelta: 0.25 }),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 1 }, false),
    ),
    hidden(
      'a loss lower by less than the least improvement',
      observe({ ...waiting, wait: 0 }, 0.375, { patience: 3, minDelta: 0.25 }),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 1 }, false),
    ),
    hidden(
      'a loss lower by more than the least improvement',
      observe(waiting, 0.125, { patience: 3, minDelta: 0.25 }),
      seen({ epoch: 8, best: 0.125, bestEpoch: 7, wait: 0 }, false),
    ),
    hidden(
      'a loss a little higher, within the least improvement',
      observe(waiting, 0.625, { patience: 4, minDelta: 0.25 }),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 3 }, false),
    ),
    hidden(
      'a loss of NaN',
      observe({ ...waiting, wait: 1 }, Number.NaN, three),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 2 }, false),
    ),
    hidden(
      'a first epoch of NaN',
      observe(fresh, Number.NaN, three),
      seen({ epoch: 1, best: Number.POSITIVE_INFINITY, bestEpoch: -1, wait: 1 }, false),
    ),
    hidden(
      'a first epoch of infinite loss',
      observe(fresh, Number.POSITIVE_INFINITY, three),
      seen({ epoch: 1, best: Number.POSITIVE_INFINITY, bestEpoch: -1, wait: 1 }, false),
    ),
    hidden(
      'a negative loss that improves',
      observe({ ...waiting, best: -2 }, -3, { patience: 3, minDelta: 0.5 }),
      seen({ epoch: 8, best: -3, bestEpoch: 7, wait: 0 }, false),
    ),
    hidden(
      'a negative loss that does not improve enough',
      observe({ ...waiting, best: -2 }, -2.25, { patience: 3, minDelta: 0.5 }),
      seen({ epoch: 8, best: -2, bestEpoch: 4, wait: 3 }, true),
    ),
    hidden(
      'patience 0 and an improvement',
      observe({ ...waiting, wait: 0 }, 0.4, { patience: 0, minDelta: 0 }),
      seen({ epoch: 8, best: 0.4, bestEpoch: 7, wait: 0 }, false),
    ),
    hidden(
      'patience 0 and no improvement',
      observe({ ...waiting, wait: 0 }, 0.6, { patience: 0, minDelta: 0 }),
      seen({ epoch: 8, best: 0.5, bestEpoch: 4, wait: 1 }, true),
    ),
    hidden('a run that falls and then rises, patience 3', ...oracle('003')),
    hidden('a run that falls and then rises, patience 1', ...oracle('000')),
    hidden('a noisy run, patience 1', ...oracle('009')),
    hidden('a noisy run that is never stopped', ...oracle('012')),
    hidden('a falling run, small improvements do not count', ...oracle('020')),
    hidden('a run that never changes', ...oracle('030')),
    hidden('a run that rises from the start', ...oracle('042')),
    hidden('a run that improves by exactly the least improvement', ...oracle('049')),
    hidden('a run with two losses of NaN', ...oracle('057')),
    hidden(
      'small improvements that add up',
      watch([1, 0.9, 0.8, 0.7, 0.65, 0.6, 0.5], { patience: 4, minDelta: 0.25 }),
      stopped(null, 3, 0.7),
    ),
    hidden(
      'a run of NaN from the start, patience 2',
      watch([Number.NaN, Number.NaN, 1], { patience: 2, minDelta: 0 }),
      stopped(1, -1, Number.POSITIVE_INFINITY),
    ),
    hidden('a single epoch', watch([2], { patience: 1, minDelta: 0 }), stopped(null, 0, 2)),
    hidden(
      'no epochs',
      watch([], { patience: 1, minDelta: 0 }),
      stopped(null, -1, Number.POSITIVE_INFINITY),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) => {
      const epochs = draws.integer(15, 40);
      const losses = Array.from({ length: epochs }, (_, k) =>
        Number((2 / (k + 2) + 0.01 * k + draws.number(0, 0.15)).toPrecision(6)),
      );
      const patience = draws.integer(1, 4);
      return drawn(
        `${epochs} drawn epochs, patience ${patience}`,
        watch(losses, { patience, minDelta: draws.number(0, 0.05) }),
      );
    },
  },
  conventions: [
    {
      id: 'more-than-patience',
      note: 'You stop when wait exceeds patience, the count of PyTorch’s `ReduceLROnPlateau`; the statement stops when it reaches it, as Keras’s `EarlyStopping` does. Yours trains one epoch longer.',
    },
  ],
  mistakes: [
    {
      id: 'previous-not-best',
      question: 'A run goes 1, 9, 8, 7. Has it improved since its first epoch?',
    },
    {
      id: 'wait-not-reset',
      question:
        'Ten bad epochs among a hundred good ones: should that stop a run with patience 10?',
    },
    {
      id: 'wait-not-counted',
      question: 'How will the next epoch know that this one brought nothing?',
    },
    {
      id: 'one-too-early',
      question:
        'With patience 3, how many epochs in a row may pass without improvement before you stop?',
    },
    {
      id: 'epochs-not-wait',
      question: 'Patience is measured from some epoch on. From which one, in your code?',
    },
    {
      id: 'delta-ignored',
      question: 'Does your run also wait on for improvements in the tenth decimal?',
    },
    {
      id: 'delta-added',
      question: 'Should the least improvement make it harder or easier for an epoch to count?',
    },
    {
      id: 'delta-relative',
      question:
        'In what units is minDelta here? (A share of the best is what PyTorch’s `ReduceLROnPlateau` takes.) And what does yours do with a negative loss?',
    },
    {
      id: 'tie-improves',
      question: 'A validation loss that never changes: when should training on it end?',
    },
    {
      id: 'difference-at-least',
      question:
        'Should a loss that is lower by exactly δ pass your test? And with δ = 0, one that is not lower at all?',
    },
    {
      id: 'best-creeps',
      question:
        'Ten improvements that are too small one by one, but large together: against which loss are they measured?',
    },
    {
      id: 'higher-is-better',
      question: 'Which way does a loss go when a network gets better?',
    },
    {
      id: 'nan-improves',
      question: 'Comparisons with NaN are false. What does your condition make of that?',
    },
    {
      id: 'best-epoch-from-one',
      question: 'The first epoch is number 0. Which number does your state remember for it?',
    },
    {
      id: 'stops-on-improvement',
      question: 'With patience 0, does an epoch that improves stop the run?',
    },
    {
      id: 'input-mutated',
      question:
        'Whose state do you write to? Think of a caller who keeps the state of every epoch for a plot.',
    },
  ],
  hints: [
    'Two cases, and each has its own new state: the epoch improves, or it does not.',
    'Compare with `s.best`, the best of all epochs so far, not with the epoch before.',
    '`loss < s.best - h.minDelta` is false for NaN and for a tie, as it should be.',
    'Without improvement: `const wait = s.wait + 1`, and `stop` is `wait >= h.patience`.',
  ],
  commentary:
    'The early return keeps the two cases apart, so an improvement cannot stop the run, whatever the patience. The state is plain data: a training loop keeps it beside the weights, saves the weights whenever `bestEpoch` changes, and goes back to them at the end.',
});
