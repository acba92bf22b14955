/** The heading of what an exercise shows on request, and the button that closes it. */
export function PastHeading({
  title,
  place,
  close,
}: {
  readonly title: string;
  readonly place: HTMLElement;
  readonly close: () => void;
}) {
  // Within a lesson the exercise's title is a heading of the third level; its own page has only the first.
  const Heading = place.closest('[data-layout="wide"]') === null ? 'h4' : 'h2';
  return (
    <header>
      <Heading class="title" tabIndex={-1}>
        {title}
      </Heading>
      <button type="button" class="plain-button" onClick={close}>
        Close
      </button>
    </header>
  );
}

/** Moves the reader to the heading. */
export function focusHeading(place: HTMLElement): void {
  place.querySelector<HTMLElement>('.title')?.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}
