import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

const call = (
  lr: number,
  tunedWith: number,
  [batchSize, devices, accumulation]: readonly [number, number, number],
) => apply('scaledRate', { lr, batchSize: tunedWith }, { batchSize, devices, accumulation });

const byHand = (source: string, value: number) => ({
  anchor: { source: `by hand: ${source}`, value },
});

/** A case of the oracle; its batch may be split as one likes. */
const oracle = (number: string, devices = 1, accumulation = 1) => {
  const id = `ema_earlystop_scaling/lr_batch_scaling/${number}`;
  const { hyper, input, expected } = oracleCase(id);
  const batch = input['batch'] as number;
  return [
    call(hyper['base_lr'] as number, hyper['base_batch'] as number, [
      batch / devices / accumulation,
      devices,
      accumulation,
    ]),
    { anchor: { source: `oracle:${id}`, value: expected['linear'] as number } },
  ] as const;
};

export default defineExercise({
  title: 'The linear scaling rule',
  lesson: 'batches',
  summary: 'A rate for another batch size, with devices and accumulated passes counted in.',
  difficulty: 1,
  minutes: 5,
  entry: ['scaledRate'],
  cases: [
    example('a batch four times as large', call(0.1, 32, [128, 1, 1]), byHand('0.1 · 128/32', 0.4)),
    example(
      'two devices with three passes each',
      call(0.25, 64, [32, 2, 3]),
      byHand('32 · 2 · 3 = 192 samples, three times 64', 0.75),
    ),
    example('a smaller batch', call(0.5, 256, [64, 1, 1]), byHand('a quarter of 0.5', 0.125)),
    hidden('ResNet-50 on 256 devices', call(0.1, 256, [32, 256, 1]), {
      anchor: {
        source:
          'Goyal et al. 2017, “Accurate, Large Minibatch SGD”: η = 0.1 · kn/256 with kn = 8192 is 3.2',
        value: 3.2,
      },
    }),
    hidden('the batch size that was tuned', ...oracle('003')),
    hidden('the batch size that was tuned, split', ...oracle('003', 8, 4)),
    hidden('a batch of 8192 on one device', ...oracle('004')),
    hidden('a batch of 8192, accumulated alone', ...oracle('009', 1, 16)),
    hidden('a batch of 256, accumulated on two devices', ...oracle('008', 2, 4)),
    hidden('a single sample', ...oracle('000')),
    hidden('an eighth of the batch', ...oracle('001', 4)),
    hidden('a quarter of the batch', ...oracle('002', 1, 2)),
    hidden(
      'a ratio that is not a whole number',
      call(0.3, 48, [40, 2, 1]),
      byHand('80/48 is 5/3', 0.5),
    ),
    hidden(
      'a rate tuned sample by sample',
      call(0.001, 1, [5, 3, 7]),
      byHand('105 samples share the update', 0.105),
    ),
    hidden('a rate of 0', call(0, 32, [64, 2, 2]), byHand('8 · 0', 0)),
    related(
      'devices and passes exchanged',
      { kind: 'same-result' },
      call(0.02, 96, [24, 3, 5]),
      call(0.02, 96, [24, 5, 3]),
    ),
    related(
      'twice the passes with half the samples',
      { kind: 'same-result' },
      call(0.02, 96, [24, 3, 5]),
      call(0.02, 96, [12, 3, 10]),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws) =>
      drawn(
        'a drawn run',
        call(draws.magnitude(1e-4, 1), draws.integer(1, 512), [
          draws.integer(1, 128),
          draws.integer(1, 16),
          draws.integer(1, 8),
        ]),
      ),
  },
  mistakes: [
    {
      id: 'inverse',
      question:
        'A larger batch makes fewer updates in an epoch. Should each of them be longer or shorter to come as far?',
    },
    {
      id: 'square-root',
      question:
        'That is the square-root rule, which keeps the noise of a step. What does the linear rule keep?',
    },
    {
      id: 'squared',
      question: 'A batch twice as large replaces how many steps?',
    },
    {
      id: 'devices-forgotten',
      question: 'Eight devices work on one update. How many samples have their say in it?',
    },
    {
      id: 'accumulation-forgotten',
      question:
        'Four passes are made before the weights move. How many samples have their say in that update?',
    },
    {
      id: 'devices-forgotten+accumulation-forgotten',
      question: 'How many samples share an update: those of one pass on one device, or more?',
    },
    {
      id: 'accumulation-divided',
      question: 'Does another pass before the update add samples to it, or take some away?',
    },
    {
      id: 'sizes-added',
      question: 'Two devices make three passes each. How many passes are that in all?',
    },
    {
      id: 'reference-forgotten',
      question: 'If the run is the one that the rate was tuned for, which rate should come out?',
    },
    {
      id: 'only-upward',
      question: 'What does the statement say of a batch that is smaller than the tuned one?',
    },
    {
      id: 'whole-ratio',
      question: 'A batch half as large again: by how much does the rate grow?',
    },
    {
      id: 'ratio-added',
      question:
        'If the run is the one that the rate was tuned for, by what factor should the rate change?',
    },
  ],
  hints: [
    'First find out how many samples share one update. Then compare with the number that the rate was tuned for.',
    'Every device makes every pass, so the three numbers in `run` multiply.',
    'The rate is multiplied by `effective / tuned.batchSize`, larger or smaller than 1.',
  ],
  commentary:
    'The rule is one multiplication; what goes wrong in practice is the count of samples, so it has a name of its own. It assumes that the gradients are averaged: where a framework adds them up over the passes, the sum already does what the rule does, and scaling the rate as well would do it twice. At the beginning of a run the gradient changes fast and the assumption behind the rule fails, which is why large batches start with a warmup.',
});
