/** An ISO 8601 time as a reader says it, to the minute or the second; `unknown` where it is none. */
export function timeWords(
  iso: string,
  unknown: string,
  to: 'minute' | 'second' = 'minute',
): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return unknown;
  return date.toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    ...(to === 'second' && { second: '2-digit' }),
  });
}
