/**
 * A learning rate as a function of time, in the shape in which students write theirs. `t` counts the finished steps, so
 * that the first step asks for t = 0, as in PyTorch; it may be a fraction where a trainer counts epochs.
 */
export interface Schedule<Hyper> {
  readonly id: string;
  readonly name: string;
  /** The rule in TeX, in the course's notation, without what happens at its ends. */
  readonly equation: string;
  /** Who published the rule, or made it common, in this form. */
  readonly source: string;
  readonly defaults: Hyper;
  /** The rate of the step that follows t finished ones; t is never negative. */
  readonly rate: (t: number, hyper: Hyper) => number;
}
