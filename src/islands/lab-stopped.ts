/** Why there is no curve, as a sentence; the reason may be one already, or a question. */
export const noCurve = (reason: string): string =>
  `No curve: ${reason.replace(/[.?]$/, '')}${reason.endsWith('?') ? '?' : '.'}`;
