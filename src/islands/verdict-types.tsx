import type { Place } from '../grading/run.ts';
import type { TypeNotice } from './editor.ts';

const SHOWN = 3;

interface TypeNoticesProps {
  readonly notices: readonly TypeNotice[];
  readonly goTo: (place: Place) => void;
}

/** The first few type errors: they do not block a run, and often explain why it failed. */
export function TypeNotices({ notices, goTo }: TypeNoticesProps) {
  if (notices.length === 0) return null;
  const more = notices.length - SHOWN;
  return (
    <div class="type-notices">
      <p>TypeScript noticed first:</p>
      <ul>
        {notices.slice(0, SHOWN).map(({ place, message }) => (
          <li key={`${place.line}:${place.column} ${message}`}>
            <button type="button" class="plain-button" onClick={() => goTo(place)}>
              line {place.line}
            </button>
            : {message}
          </li>
        ))}
      </ul>
      {more > 0 && <p>and {more} more, underlined in the editor.</p>}
    </div>
  );
}
