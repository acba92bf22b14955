interface Hyper {
  readonly lrMax: number;
  readonly lrMin: number;
  readonly T: number;
}

/** Makes the schedule once, as a function of t alone. */
export const schedule = ({ lrMax, lrMin, T }: Hyper): ((t: number) => number) => {
  const span = lrMax - lrMin;
  const share = (t: number) => 0.5 + 0.5 * Math.cos((Math.PI * t) / T);
  return (t) => (t >= T ? lrMin : lrMin + span * share(t));
};

const known = new Map<string, (t: number) => number>();

const cosineAnnealing = (t: number, h: Hyper) => {
  const key = JSON.stringify(h);
  const rate = known.get(key) ?? schedule(h);
  known.set(key, rate);
  return rate(t);
};

export { cosineAnnealing };
