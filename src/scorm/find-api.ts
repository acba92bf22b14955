/** An LMS's run-time object: functions from strings to strings, as far as one can trust it. */
export type Api = Readonly<Record<string, unknown>>;

/** What is needed of a window to look for the run-time around it. */
export interface Frame {
  readonly parent?: Frame | null;
  readonly opener?: Frame | null;
  readonly top?: Frame | null;
}

/** More frames in one another than any LMS nests; the limit of the 2004 standard's own search. */
const MOST_FRAMES = 500;

/**
 * The run-time named `name`, looked for as both standards say: in the frames around this window, then in those around the
 * window that opened it or its outermost frame. A frame of another origin ends a search.
 */
export function findApi(window: Frame, name: string): Api | undefined {
  for (const start of [window, openerOf(window), openerOf(topOf(window))]) {
    const found = start && searchUp(start, name);
    if (found) return found;
  }
  return undefined;
}

function searchUp(start: Frame, name: string): Api | undefined {
  let frame = start;
  try {
    for (let k = 0; k < MOST_FRAMES; k += 1) {
      const found = (frame as Readonly<Record<string, unknown>>)[name];
      if (typeof found === 'object' && found !== null) return found as Api;
      if (!frame.parent || frame.parent === frame) return undefined;
      frame = frame.parent;
    }
  } catch {
    // Another origin's frame lets nobody look.
  }
  return undefined;
}

function openerOf(frame: Frame | undefined): Frame | undefined {
  try {
    return frame?.opener ?? undefined;
  } catch {
    return undefined;
  }
}

function topOf(frame: Frame): Frame | undefined {
  try {
    return frame.top ?? undefined;
  } catch {
    return undefined;
  }
}
