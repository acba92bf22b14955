/** A replacement in a text: from `start` up to, not including, `end`, in UTF-16 units, now stands `text`. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one replacement that makes `after` of `before` and leaves as much as possible at both ends as it was. */
export function changedPart(before: string, after: string): Replacement {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  // A line break or a character of two units is either old or new, never half of each.
  while (start > 0 && (halved(before, start) || halved(after, start))) start -= 1;
  const fromEnd = (text: string, kept: number) => text.length - kept;
  let kept = 0;
  while (
    kept < shorter - start &&
    before[fromEnd(before, kept + 1)] === after[fromEnd(after, kept + 1)]
  )
    kept += 1;
  while (kept > 0 && (halved(before, fromEnd(before, kept)) || halved(after, fromEnd(after, kept))))
    kept -= 1;
  return { start, end: fromEnd(before, kept), text: after.slice(start, fromEnd(after, kept)) };
}

/** Whether a cut at this place goes through a character, or through a line break of two. */
const halved = (text: string, at: number): boolean =>
  /^(?:\r\n|[\uD800-\uDBFF][\uDC00-\uDFFF])$/.test(text.slice(at - 1, at + 1));
