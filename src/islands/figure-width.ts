import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** The width in pixels of the element that gets the ref, now and whenever it changes; `first` until it is on the page. */
export function useWidth(first: number): readonly [RefObject<HTMLDivElement>, number] {
  const [width, setWidth] = useState(first);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const watching = new ResizeObserver(() =>
      setWidth(Math.max(200, Math.round(element.clientWidth))),
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  return [ref, width];
}
