const MARK = 'passed:';

/** Ids of passed exercises as one line of text, short enough for the 4 096 characters that SCORM 1.2 keeps. */
export const passedText = (ids: ReadonlySet<string>): string =>
  `${MARK}${[...ids].sort().join(' ')}`;

/** Reads such a line; other text, and ids that the course does not have, come to nothing. */
export function readPassed(text: string | null, known: ReadonlySet<string>): ReadonlySet<string> {
  if (!text?.startsWith(MARK)) return new Set();
  return new Set(
    text
      .slice(MARK.length)
      .split(' ')
      .filter((id) => known.has(id)),
  );
}

/** Ids that are passed in the site's stored progress `after` and were not in `before`. */
export function newlyPassed(before: string | null, after: string | null): readonly string[] {
  const old = new Set(idsIn(before));
  return idsIn(after).filter((id) => !old.has(id));
}

function idsIn(text: string | null): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(text ?? '');
  } catch {
    return [];
  }
  if (typeof value !== 'object' || value === null || !('passed' in value)) return [];
  const { passed } = value;
  return typeof passed === 'object' && passed !== null ? Object.keys(passed) : [];
}
