/** A closed interval of data or of pixels; the ends may fall, as those of a vertical axis do. */
export type Span = readonly [from: number, to: number];

/** A map from data to pixels and back. */
export interface Scale {
  readonly kind: 'linear' | 'log';
  readonly domain: Span;
  readonly range: Span;
  readonly toPixel: (value: number) => number;
  readonly toData: (pixel: number) => number;
}

/** The straight line through two pairs of numbers, its ends read once: a frame may ask for a hundred thousand places. */
function straight([x0, x1]: Span, [y0, y1]: Span): (x: number) => number {
  const [width, height] = [x1 - x0, y1 - y0];
  return (x) => y0 + height * ((x - x0) / width);
}

function refuseEmpty([from, to]: Span): void {
  if (!(Number.isFinite(from) && Number.isFinite(to)) || from === to)
    throw new Error(`A scale needs two different finite ends and was given ${from} and ${to}.`);
}

/** Equal differences become equal lengths. */
export function linear(domain: Span, range: Span): Scale {
  refuseEmpty(domain);
  return {
    kind: 'linear',
    domain,
    range,
    toPixel: straight(domain, range),
    toData: straight(range, domain),
  };
}

/**
 * A linear scale as two numbers: pixel = offset + slope · value. For loops over ten thousand steps, where a call of `toPixel`
 * for each would leave a boxed number behind; rounded a little otherwise, so for deciding what to keep, not for placing it.
 */
export function straightOf({ kind, domain: [x0, x1], range: [y0, y1] }: Scale): {
  readonly offset: number;
  readonly slope: number;
} {
  if (kind !== 'linear') throw new Error(`A ${kind} scale is no straight line.`);
  const slope = (y1 - y0) / (x1 - x0);
  return { offset: y0 - slope * x0, slope };
}

/** Equal ratios become equal lengths; both ends of the domain are above zero. Zero and less lie beyond the low end, at −∞. */
export function log(domain: Span, range: Span): Scale {
  refuseEmpty(domain);
  if (Math.min(...domain) <= 0) throw new Error('A logarithmic scale begins above zero.');
  const exponents: Span = [Math.log10(domain[0]), Math.log10(domain[1])];
  const [toPixel, toExponent] = [straight(exponents, range), straight(range, exponents)];
  return {
    kind: 'log',
    domain,
    range,
    toPixel: (value) => toPixel(Math.log10(Math.max(value, 0))),
    toData: (pixel) => 10 ** toExponent(pixel),
  };
}

/** Two scales that together map a data point to a place on the page. */
export interface Frame {
  readonly x: Scale;
  readonly y: Scale;
}
