/** How a gradient check reads its relative error. */
export type GradientBand = 'good' | 'fair' | 'suspicious' | 'wrong';

/** The band of a relative error; each bound belongs to the better band, and NaN is wrong. */
export function gradientBand(error: number): GradientBand {
  if (error <= 1e-7) return 'good';
  if (error <= 1e-4) return 'fair';
  if (error <= 1e-2) return 'suspicious';
  return 'wrong';
}
