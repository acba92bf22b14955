/** 1 / (1 + e⁻ᶻ); no power of e exceeds 1, so that nothing overflows and small results keep their digits. */
export function sigmoid(z: number): number {
  const power = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + power) : power / (1 + power);
}
