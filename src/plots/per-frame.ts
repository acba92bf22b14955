import type { Frame, Scale } from './scale.ts';

const sameScale = (a: Scale, b: Scale): boolean =>
  a.kind === b.kind &&
  a.domain[0] === b.domain[0] &&
  a.domain[1] === b.domain[1] &&
  a.range[0] === b.range[0] &&
  a.range[1] === b.range[1];

const sameFrame = (a: Frame, b: Frame): boolean =>
  a === b || (sameScale(a.x, b.x) && sameScale(a.y, b.y));

/**
 * Remembers what was last made of each piece of data, and makes it anew when the frame has changed: of eight paths of ten
 * thousand steps, one move of a slider changes one. The data must not change after it is first given.
 */
export function perFrame<Data extends object, Made>(
  make: (data: Data, frame: Frame) => Made,
): (data: Data, frame: Frame) => Made {
  const known = new WeakMap<Data, { readonly frame: Frame; readonly made: Made }>();
  return (data, frame) => {
    const before = known.get(data);
    if (before && sameFrame(before.frame, frame)) return before.made;
    const made = make(data, frame);
    known.set(data, { frame, made });
    return made;
  };
}
