import type { ClinicFault } from '../labs/clinic-patients.ts';

/** What the clinic says of a fault. */
export interface FaultWords {
  readonly name: string;
  /** What the sheet of a run with this fault shows; goes on after “would show”. */
  readonly shows: string;
  /** Where to look in the sheet of this fault's patient, without saying what is wrong. */
  readonly look: string;
  /** Why it is this, and what follows. */
  readonly why: string;
}

/** The faults in words, whatever the order of cases and answers. */
export const FAULT_WORDS: Readonly<Record<ClinicFault, FaultWords>> = {
  'rate-too-low': {
    name: 'The rate is too low: every step is right and far too short',
    shows:
      'losses that sink evenly and are still sinking at the end, and updates that are short in proportion to the gradient',
    look: 'See whether the losses have come to rest by the last epoch, and what an update is to the weights.',
    why: 'Both losses sink without a bump and have not come to rest; the steps are below a thousandth of the weights. Nothing is broken, it only takes too long. A higher rate heals it; so does whatever lengthens the steps: momentum, Adam, or more steps an epoch.',
  },
  'rate-too-high': {
    name: 'The rate is too high: it finds the valley and hops about in it',
    shows:
      'losses that come down and leap up again and again, training and validation together, after first updates as long as the weights',
    look: 'Compare neighbouring epochs of both losses, and see how long the very first updates are.',
    why: 'Training and validation loss leap together, so it is no overfitting; they come down between the leaps, so the direction is right. The first updates are as long as the weights themselves. A lower rate heals it, and a rate that falls; a larger batch only takes away some of the noise.',
  },
  'rate-far-too-high': {
    name: 'The rate is many times too high: the first steps leave the valley',
    shows:
      'a loss that jumps to many times its first value within an epoch and tumbles about up there',
    look: 'See how fast the loss rises, and whether it rises evenly.',
    why: 'After one epoch the loss is a hundred times what it was, and it tumbles about up there: steps longer than the weights, in directions that no longer matter. Clipping the gradient bounds each step to η times the limit, which is still far too long here; only a lower rate heals it.',
  },
  ascent: {
    name: 'The step is added instead of subtracted: it climbs',
    shows:
      'a loss that rises evenly from the first epoch on, and an accuracy that sinks below a coin’s, at a rate that is nothing out of the ordinary',
    look: 'See whether the loss rises evenly or in leaps, and where the accuracy goes.',
    why: 'The loss rises from the first epoch to the last without a leap, and the network gets worse than a coin: it learns, in the wrong direction. A smaller rate only makes it worse more slowly. One sign in the optimizer is wrong; the gradient check would not have found it, for the gradient is right.',
  },
  'no-warmup-steps': {
    name: 'The warmup lasts 0 steps: the first rate is 0/0',
    shows: 'a rate that is no number at the first step, and nothing that is a number after it',
    look: 'The run ends at once: of all that went into its first step, what was a number and what was not?',
    why: 'Loss and gradient of step 1 are ordinary numbers, the rate is not: t/W with t = 0 and W = 0 is 0/0, not a number (NaN), and a step by NaN makes every weight NaN. No η and no clipping helps, as anything times NaN is NaN; every schedule whose first rate is a number does.',
  },
  'decay-too-soon': {
    name: 'The schedule lowers the rate far too soon',
    shows: 'a rate that falls away in the first epochs and curves that stand still from then on',
    look: 'See when the losses come to rest, and what else comes to rest at that moment.',
    why: 'The losses stop in the middle of nowhere, where the gradient is as long as ever; what has gone is the rate, and with it the steps. It was halved every three steps, so that all steps together are no more than about five first ones. A schedule must be measured in the length of the run.',
  },
  'clipped-to-nothing': {
    name: 'The gradient is clipped to a length of 0.001',
    shows:
      'updates of one and the same tiny length at every step, whatever the gradient does, at an ordinary rate',
    look: 'Multiply rate and gradient norm: is that the length of the steps?',
    why: 'An ordinary rate times an ordinary gradient would make ordinary steps; these are a thousand times shorter and all of one length, so something between the two cuts the gradient off. A rate in the thousands of it would make up for that, and Adam, which divides the length out, never notices; but the limit is what is wrong.',
  },
  'decay-too-strong': {
    name: 'Weight decay is so strong that it outweighs the data',
    shows:
      'two losses that come to rest together, early and too high, while gradient and updates go on',
    look: 'The losses rest, side by side. Do gradient and updates rest too?',
    why: 'Training and validation loss stop side by side, far too high, and yet the gradient is not zero and steps are taken: decay pulls the weights back as far as the gradient moves them. More epochs change nothing, nor does η, which scales both. A smaller λ does.',
  },
  'not-shuffled': {
    name: 'The rows are not shuffled: they come sorted by class',
    shows:
      'a saw blade within every epoch: batch loss and gradient leap whenever the other class begins, and scores that suit the class that came last',
    look: 'Look at the pale lines, batch by batch: do they repeat themselves every epoch?',
    why: 'Within every epoch the loss of the batches falls to nothing, leaps, and falls to nothing again: first one class only, then the other only, and each makes the network forget the one before. The scores are taken at the end of an epoch, when it has just forgotten the first. Shuffling heals it, and so does a batch of all points; a lower rate makes each forgetting smaller.',
  },
  'few-points': {
    name: 'Too few points for so large a network: it learns them by heart',
    shows: 'a training loss that goes on falling while the validation loss turns and rises',
    look: 'Compare the full line of the losses with the dashed one, early and late.',
    why: 'On the points it is trained on it gets better and better, on others worse and worse: with 1,200 parameters for 30 points it learns their noise. More points heal it best; a smaller network, weight decay or stopping sooner keep it from going so far.',
  },
  'weights-of-zero': {
    name: 'All weights start at zero',
    shows: 'a loss of exactly ln 2 = 0.693 from before the first step on, at which it stays',
    look: 'Both losses lie at that of a guess. Read the training loss before the first step, at epoch 0, to three digits.',
    why: 'The loss begins at exactly ln 2 and stays: with zero weights the hidden units put out nothing and get no gradient, and only the biases of the output move. The first update has no weights to be compared with: the pale line of the ratio begins a step late. No rate, rule or schedule heals this, only weights that differ from one another.',
  },
  'deep-sigmoid': {
    name: 'Five layers of sigmoids: the slope does not get through',
    shows:
      'a loss that slides from wherever it began to the 0.693 of a guess and lies there, although rate, gradient and updates look harmless',
    look: 'Both losses lie at that of a guess. Did they begin there? And is anything of the rest out of the ordinary?',
    why: 'The loss begins elsewhere, slides to that of a guess and lies there: the last layer still learns how many points are of each class, the others learn nothing, as every sigmoid multiplies the slope by at most a quarter. Tanh or ReLU let it through; so does a shallower network, though not in 40 epochs at this rate; Adam gets a little way, late.',
  },
};
