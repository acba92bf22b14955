import { apply, defineExercise, drawn, example, hidden, oracleCase, related } from '#exercise';

interface Hyper {
  readonly lrMax: number;
  readonly lrMin: number;
  readonly T: number;
}

const call = (t: number, { lrMax, lrMin, T }: Hyper) =>
  apply('cosineAnnealing', t, { lrMax, lrMin, T });

/** A rate that the cosine brings down to nothing is right to twelve decimals of the largest. */
const at = (t: number, h: Hyper) => [call(t, h), { scale: h.lrMax }] as const;

/** One rate of an oracle case; `held` is the textbook formula with its end held, `pytorch` PyTorch's own loop. */
const oracleRate = (kind: string, number: string, t: number) => {
  const id = `schedules/${kind}/${number}`;
  const { hyper, expected } = oracleCase(id);
  const lrs = expected['lrs'] as readonly number[];
  const h = {
    lrMax: hyper['lr'] as number,
    lrMin: hyper['eta_min'] as number,
    T: hyper['T_max'] as number,
  };
  return [
    call(t, h),
    { scale: h.lrMax, anchor: { source: `oracle:${id}`, value: lrs[t] ?? Number.NaN } },
  ] as const;
};
const held = (number: string, t: number) => oracleRate('cosine_annealing_clamped', number, t);
const pytorch = (number: string, t: number) => oracleRate('cosine_annealing', number, t);

const tenSteps = { lrMax: 0.1, lrMin: 0.02, T: 10 };
const byHand = (source: string, value: number) => ({
  scale: 0.1,
  anchor: { source: `by hand: ${source}`, value },
});

