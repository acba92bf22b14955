import type { Scale, Span } from './scale.ts';

/** A place on an axis and what to write there. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

const MINUS = '\u2212';
const signed = (text: string): string => text.replace('-', MINUS);

/** Multiples of 1, 2 or 5 times a power of ten inside the domain, about `count` of them. */
function roundValues([from, to]: Span, count: number): readonly number[] {
  const [low, high] = [Math.min(from, to), Math.max(from, to)];
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, k) =>
    Number(((first + k) * step).toPrecision(12)),
  );
}

/** A number to six digits at most, as short as it can be written; below `smallest` and from 100 000 on as a multiple of a power of ten. */
export function tickLabel(value: number, smallest = 1e-3): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < smallest || size >= 1e5)) {
    const exponent = Math.floor(Math.log10(size) + 1e-9);
    const factor = Number((value / 10 ** exponent).toPrecision(6));
    const power = `10${superscript(exponent)}`;
    return factor === 1 ? power : signed(`${factor}\u00b7${power}`);
  }
  return signed(String(Number(value.toPrecision(6))));
}

const superscript = (n: number): string =>
  String(n).replace(/[-0-9]/g, (c) =>
    c === '-'
      ? '\u207b'
      : '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'.charAt(Number(c)),
  );

/** Whole powers of ten inside the domain, thinned to about `count`. */
function decades([from, to]: Span, count: number): readonly number[] {
  const low = Math.ceil(Math.log10(Math.min(from, to)) - 1e-9);
  const high = Math.floor(Math.log10(Math.max(from, to)) + 1e-9);
  const every = Math.max(1, Math.ceil((high - low) / Math.max(1, count)));
  return Array.from(
    { length: Math.floor((high - low) / every) + 1 },
    (_, k) => 10 ** (low + k * every),
  );
}

/** Round places along a scale, about `count` of them. */
export const ticks = (scale: Scale, count: number): readonly Tick[] =>
  (scale.kind === 'log' ? decades(scale.domain, count) : roundValues(scale.domain, count)).map(
    (value) => ({
      value,
      label: tickLabel(value),
    }),
  );
