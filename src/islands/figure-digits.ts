import { tickLabel } from '../plots/ticks.ts';

/** A number to three digits, as figures write it in sentences and tables. */
export const digits = (x: number): string => tickLabel(Number(x.toPrecision(3)), 1e-4);
