import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

interface Hyper {
  readonly lr0: number;
  readonly gamma: number;
  readonly s: number;
}

const call = (t: number, { lr0, gamma, s }: Hyper) => apply('stepDecay', t, { lr0, gamma, s });

/** One rate of PyTorch’s StepLR. */
const pytorch = (number: string, t: number) => {
  const id = `schedules/step_lr/${number}`;
  const { hyper, expected } = oracleCase(id);
  const lrs = expected['lrs'] as readonly number[];
  const h = {
    lr0: hyper['lr'] as number,
    gamma: hyper['gamma'] as number,
    s: hyper['step_size'] as number,
  };
  return [call(t, h), { anchor: { source: `oracle:${id}`, value: lrs[t] ?? Number.NaN } }] as const;
};

const byHand = (source: string, value: number) => ({
  anchor: { source: `by hand: ${source}`, value },
});

const halved = { lr0: 0.8, gamma: 0.5, s: 10 };

export default defineExercise({
  title: 'Step decay',
  lesson: 'schedules',
  summary: 'A staircase: the rate is cut by the same factor every s steps.',
  difficulty: 1,
  minutes: 5,
  entry: ['stepDecay'],
  cases: [
    example('the last step of the first stair', call(9, halved), byHand('no drop yet', 0.8)),
    example('t = s', call(10, halved), byHand('0.8 · 0.5', 0.4)),
    example('the fourth stair', call(35, halved), byHand('three drops, 0.8/8', 0.1)),
    hidden('the first step', ...pytorch('000', 0)),
    hidden('the second step', ...pytorch('000', 1)),
    hidden('the last step before a drop', ...pytorch('000', 29)),
    hidden('t = s, a drop to a tenth', ...pytorch('000', 30)),
    hidden('the middle of a stair', ...pytorch('000', 45)),
    hidden('the last step before the second drop', ...pytorch('000', 59)),
    hidden('t = 2s', ...pytorch('000', 60)),
    hidden('after six drops', ...pytorch('000', 200)),
    hidden('a drop at every step', ...pytorch('001', 1)),
    hidden('a hundred drops, one a step', ...pytorch('001', 100)),
    hidden('a stair as long as the run, its last step', ...pytorch('002', 199)),
    hidden('a stair as long as the run, the step after it', ...pytorch('002', 200)),
    hidden('a fraction of an epoch before a drop', call(9.75, halved), byHand('no drop yet', 0.8)),
    hidden('a fraction of an epoch after a drop', call(10.25, halved), byHand('one drop', 0.4)),
    hidden(
      'stairs that are not whole, at a drop',
      call(5, { ...halved, s: 2.5 }),
      byHand('two drops', 0.2),
    ),
    hidden(
      'stairs that are not whole, between drops',
      call(4, { ...halved, s: 2.5 }),
      byHand('one drop, at 2.5', 0.4),
    ),
    hidden('γ = 1', call(47, { ...halved, gamma: 1 }), byHand('no drop lowers it', 0.8)),
    hidden('γ = 0 before the drop', call(9, { ...halved, gamma: 0 }), byHand('0⁰ = 1', 0.8)),
    hidden('γ = 0 from t = s on', call(10, { ...halved, gamma: 0 }), byHand('nothing left', 0)),
    hidden('long after the start', call(100_000, { lr0: 2, gamma: 0.999, s: 1000 })),
    hidden('rates of 1e-8', call(25, { lr0: 3e-8, gamma: 0.3, s: 10 })),
    related(
      'twice as many steps on stairs twice as long',
      { kind: 'same-result' },
      call(37, halved),
      call(74, { ...halved, s: 20 }),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const s = draws.integer(3, 60);
      const h = { lr0: draws.magnitude(1e-4, 1), gamma: draws.number(0.1, 0.9), s };
      const stair = s * draws.integer(1, 6);
      return index < 3
        ? drawn(`a drawn drop of stairs of ${s}`, call(stair, h))
        : drawn(`a drawn step on stairs of ${s}`, call(stair + draws.integer(1, s - 1), h));
    },
  },
  mistakes: [
    {
      id: 'no-floor',
      question: 'How much should the rate change between two steps of the same stair?',
    },
    {
      id: 'rounded',
      question:
        'How many drops lie behind the last step of the first stair, and how many do you count?',
    },
    {
      id: 'rounded-up',
      question: 'How many drops lie behind the second step, and how many do you count?',
    },
    {
      id: 'one-step-late',
      question: 'Does the step t = s still belong to the old stair, or already to the new one?',
    },
    {
      id: 'one-step-early',
      question: 'At t = s − 1, how many steps are finished, and is that a whole stair?',
    },
    { id: 'drops-once', question: 'What should happen at t = 2s?' },
    {
      id: 'only-at-the-drop',
      question: 'The rate falls at t = s. What is it one step later?',
    },
    {
      id: 'share-lost',
      question: 'With γ = 0.1, is a tenth of the rate taken away or left?',
    },
    {
      id: 'not-a-power',
      question: 'Before the first drop nothing has been cut. What rate do you give there?',
    },
    { id: 'every-step', question: 'How long does a stair last in your code?' },
    {
      id: 'loop-of-whole-steps',
      question: 'Your loop meets whole steps only. Which of them is a drop if a stair is 2.5 long?',
    },
    {
      id: 'remainder',
      question: 'Does your exponent count stairs, or steps on the present stair?',
    },
  ],
  hints: [
    'Count the drops first: how many lie behind t = 9, 10 and 19 if a stair has ten steps?',
    'The count is the number of whole stairs in t: divide, and drop the fraction.',
    '`Math.floor(t / h.s)` drops lie behind step t. Each multiplies the rate by `h.gamma`, so together they are a power of it: `**`.',
  ],
  commentary:
    'The formula needs no memory and no loop: any t can be asked for on its own, in any order, which is what makes a schedule easy to plot, to resume and to test. The floor decides the boundary: t = s is the first step of the new stair.',
});
