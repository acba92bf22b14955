/** The least and the most pixels of a height that otherwise follows from the width. */
export type Scales = readonly [least: number, most: number];

/** A height that follows from the width without limits. */
export const FREELY: Scales = [0, Number.POSITIVE_INFINITY];

/**
 * The style that makes a drawing with a viewBox, as wide as its column, as high before its island wakes as after, whatever
 * width its server guessed: the height that it was drawn with, or where it scales, what its shape gives at the true width.
 */
export const drawnHeight = (height: number, scales: Scales | undefined) => {
  if (!scales) return { height: `${height}px` };
  const [least, most] = scales;
  return {
    ...(least > 0 ? { minHeight: `${least}px` } : {}),
    ...(Number.isFinite(most) ? { maxHeight: `${most}px` } : {}),
  };
};

/**
 * The same where only `height` of a drawing follows from its width, and a strip of a fixed height lies under it; the column
 * must be a container.
 */
export const drawnHeightOver = (
  strip: number,
  { width, height }: { readonly width: number; readonly height: number },
  [least, most]: Scales,
) => ({
  height: `calc(clamp(${least}px, ${((100 * height) / width).toFixed(2)}cqw, ${most}px) + ${strip}px)`,
});
