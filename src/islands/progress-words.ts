/** A number with its noun: "1 attempt", "3 attempts". */
export const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`;

/** A day as the page writes it; a date that is none says so. */
export function dayTold(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return 'an unknown day';
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** A time as roughly as it is known: "roughly 5 min", "roughly 2 h 10 min"; nothing under half a minute. */
export function timeTold(seconds: number): string | undefined {
  const minutes = Math.round(seconds / 60);
  if (minutes === 0) return undefined;
  // Beyond an hour the last digits would claim what nobody measured.
  const rough = minutes > 60 ? Math.round(minutes / 10) * 10 : minutes;
  const [hours, rest] = [Math.floor(rough / 60), rough % 60];
  const parts = [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 ? [`${rest} min`] : [])];
  return `roughly ${parts.join(' ')}`;
}
