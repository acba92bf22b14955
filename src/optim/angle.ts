import { globalNorm } from './global-norm.ts';
import { pairwise, type Vector } from './vector.ts';

/** The angle between two vectors in degrees, 0 to 180; NaN when one of them is zero or not finite. */
export function angle(a: Vector, b: Vector): number {
  const [lengthA, lengthB] = [globalNorm([a]), globalNorm([b])];
  const cosine = pairwise(a, b, (x, y) => (x / lengthA) * (y / lengthB)).reduce((s, x) => s + x, 0);
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}
