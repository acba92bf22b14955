import './offline-offer.late.css';
import * as z from 'zod/mini';
import { OfflineCopy } from '../offline/offline-copy.ts';
import { openShelf, readKey, writeKey } from '../progress/shelf.ts';
import { byteWords } from './byte-words.ts';
import { takeAloud } from './take-aloud.ts';

const LATER_KEY = 'downhill:update-later:v1';
const later = z.object({ version: z.string(), at: z.number() });
const A_DAY_MS = 86_400_000;

/**
 * Offers a newer version of the course to a reader of the offline copy, at the foot of the page. "Later" is for a day;
 * nothing is fetched, and nothing changes under an open page, before the reader says so.
 */
export async function offerUpdate(base: string): Promise<void> {
  // The page about reading offline has a panel of its own for this.
  if (document.querySelector('offline-panel')) return;
  const copy = new OfflineCopy(base);
  const held = await copy.held();
  if (held === undefined) return;
  const found = await copy.published();
  if (found.kind !== 'list' || found.list.version === held.state.current) return;
  const { list, fetchSize } = found;
  const shelf = openShelf(() => localStorage);
  const put = readKey(shelf, LATER_KEY, later);
  if (
    put.kind === 'found' &&
    put.value.version === list.version &&
    Date.now() - put.value.at < A_DAY_MS
  )
    return;

  const bar = document.createElement('section');
  bar.className = 'offline-offer not-content';
  bar.ariaLabel = 'Newer version of the course';
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  const take = button('Take it now');
  const wait = button('Later');
  bar.append(words, take, wait);
  document.body.append(bar);
  // A live region speaks of what changes in it, not of what it came with.
  requestAnimationFrame(() => {
    words.textContent = `A newer version of the course is ready (${byteWords(fetchSize)} to fetch).`;
  });
  const stop = new AbortController();
  wait.addEventListener('click', () => {
    stop.abort();
    bar.remove();
    writeKey(shelf, LATER_KEY, { version: list.version, at: Date.now() });
  });
  take.addEventListener('click', async () => {
    wait.focus();
    wait.textContent = 'Stop';
    take.hidden = true;
    const outcome = await takeAloud(copy, list, stop.signal, {
      say: (said) => {
        words.textContent = said;
      },
      draw: () => {},
    });
    wait.textContent = 'Close';
    if (outcome !== 'whole') return;
    words.textContent = 'The newer version is here. Pages that you open from now on are of it.';
    const reload = button('Reload this page');
    reload.addEventListener('click', () => location.reload());
    take.replaceWith(reload);
    reload.focus();
  });
}

function button(text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  return made;
}
