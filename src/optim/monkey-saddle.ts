import { asPoint, type Surface } from './objective.ts';

/** Three valleys and three ridges meet at the origin, where gradient and curvature both vanish; a quartic bounds them. */
export const monkeySaddle: Surface = {
  id: 'monkey-saddle',
  name: 'Monkey saddle',
  equation: String.raw`x^3 - 3xy^2 + \tfrac14 (x^2 + y^2)^2 + \tfrac{27}{4}`,
  source: 'the textbook monkey saddle, with a quartic wall',
  domain: { x: [-4.5, 4.5], y: [-3, 3] },
  // In polar form r³cos3φ + r⁴/4: each valley, cos3φ = −1, is lowest at r = 3.
  minimizers: [
    [-3, 0],
    [1.5, 1.5 * Math.sqrt(3)],
    [1.5, -1.5 * Math.sqrt(3)],
  ],
  value: (w) => {
    const [x, y] = asPoint(w);
    return x * x * x - 3 * x * y * y + 0.25 * (x * x + y * y) ** 2 + 6.75;
  },
  gradient: (w) => {
    const [x, y] = asPoint(w);
    const wall = x * x + y * y;
    return [3 * x * x - 3 * y * y + wall * x, -6 * x * y + wall * y];
  },
};
