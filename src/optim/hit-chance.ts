/** The probability that at least one of n independent uniform trials falls into a region that is this share of the box. */
export const hitChance = (share: number, trials: number): number => 1 - (1 - share) ** trials;
