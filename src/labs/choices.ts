// What settings of experiments choose from. Apart from the experiments, so that a page which offers the choice need not load
// how they are run.

/** What is recorded of every step of a trace, each as one column per coordinate; NaN where a rule has no such thing. */
export const TRACE_QUANTITIES = ['step', 'traveled', 'rate', 'm', 'mHat', 'v', 'vHat'] as const;
export type TraceQuantity = (typeof TRACE_QUANTITIES)[number];

/** The three recurrences that go by the name of momentum; the ids are those of their exercises. */
export const MOMENTUM_FORMS = ['momentum', 'momentum-heavy-ball', 'momentum-ema'] as const;
export type MomentumForm = (typeof MOMENTUM_FORMS)[number];

/** What is trained under a schedule: a bowl with noisy gradients, or a small network on two moons. */
export const SCHEDULED_TASKS = ['bowl', 'moons'] as const;

/** The data sets of the training lab; all but the digits are points of the plane. */
export const DATA_NAMES = ['two-moons', 'spirals', 'circles', 'digits'] as const;

/** Its activations and initializations, from the good to the bad. */
export const ACTIVATION_NAMES = ['tanh', 'relu', 'sigmoid'] as const;
export const INITIALIZATION_NAMES = ['glorot', 'he', 'small', 'large', 'zeros'] as const;
