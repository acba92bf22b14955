import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * What the controls and drawings of a figure or a lab stand in. Until it is awake its controls would move and nothing would
 * follow, so that a page comes with all of it inert.
 */
export function FigurePanel({
  name,
  panel: given,
  children,
}: {
  /** The class of this figure. */
  readonly name?: string;
  readonly panel?: RefObject<HTMLDivElement>;
  readonly children: ComponentChildren;
}) {
  const own = useRef<HTMLDivElement>(null);
  const panel = given ?? own;
  // Not by a state, which would draw all of it a second time.
  useLayoutEffect(() => {
    if (panel.current) panel.current.inert = false;
  }, []);
  return (
    <div
      class={name === undefined ? 'figure-panel' : `figure-panel ${name}`}
      ref={panel}
      inert={import.meta.env.SSR}
    >
      {children}
    </div>
  );
}
