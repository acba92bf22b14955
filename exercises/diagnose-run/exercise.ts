import {
  apply,
  defineExercise,
  drawn,
  example,
  FAULTS,
  hidden,
  realRun,
  SICK_RUNS,
} from '#exercise';

type Losses = readonly number[];
type Fault = (typeof FAULTS)[number];

const EPOCHS = 40;

const call = (training: Losses, validation: Losses) => apply('diagnose', training, validation);

const byHand = (source: string, value: string) => ({
  anchor: { source: `by hand: ${source}`, value },
});

/** A run that was trained with this fault; what it shows is known, because the fault was put there. */
const trained = (purpose: string, fault: Fault, seed: number, epochs = EPOCHS) => {
  const { training, validation } = realRun(fault, seed, epochs);
  return hidden(`a real run: ${purpose}`, call(training, validation), {
    anchor: { source: `the fault put into the run: ${fault}`, value: SICK_RUNS[fault].symptom },
  });
};

/** What the hidden drawn runs say of themselves. */
const drawnPurpose: Readonly<Record<string, string>> = {
  nan: 'a drawn run whose numbers break',
  diverges: 'a drawn run that ends far from where it should',
  oscillates: 'a drawn run with a high rate',
  plateaus: 'a drawn run that learns little',
  'too-slow': 'a drawn run with a low rate',
  overfits: 'a drawn run on few samples',
  healthy: 'a drawn run with nothing wrong',
};

