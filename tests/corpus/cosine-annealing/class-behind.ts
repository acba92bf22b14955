interface CosineHyper {
  lrMax: number;
  lrMin: number;
  T: number;
}

abstract class Schedule {
  abstract rate(t: number): number;
}

class Constant extends Schedule {
  private readonly value: number;
  constructor(value: number) {
    super();
    this.value = value;
  }
  rate(): number {
    return this.value;
  }
}

class Cosine extends Schedule {
  static readonly HALF_TURN = Math.PI;
  private readonly h: CosineHyper;
  constructor(h: CosineHyper) {
    super();
    this.h = h;
  }
  rate(t: number): number {
    const { lrMax, lrMin, T } = this.h;
    return lrMin + ((lrMax - lrMin) * (1 + Math.cos((Cosine.HALF_TURN * t) / T))) / 2;
  }
}

class Sequence extends Schedule {
  private readonly first: Schedule;
  private readonly then: Schedule;
  private readonly from: number;
  constructor(first: Schedule, from: number, then: Schedule) {
    super();
    this.first = first;
    this.from = from;
    this.then = then;
  }
  rate(t: number): number {
    return (t < this.from ? this.first : this.then).rate(t);
  }
}

export function cosineAnnealing(t: number, h: CosineHyper): number {
  return new Sequence(new Cosine(h), h.T, new Constant(h.lrMin)).rate(t);
}
