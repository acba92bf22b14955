/** One lab as the site lists it; its page is `src/pages/labs/_<slug>.astro`. */
export interface Lab {
  readonly slug: string;
  readonly title: string;
  /** What a reader does and sees there, in one line. */
  readonly promise: string;
  /** Slug of the lesson whose figure is a smaller form of it. */
  readonly lesson: string;
}

/** The labs in the order of the course. */
export const labs: readonly Lab[] = [
  {
    slug: 'learning-rate',
    title: 'Learning-rate lab',
    promise: 'Find the edge of stability, cross it, and sweep forty rates with your own code.',
    lesson: 'gradient-descent',
  },
  {
    slug: 'batches',
    title: 'Batches lab',
    promise:
      'One regression, three batch sizes: their paths, their noise, and what an epoch costs.',
    lesson: 'batches',
  },
  {
    slug: 'momentum',
    title: 'Momentum lab',
    promise: 'Read the plane of rate and momentum, and part the three forms under a schedule.',
    lesson: 'momentum',
  },
  {
    slug: 'adaptive',
    title: 'Adaptive rates lab',
    promise: 'See what AdaGrad, Adam and their kin remember, and what rate they make of it.',
    lesson: 'adaptive',
  },
  {
    slug: 'schedules',
    title: 'Schedules lab',
    promise: 'Bend the curve of the learning rate, and see what it makes of the same training run.',
    lesson: 'schedules',
  },
  {
    slug: 'clipping',
    title: 'Clipping lab',
    promise: 'Step off the wall of a recurrent neuron, with gradients as they are and clipped.',
    lesson: 'clipping',
  },
  {
    slug: 'surface',
    title: 'Surface lab',
    promise: 'Send optimizers, your own among them, down nine surfaces from one start.',
    lesson: 'landscape',
  },
  {
    slug: 'clinic',
    title: 'Clinic',
    promise: 'Twelve runs, each sick with one fault: name it from the curves, then heal it.',
    lesson: 'debugging',
  },
  {
    slug: 'training',
    title: 'Training lab',
    promise:
      'Train networks on points and on handwritten digits, with your optimizers beside the course’s.',
    lesson: 'capstone',
  },
];
