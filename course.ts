import type { NumberedLesson, Part } from './src/course/manifest.ts';

/** The whole course in reading order. What one class takes of it is in `course.config.ts`. */
export const parts: readonly Part[] = [
  {
    title: 'The question',
    lessons: [
      {
        slug: 'why-optimize',
        title: 'Why optimize',
        promise: 'Training is a search for parameters. Say what is searched, and in which words.',
        exercises: ['first-step'],
      },
      {
        slug: 'losses',
        title: 'Losses',
        promise: 'Put a number on being wrong, and know which way each number pushes.',
        exercises: [
          'mse',
          'cross-entropy',
          'softmax-cross-entropy',
          'log-loss',
          'hinge',
          'l2-penalty',
        ],
      },
      {
        slug: 'gradients',
        title: 'Gradients',
        promise: 'Compute a slope twice, by formula and by measurement, and make the two agree.',
        exercises: [
          'numerical-gradient',
          'gradient-check',
          'dense-layer-backward',
          'two-layer-backprop',
        ],
      },
    ],
  },
  {
    title: 'Going down',
    lessons: [
      {
        slug: 'gradient-descent',
        title: 'Gradient descent',
        promise: 'Walk downhill; find the step size at which walking turns into flying apart.',
        exercises: ['gradient-descent', 'armijo-backtracking', 'armijo-full-relaxation'],
      },
      {
        slug: 'batches',
        title: 'Batches',
        promise:
          'Trade exact gradients for many cheap ones, and see what the noise costs and buys.',
        exercises: ['sgd-epoch', 'mini-batch-gradient', 'mini-batch-epoch', 'linear-scaling'],
      },
      {
        slug: 'momentum',
        title: 'Momentum',
        promise: 'Give the walker a memory. Three textbooks write it three ways; tell them apart.',
        exercises: ['momentum', 'momentum-heavy-ball', 'momentum-ema', 'nesterov'],
      },
    ],
  },
  {
    title: 'Steps that adapt',
    lessons: [
      {
        slug: 'adaptive',
        title: 'Adaptive rates',
        promise: 'One learning rate for each parameter, read off the gradients it has met.',
        exercises: ['adagrad', 'rmsprop', 'adadelta'],
      },
      {
        slug: 'adam',
        title: 'Adam and AdamW',
        promise:
          'Write the default optimizer of deep learning, with the correction most people forget.',
        exercises: ['adam', 'adamw'],
      },
      {
        slug: 'adam-family',
        title: 'The Adam family and today’s practice',
        promise: 'What each successor repairs, and what is used in earnest.',
        exercises: ['amsgrad', 'adamax', 'nadam', 'lion'],
      },
    ],
  },
  {
    title: 'Keeping a run alive',
    lessons: [
      {
        slug: 'schedules',
        title: 'Schedules',
        promise: 'Change the learning rate on time: steps, decays, cosines, warmups, plateaus.',
        exercises: [
          'step-decay',
          'exponential-decay',
          'cosine-annealing',
          'warmup',
          'warmup-cosine',
          'reduce-on-plateau',
          'one-cycle',
          'lr-range-test',
        ],
      },
      {
        slug: 'clipping',
        title: 'Exploding and vanishing gradients',
        promise: 'Why depth multiplies trouble, and how to cut a gradient without bending it.',
        exercises: ['clip-value', 'clip-norm'],
      },
      {
        slug: 'landscape',
        title: 'The landscape',
        promise: 'Saddles, plateaus and ravines; what is known about minima and what is only said.',
        exercises: ['early-stopping', 'weight-ema'],
      },
    ],
  },
  {
    title: 'Putting it to work',
    lessons: [
      {
        slug: 'choosing',
        title: 'Choosing and tuning',
        promise: 'Pick an optimizer by evidence you can rerun.',
        exercises: [],
      },
      {
        slug: 'debugging',
        title: 'The debugging checklist',
        promise: 'Read four curves of a sick run, name the fault, heal it.',
        exercises: ['diagnose-run'],
      },
      {
        slug: 'capstone',
        title: 'Train a network with your own optimizer',
        promise: 'Everything you wrote, in one loop, on handwritten digits.',
        exercises: ['training-loop'],
      },
    ],
  },
];

/** All lessons in reading order. */
export const lessons: readonly NumberedLesson[] = parts
  .flatMap((part) => part.lessons)
  .map((lesson, index) => ({ ...lesson, number: index + 1 }));

/** The lesson with this slug, or undefined when the course has none. */
export const lessonBySlug = (slug: string): NumberedLesson | undefined =>
  lessons.find((lesson) => lesson.slug === slug);

/** The lesson an exercise belongs to, or undefined when the course does not place it. */
export const lessonOfExercise = (id: string): NumberedLesson | undefined =>
  lessons.find((lesson) => lesson.exercises.includes(id));

/** Pages beside the lessons, listed once their file `content/<slug>.mdx` exists. */
export const referencePages: readonly { readonly slug: string; readonly title: string }[] = [
  { slug: 'reference/formulas', title: 'Formula sheet' },
  { slug: 'reference/glossary', title: 'Glossary' },
  { slug: 'reference/sources', title: 'Sources and conventions' },
  { slug: 'reference/reading', title: 'Further reading' },
];
