interface State {
  t: number;
  m: number[];
  v: number[];
}

export const init = (n: number): State => ({
  t: 0,
  m: [...Array(n)].map(() => 0),
  v: [...Array(n)].map(() => 0),
});

/** Everything grows side by side in one reduce. */
export const step = (
  w: number[],
  g: number[],
  s: State,
  { lr, beta1, beta2, eps }: { lr: number; beta1: number; beta2: number; eps: number },
) => {
  const t = s.t + 1;
  return g.reduce<{ w: number[]; state: State }>(
    (done, gj, j) => {
      const mj = beta1 * s.m[j] + (1 - beta1) * gj;
      const vj = beta2 * s.v[j] + (1 - beta2) * gj * gj;
      const wj = w[j] - (lr * mj) / (1 - beta1 ** t) / (Math.sqrt(vj / (1 - beta2 ** t)) + eps);
      return {
        w: done.w.concat(wj),
        state: { t, m: done.state.m.concat(mj), v: done.state.v.concat(vj) },
      };
    },
    { w: [], state: { t, m: [], v: [] } },
  );
};
