/** A number as a reader of maps would have it: two decimals, a true minus sign. */
export const coordinate = (x: number): string => x.toFixed(2).replace('-', '\u2212');
