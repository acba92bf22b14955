import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * The width in pixels of the element that gets the ref, now and whenever it changes; `first` until it has been measured, of
 * which the third tells.
 */
export function useWidth(
  first: number,
): readonly [RefObject<HTMLDivElement>, width: number, isMeasured: boolean] {
  const [measured, setMeasured] = useState<number>();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watching = new ResizeObserver(() =>
      setMeasured(Math.max(200, Math.round(element.clientWidth))),
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  return [ref, measured ?? first, measured !== undefined];
}