export default defineExercise({
  title: 'Cosine annealing',
  lesson: 'schedules',
  summary: 'A learning rate that comes down along half a cosine and stays down.',
  difficulty: 1,
  minutes: 10,
  entry: ['cosineAnnealing'],
  cases: [
    example('the first step', call(0, tenSteps), byHand('cos 0 = 1', 0.1)),
    example('halfway', call(5, tenSteps), byHand('cos π/2 = 0, the middle of both', 0.06)),
    example('the end, t = T', call(10, tenSteps), byHand('cos π = −1', 0.02)),
    hidden('a third of the way', call(3, { ...tenSteps, T: 9 }), byHand('cos π/3 = 1/2', 0.08)),
    hidden(
      'two thirds of the way',
      call(6, { ...tenSteps, T: 9 }),
      byHand('cos 2π/3 = −1/2', 0.04),
    ),
    hidden('the second step', ...pytorch('001', 1)),
    hidden('early in a long descent', ...pytorch('002', 20)),
    hidden('late in a long descent', ...pytorch('002', 90)),
    hidden('the last step before T', ...pytorch('001', 49)),
    hidden('the last step before T, with 0 as the lowest rate', ...held('000', 199)),
    hidden('t = T, with 0 as the lowest rate', ...held('000', 200)),
    hidden('the first step after T', ...held('001', 51)),
    hidden('half as long again as T', ...held('002', 150)),
    hidden('twice as long as T', ...held('001', 100)),
    hidden('long after T', ...at(100_003, tenSteps)),
    hidden('a fraction of a step', ...at(2.5, tenSteps)),
    hidden('a fraction of a step after T', ...at(10.25, tenSteps)),
    hidden('T that is not whole', ...at(1, { lrMax: 0.3, lrMin: 0.1, T: 1.5 })),
    hidden('T = 1, the first step', ...at(0, { lrMax: 0.5, lrMin: 0.1, T: 1 })),
    hidden('T = 1, the second step', ...at(1, { lrMax: 0.5, lrMin: 0.1, T: 1 })),
    hidden(
      'T = 0, the first step',
      call(0, { ...tenSteps, T: 0 }),
      byHand('nothing to descend, so the lowest rate', 0.02),
    ),
    hidden(
      'T = 0, a later step',
      call(3, { ...tenSteps, T: 0 }),
      byHand('nothing to descend, so the lowest rate', 0.02),
    ),
    hidden('highest and lowest rate equal', ...at(4, { lrMax: 0.01, lrMin: 0.01, T: 10 })),
    hidden('rates of 1e-8', ...at(4, { lrMax: 3e-8, lrMin: 1e-9, T: 7 })),
    related(
      'twice as many steps in twice the time',
      { kind: 'same-result' },
      call(3, tenSteps),
      call(6, { ...tenSteps, T: 20 }),
    ),
  ],
  generated: {
    count: 6,
    draw: (draws, index) => {
      const T = draws.integer(5, 500);
      const lrMax = draws.magnitude(1e-4, 1);
      const h = { T, lrMax, lrMin: Number((lrMax * draws.number(0.01, 0.4)).toPrecision(6)) };
      return index < 4
        ? drawn(`a drawn step of ${T}`, ...at(draws.integer(1, T - 1), h))
        : drawn(`a drawn step after ${T}`, ...at(draws.integer(T + 1, 3 * T), h));
    },
  },
  conventions: [
    {
      id: 'rises-again',
      note: 'Your rate follows the cosine beyond T and climbs again, as PyTorch’s `CosineAnnealingLR` does: it is back at its highest at 2T. The statement holds it at its lowest from T on. The two part ways only in a training that runs longer than T.',
    },
  ],
  mistakes: [
    {
      id: 'formula-alone',
      question:
        'The formula is meant for 0 ≤ t < T. Where does the cosine go after that, and what is t / T when T is 0?',
    },
    {
      id: 'zero-over-zero',
      question: 'After T all is well. What is t / T at the very first step when T is 0?',
    },
    {
      id: 'time-held-at-end',
      question: 'You hold t at T, so that the angle ends at π. Which quotient is left when T is 0?',
    },
    { id: 'degrees', question: 'In what unit does `Math.cos` take its angle?' },
    {
      id: 'no-pi',
      question:
        'At t = T the cosine should have come down to −1. What is the cosine of your last angle?',
    },
    {
      id: 'not-halved',
      question:
        'From where to where does 1 + cos go, and by what must it be multiplied to go from 1 to 0?',
    },
    {
      id: 'rises-instead',
      question: 'What is cos 0, and which of the two rates should training begin with?',
    },
    {
      id: 'sine',
      question: 'Which of sine and cosine is 1 at angle 0 and comes down all the way?',
    },
    {
      id: 'ratio-inverted',
      question: 'How much of the descent is done at t = 0, and what does your quotient say?',
    },
    {
      id: 'one-step-early',
      question:
        'How many steps are finished when the first one asks for its rate, and has the descent begun by then?',
    },
    {
      id: 'ends-one-early',
      question: 'At which t does your cosine reach −1, and at which should it?',
    },
    {
      id: 'min-not-added',
      question: 'Towards which rate does yours go: the lowest asked for, or 0?',
    },
    {
      id: 'starts-too-high',
      question:
        'How far apart are the highest and the lowest rate? That is how far the wave comes down.',
    },
    {
      id: 'whole-turn',
      question: 'How much of a full turn takes a cosine from its highest to its lowest value?',
    },
    {
      id: 'restarts',
      question: 'What does t modulo T come to at t = T, and which rate belongs to that?',
    },
    {
      id: 'progress-floored',
      question: 'What share of the descent does your code see at t = T/2?',
    },
  ],
  hints: [
    'First the two ends: what should come out at t = 0, and what from t = T on? One of them needs no cosine.',
    'The angle goes from 0 to π while t goes from 0 to T. `Math.cos` wants radians, and `Math.PI` is π.',
    '1 + cos goes from 2 down to 0; half of it goes from 1 to 0. That is the share of `lrMax - lrMin` that is left on top of `lrMin`.',
    '`if (t >= h.T) return h.lrMin;` at the top settles both the time after T and T = 0.',
  ],
  commentary:
    'One early return covers everything the formula is not meant for: the time after T, and T = 0, where it would divide 0 by 0. What is left is the formula, with the wave under a name of its own.',
});
