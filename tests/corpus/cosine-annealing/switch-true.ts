type Phase = 'descending' | 'done';

const phaseOf = (t: number, T: number): Phase => (t / T < 1 ? 'descending' : 'done');

export default function cosineAnnealing(
  t: number,
  h: { lrMax: number; lrMin: number; T: number },
): number {
  switch (phaseOf(t, h.T)) {
    case 'done':
      return h.lrMin;
    case 'descending': {
      const turn = (2 * Math.PI * t) / (2 * h.T);
      const top = h.lrMax * 0.5 * (1 + Math.cos(turn));
      const bottom = h.lrMin * 0.5 * (1 - Math.cos(turn));
      return top + bottom;
    }
  }
}

export { cosineAnnealing, phaseOf };
