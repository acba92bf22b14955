import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** A table behind its title, made anew each time it is opened; `box` names the box that it scrolls in. */
export function TableOnDemand({
  title,
  box = title,
  table,
}: {
  readonly title: string;
  readonly box?: string;
  readonly table: () => ComponentChildren;
}) {
  const [open, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard.
        <section class="scroll" tabIndex={0} aria-label={`${box}, scrolls`}>
          {table()}
        </section>
      )}
    </details>
  );
}
