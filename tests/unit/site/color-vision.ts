type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** What dichromats see of linear RGB, at full severity: Machado, Oliveira and Fernandes (2009), table 1. */
export const VISIONS: Readonly<Record<string, Matrix>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopic: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopic: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopic: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const map = ([a, b, c]: Triple, f: (x: number) => number): Triple => [f(a), f(b), f(c)];
const times = (matrix: Matrix, [x, y, z]: Triple): Triple =>
  map3(matrix, ([a, b, c]) => a * x + b * y + c * z);
const map3 = ([a, b, c]: Matrix, f: (row: Triple) => number): Triple => [f(a), f(b), f(c)];

function linear(hex: string): Triple {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
  return map([channel(1), channel(3), channel(5)], (c) =>
    c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
  );
}

/** WCAG 2 contrast ratio, from 1 to 21. */
export function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Euclidean distance in OKLab (Ottosson 2020) of what an eye of this vision receives. */
export function colorDistance(a: string, b: string, vision: string): number {
  const matrix = VISIONS[vision];
  if (matrix === undefined) throw new Error(`No vision is called ${vision}.`);
  const seen = (hex: string) =>
    oklab(map(times(matrix, linear(hex)), (c) => Math.min(1, Math.max(0, c))));
  const [p, q] = [seen(a), seen(b)];
  return Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

function oklab(rgb: Triple): Triple {
  const lms = map(
    times(
      [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
      ],
      rgb,
    ),
    Math.cbrt,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    lms,
  );
}
