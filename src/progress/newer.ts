/** The one of two with the later ISO 8601 date; `mine` when they are equal or neither has a readable one. */
export function newer<T>(mine: T, theirs: T, dateOf: (one: T) => string): T {
  const [own, other] = [Date.parse(dateOf(mine)), Date.parse(dateOf(theirs))];
  if (Number.isNaN(other)) return mine;
  return Number.isNaN(own) || other > own ? theirs : mine;
}
