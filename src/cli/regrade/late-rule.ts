import { UsageError } from '../command.ts';

const UNITS = { min: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** What lateness costs: so much for each begun unit of time, or once for all. Shares are from 0 to 1. */
export interface LateRule {
  readonly share: number;
  /** Milliseconds; absent for a share taken once. */
  readonly each?: number;
  readonly most: number;
  readonly graceMs: number;
}

const RULE =
  /^(\d{1,3}(?:\.\d+)?)%(?:\/(min|hour|day))?((?:,(?:max=[\d.]+%|grace=\d+(?:min|hour|day)))*)$/;

/** Reads `10%/day`, `10%/day,max=50%`, `5%/hour,grace=15min` or `100%`. */
export function readLateRule(text: string): LateRule {
  const match = RULE.exec(text.replace(/\s/g, ''));
  const percent = Number(match?.[1] ?? 'x');
  const most = Number(/max=([\d.]+)%/.exec(match?.[3] ?? '')?.[1] ?? 100);
  if (!match || !(percent <= 100) || !(most <= 100))
    throw new UsageError(
      `--late takes what each begun day costs, as in 10%/day or 10%/day,max=50% or 5%/hour,grace=15min, or what lateness costs at all, as in 100%; not "${text}".`,
    );
  const grace = /grace=(\d+)(min|hour|day)/.exec(match[3] ?? '');
  return {
    share: percent / 100,
    ...(match[2] === undefined ? {} : { each: UNITS[match[2] as keyof typeof UNITS] }),
    most: most / 100,
    graceMs: grace ? Number(grace[1]) * UNITS[grace[2] as keyof typeof UNITS] : 0,
  };
}

/** A date with a time and a zone, in milliseconds; without a zone the mark would depend on the machine. */
export function readDue(text: string): number {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
  if (Number.isNaN(at))
    throw new UsageError(
      `--due takes a date with time and zone, as in 2026-11-30T23:59Z or 2026-11-30T23:59+01:00, not "${text}".`,
    );
  return at;
}

/** The share taken off a hand-in that came `lateMs` after the due date. */
export function penaltyOf(rule: LateRule, lateMs: number): number {
  if (lateMs <= rule.graceMs) return 0;
  const units = rule.each === undefined ? 1 : Math.ceil(lateMs / rule.each);
  // Three tenths of 0.1 each are to be 0.3.
  return Math.round(1e6 * Math.min(units * rule.share, rule.most, 1)) / 1e6;
}

/** Lateness in words: "2 days 3 hours". */
export function lateWords(lateMs: number): string {
  const counted = (n: number, one: string) => (n === 0 ? [] : [`${n} ${one}${n === 1 ? '' : 's'}`]);
  const minutes = Math.ceil(lateMs / UNITS.min);
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  return [
    ...counted(days, 'day'),
    ...counted(hours, 'hour'),
    ...counted(minutes % 60, 'minute'),
  ].join(' ');
}
