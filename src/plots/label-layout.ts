/** A label that wants to stand beside a point, all in pixels. */
export interface Wish {
  readonly x: number;
  readonly y: number;
  /** How wide its text is. */
  readonly width: number;
}

/** Where a label's left edge and middle line go. */
export interface Placed {
  readonly left: number;
  readonly middle: number;
}

/**
 * Puts labels to the right of their points, or to the left where the page ends, and moves them down just as far as it
 * takes to keep `lineHeight` between those that would cover one another; a pile that would run off the page is moved up.
 */
export function layLabels(
  wishes: readonly Wish[],
  page: { readonly width: number; readonly height: number },
  lineHeight: number,
  offset: number,
): readonly Placed[] {
  const sides = wishes.map(({ x, y, width }, k) => {
    const right = x + offset;
    const left = right + width > page.width ? x - offset - width : right;
    return { k, width, left: Math.max(0, left), middle: y };
  });
  const settled: {
    readonly k: number;
    readonly left: number;
    readonly width: number;
    middle: number;
  }[] = [];
  for (const label of [...sides].sort((a, b) => a.middle - b.middle)) {
    const above = settled.filter(
      (one) => one.left < label.left + label.width && label.left < one.left + one.width,
    );
    const lowest = Math.max(...above.map(({ middle }) => middle + lineHeight));
    settled.push({ ...label, middle: Math.max(label.middle, lowest, lineHeight / 2) });
  }
  for (let bottom = page.height - lineHeight / 2, k = settled.length - 1; k >= 0; k--) {
    const label = settled[k];
    if (!label || label.middle <= bottom) continue;
    label.middle = bottom;
    bottom -= lineHeight;
  }
  return settled.sort((a, b) => a.k - b.k).map(({ left, middle }) => ({ left, middle }));
}
