/** The gradient at any parameters, as the optimizer is to see it: of this step's batch, clipped. Writes into `into`. */
type GradientAt = (w: Float64Array, into: Float64Array) => void;

/** One run's optimizer, holding its state: moves w in place by the gradient g at w, with this step's rate. */
type UpdateRule = (w: Float64Array, g: Float64Array, rate: number, gradientAt: GradientAt) => void;

/** Starts an optimizer for a run of n parameters. */
export type StartRule = (n: number) => UpdateRule;
