interface LossAndGradient {
  loss: number;
  gradient: number[][];
}

class Sample {
  private readonly logits: number[];
  private readonly target: number;
  private static readonly NATS = Math.LN2;

  constructor(logits: number[], target: number) {
    const highest = Math.max(...logits);
    this.logits = logits.map((z) => z - highest);
    this.target = target;
  }

  private get partition(): number {
    let sum = 0;
    for (const z of this.logits) sum += Math.exp(z);
    return sum;
  }

  get probabilities(): number[] {
    const sum = this.partition;
    return this.logits.map((z) => Math.exp(z) / sum);
  }

  /** In bits, and back. */
  get loss(): number {
    const bits = Math.log2(this.partition) - this.logits[this.target] / Sample.NATS;
    return bits * Sample.NATS;
  }

  slopes(weight: number): number[] {
    return this.probabilities.map((p, k) => weight * (k === this.target ? p - 1 : p));
  }
}

class Batch {
  readonly samples: Sample[];

  constructor(logits: number[][], targets: number[]) {
    this.samples = logits.map((row, i) => new Sample(row, targets[i]));
  }

  evaluate(): LossAndGradient {
    const size = this.samples.length;
    if (size === 0) return { loss: 0, gradient: [] };
    const loss = this.samples.map((one) => one.loss).reduce((a, b) => a + b, 0) / size;
    return { loss, gradient: this.samples.map((one) => one.slopes(1 / size)) };
  }
}

export function softmaxCrossEntropy(logits: number[][], targets: number[]): LossAndGradient {
  return new Batch(logits, targets).evaluate();
}
