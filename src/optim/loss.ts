/** What one prediction costs, and how fast the cost changes as the prediction grows. A batch takes the mean of both. */
export interface Loss {
  readonly id: string;
  readonly name: string;
  readonly value: (prediction: number, target: number) => number;
  /** ∂value/∂prediction; where it jumps, the subgradient that the course's exercises ask for. */
  readonly slope: (prediction: number, target: number) => number;
  /** The predictions at which the slope jumps. */
  readonly jumps: (target: number) => readonly number[];
}
