import { useRef, useState } from 'preact/hooks';
import { replaceAttempts } from '../progress/attempts.ts';
import { clearKey } from '../progress/shelf.ts';
import type { ProgressCourse } from './progress-course.ts';
import { exportEverything } from './progress-export.ts';
import { storedTexts, theShelf } from './progress-held.ts';

/** Forgets everything that is kept, after a question and an offer to export first. */
export function Forgetting({
  course,
  refresh,
}: {
  readonly course: ProgressCourse;
  readonly refresh: () => Promise<void>;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [said, setSaid] = useState('');
  const [exported, setExported] = useState('');
  const forget = async () => {
    dialog.current?.close();
    setSaid(await forgetEverything());
    await refresh();
  };
  return (
    <section class="forget" aria-labelledby="forget">
      <h2 id="forget">Forget everything</h2>
      <p>
        On a shared computer, or to begin again: removes all that this site keeps in this browser,
        your drafts and your code among it. An export brings it back, nothing else does.
      </p>
      <p class="ways">
        <button
          type="button"
          class="button"
          aria-haspopup="dialog"
          onClick={() => {
            setExported('');
            setSaid('');
            dialog.current?.showModal();
          }}
        >
          Forget everything on this device…
        </button>
      </p>
      <p class="said" role="status">
        {said}
      </p>
      <dialog ref={dialog} aria-labelledby="forget-title" aria-describedby="forget-what">
        <h3 id="forget-title">Forget everything on this device?</h3>
        <p id="forget-what">
          Passes, drafts, code that passed, attempts, checkpoint answers, the clinic’s score, times,
          name and id, and the choice of light or dark will be gone from this browser.
        </p>
        <p class="ways">
          <button type="button" class="button" autofocus onClick={() => dialog.current?.close()}>
            Keep it
          </button>
          <button
            type="button"
            class="button"
            onClick={() => void exportEverything(course.id).then(setExported)}
          >
            Export first
          </button>
          <button type="button" class="button danger" onClick={() => void forget()}>
            Forget everything
          </button>
        </p>
        <p class="said" role="status">
          {exported}
        </p>
      </dialog>
    </section>
  );
}

async function forgetEverything(): Promise<string> {
  const shelf = theShelf();
  for (const key of storedTexts().keys()) clearKey(shelf, key);
  const attempts = await replaceAttempts([]);
  if (attempts.kind === 'failed')
    return `Everything is forgotten except for the attempts, which could not be removed: ${attempts.why}.`;
  const left = storedTexts().size;
  return left === 0
    ? 'Everything is forgotten.'
    : `The browser refused to forget ${left} records. Clear the data of this site in its settings.`;
}
