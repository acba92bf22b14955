import { isKept, PROGRESS_KEY } from '../progress/kept-keys.ts';
import { openShelf, writeKey } from '../progress/shelf.ts';

/*
 * Of a reader without any progress, the first visit is all there is to note, and nothing is to be marked. Everybody
 * else's is read with its schema, which their pages then load.
 */
const shelf = openShelf(() => localStorage);

if (isKept(shelf, PROGRESS_KEY)) void import('./progress-marks.ts');
else {
  if (document.querySelector('[data-place-to-continue]'))
    writeKey(shelf, PROGRESS_KEY, { passed: {}, last: location.pathname });
  const look = () => void import('./progress-marks.ts');
  window.addEventListener('storage', look, { once: true });
  window.addEventListener('pageshow', ({ persisted }) => persisted && look());
}
