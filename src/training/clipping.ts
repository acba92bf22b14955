/** What is done to a gradient before the optimizer sees it. */
export type Clipping =
  | { readonly kind: 'none' }
  /** Every entry is brought into [−limit, limit], which can turn the gradient. */
  | { readonly kind: 'value'; readonly limit: number }
  /** A gradient longer than the limit is shortened to it (Pascanu, Mikolov and Bengio 2013). */
  | { readonly kind: 'norm'; readonly limit: number };

/** The Euclidean length of a vector. */
export function norm(v: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < v.length; k += 1) sum += (v[k] as number) ** 2;
  return Math.sqrt(sum);
}

/** Clips a gradient in place; a gradient that is not finite stays so. */
export function clip(g: Float64Array, clipping: Clipping): void {
  switch (clipping.kind) {
    case 'none':
      return;
    case 'value':
      for (let k = 0; k < g.length; k += 1)
        g[k] = Math.min(clipping.limit, Math.max(-clipping.limit, g[k] as number));
      return;
    case 'norm': {
      const length = norm(g);
      if (length <= clipping.limit) return;
      const factor = clipping.limit / length;
      for (let k = 0; k < g.length; k += 1) g[k] = factor * (g[k] as number);
    }
  }
}