export default defineExercise({
  title: 'Diagnose a run',
  lesson: 'debugging',
  summary: 'The debugging checklist as a function: from two curves to the name of what they show.',
  difficulty: 2,
  minutes: 20,
  entry: ['diagnose'],
  cases: [
    example(
      'the validation loss turns back',
      call([0.7, 0.4, 0.2, 0.1], [0.7, 0.5, 0.4, 0.6]),
      byHand('0.1 is less than half of 0.7, and 0.6 is 1.5 times the least, 0.4', 'overfits'),
    ),
    example(
      'falling, and far from done',
      call([0.8, 0.75, 0.7, 0.65, 0.6], [0.8, 0.76, 0.72, 0.68, 0.64]),
      byHand('0.6 is more than half of 0.8; since epoch 2 the loss fell by 0.1', 'too-slow'),
    ),
    example(
      'up and down',
      call([0.7, 0.3, 0.5, 0.2, 0.4, 0.3], [0.7, 0.3, 0.5, 0.2, 0.4, 0.3]),
      byHand('2 rises of 0.2, which is more than 0.035, in 5 epochs', 'oscillates'),
    ),
    trained('nothing wrong', 'none', 1),
    trained('nothing wrong, with momentum', 'none-with-momentum', 2),
    trained('a schedule that divides by zero', 'warmup-of-no-steps', 3),
    trained('a rate of a billion', 'overflow', 4),
    trained('a rate many times too high', 'rate-far-too-high', 5),
    trained('steps in the wrong direction', 'ascent', 6),
    trained('a rate too high', 'rate-too-high', 7),
    trained('a rate too high for momentum', 'rate-too-high-with-momentum', 8),
    trained('a rate too low', 'rate-too-low', 9),
    trained('a rate too low for Adam', 'rate-too-low-for-adam', 10),
    trained('weights that start at zero', 'weights-of-zero', 11),
    trained('a deep network of sigmoids', 'deep-sigmoid', 12),
    trained('a rate that decays too soon', 'decay-too-soon', 13),
    trained('many parameters, few samples', 'few-samples', 14),
    hidden(
      'a validation loss that overflows although the training loss falls',
      call([1, 0.5, 0.25], [1, Number.POSITIVE_INFINITY, 0.5]),
      byHand('infinite in epoch 1', 'nan'),
    ),
    hidden(
      'a training loss that was NaN once',
      call([1, Number.NaN, 0.25], [1, 0.5, 0.5]),
      byHand('NaN in epoch 1', 'nan'),
    ),
    hidden(
      'one peak, and then a good end',
      call([1, 0.8, 3, 0.8, 0.5, 0.4, 0.3, 0.2], [1, 0.8, 3, 0.8, 0.5, 0.4, 0.3, 0.2]),
      byHand('a single rise in 7 epochs is not more than 7/5', 'healthy'),
    ),
    hidden(
      'exactly twice the first loss',
      call([1, 2], [1, 2]),
      byHand('2 is not more than 2, and 1 rise is more than 1/5', 'oscillates'),
    ),
    hidden(
      'more than twice the first loss, in swings',
      call([1, 2, 1, 3], [1, 2, 1, 3]),
      byHand('3 is more than 2', 'diverges'),
    ),
    hidden(
      'large rises in exactly a fifth of the epochs',
      call([20, 8, 4, 6, 4, 4], [20, 8, 4, 6, 4, 4]),
      byHand('1 rise is not more than 5/5', 'healthy'),
    ),
    hidden(
      'rises of exactly a twentieth of the first loss',
      call([20, 4, 5, 4, 5, 4], [20, 4, 5, 4, 5, 4]),
      byHand('1 is not more than 20/20', 'healthy'),
    ),
    hidden(
      'rises of a little more than a twentieth of the first loss',
      call([380, 60, 79.5, 60, 79.5, 60], [380, 60, 79.5, 60, 79.5, 60]),
      byHand('2 rises of 19.5, which is more than 19, in 5 epochs', 'oscillates'),
    ),
    hidden(
      'large rises in 2 epochs of 9',
      call([20, 8, 4, 6, 4, 6, 4, 4, 4, 4], [20, 8, 4, 6, 4, 6, 4, 4, 4, 4]),
      byHand('2 is more than 9/5', 'oscillates'),
    ),
    hidden(
      'swings in the validation loss alone',
      call([20, 8, 7, 6, 5, 4], [20, 8, 12, 8, 12, 8]),
      byHand('T never rises, and the last V is the least', 'healthy'),
    ),
    hidden(
      'exactly half the first loss',
      call([8, 4, 4], [8, 4, 4]),
      byHand('4 is not more than 4', 'healthy'),
    ),
    hidden(
      'a late fall of exactly a fiftieth of the first loss',
      call([50, 41, 40, 39, 39], [50, 41, 40, 39, 39]),
      byHand('h is 2; 40 − 39 is not less than 50/50', 'too-slow'),
    ),
    hidden(
      'an odd number of epochs, flat since the middle',
      call([50, 50, 40, 40], [50, 50, 40, 40]),
      byHand('h is 1; 50 − 40 is not less than 1', 'too-slow'),
    ),
    hidden(
      'a fall at the beginning, then nothing',
      call([50, 45, 40, 40, 40], [50, 45, 40, 40, 40]),
      byHand('h is 2; 40 − 40 is less than 1', 'plateaus'),
    ),
    hidden(
      'the same with an odd number of epochs',
      call([50, 45, 40, 40, 40, 40], [50, 45, 40, 40, 40, 40]),
      byHand('h is 2; 40 − 40 is less than 1', 'plateaus'),
    ),
    hidden(
      'a late fall of a little less than a fiftieth of the first loss',
      call([50, 41, 40, 39.5, 39.01], [50, 41, 40, 39.5, 39.01]),
      byHand('40 − 39.01 is less than 50/50', 'plateaus'),
    ),
    hidden(
      'a validation loss that turns back before anything is learned',
      call([50, 40, 40, 40, 40], [50, 40, 60, 70, 80]),
      byHand('40 is more than 25, and that comes first', 'plateaus'),
    ),
    hidden(
      'exactly 1.25 times the least validation loss',
      call([8, 4, 2, 1], [8, 4, 4, 5]),
      byHand('5 is not more than 5', 'healthy'),
    ),
    hidden(
      'a validation loss far above the training loss, and flat',
      call([8, 2, 1, 0.5], [8, 4, 4, 4]),
      byHand('4 is its own least', 'healthy'),
    ),
    hidden(
      'a loss that was 0 from the start',
      call([0, 0], [0, 0]),
      byHand('0 is more than 0 nowhere', 'healthy'),
    ),
  ],
  generated: {
    count: 8,
    draw: (draws) => {
      const fault = draws.pick(FAULTS);
      const { training, validation } = realRun(
        fault,
        draws.integer(1000, 999_999),
        draws.integer(25, 45),
      );
      const purpose = drawnPurpose[SICK_RUNS[fault].symptom] ?? 'a drawn run';
      return drawn(purpose, call(training, validation));
    },
  },
  mistakes: [
    {
      id: 'nan-by-comparison',
      question:
        'What is the value of `NaN === NaN`, and what can a search that compares find then?',
    },
    {
      id: 'infinity-missed',
      question: 'NaN is not the only number with which no run can go on. Which other is there?',
    },
    {
      id: 'last-entry-only',
      question:
        'A number broke in the middle of the log, or in the other curve. Do you look there?',
    },
    {
      id: 'overfits-first',
      question:
        'The validation loss of a run that learns nothing may rise, too. Which question comes before whether it overfits?',
    },
    {
      id: 'oscillates-first',
      question: 'A run that flies apart swings on its way. Which of the two lines comes first?',
    },
    {
      id: 'any-peak-diverges',
      question: 'A run had one bad epoch and ended well. At which entry of T does the table look?',
    },
    {
      id: 'every-rise-counts',
      question: 'Mini-batches make every curve tremble. From which height on is a rise a swing?',
    },
    {
      id: 'rise-of-the-epoch',
      question:
        'Late in a run losses are tiny, and a tiny rise is a large share of them. By which loss does the table measure a rise?',
    },
    {
      id: 'falls-count-too',
      question:
        'A healthy run falls steeply at first. Does your count of swings take that for one?',
    },
    {
      id: 'validation-swings',
      question:
        'Which of the two curves does the optimizer see, and which does the line on swings mean?',
    },
    {
      id: 'whole-fall',
      question:
        'A run fell at once and has been flat since. What tells it from one that is still falling: the fall since the start, or since when?',
    },
    {
      id: 'last-epoch-fall',
      question: 'From which entry to the last does the table measure whether T still falls?',
    },
    {
      id: 'slow-and-flat-swapped',
      question: 'T still falls in the second half of the run. Is that a plateau?',
    },
    {
      id: 'gap-to-training',
      question:
        'Nearly every network does worse on data it has not seen. With what does the table compare the last validation loss?',
    },
    {
      id: 'validation-from-start',
      question:
        'Validation fell by half and then doubled. Is the start the right entry to compare the end with?',
    },
  ],
  hints: [
    'One `if` with a `return` for each line of the table, in its order, needs no `else`: a line is reached only when none above it applied.',
    'For the first line, `Number.isFinite` is false for NaN and for both infinities, and `every` asks it of a whole list.',
    'The rises: `training.slice(1).filter((loss, k) => loss - training[k] > first / 20)`. After the slice, entry k is the loss of epoch k + 1.',
  ],
  commentary:
    'The order does half of the work: swings mean nothing once the numbers have left the page, and overfitting means nothing before something was learned. All thresholds are shares of the first loss, so the same function reads a loss of 0.7 nats and one of 2.3. They are a convention, not a law: between a plateau and a slow fall lies no more than a fiftieth of the first loss, and near such an edge one looks at the curve, and at the update-to-weight ratio, with one’s own eyes.',
});
