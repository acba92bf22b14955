import { type Progress, readProgress, recordVisit } from '../progress/progress.ts';
import { openShelf } from '../progress/shelf.ts';

/** Marks what this browser's reader has passed, wherever a page lists exercises, and where to go on. */
function markProgress(page: ParentNode, { passed, last }: Progress): void {
  for (const mark of page.querySelectorAll<HTMLElement>('[data-exercise-mark]')) {
    const id = mark.dataset['exerciseMark'] ?? '';
    mark.toggleAttribute('data-passed', id in passed);
  }
  for (const lesson of page.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const ids = (lesson.dataset['exercises'] ?? '').split(' ').filter((id) => id !== '');
    lesson.toggleAttribute('data-done', ids.length > 0 && ids.every((id) => id in passed));
  }
  const start = page.querySelector<HTMLAnchorElement>('a[data-start]');
  if (start === null || last === undefined || !isPath(last)) return;
  start.href = last;
  start.textContent = 'Continue';
}

/** Storage is anybody's to edit: only a path of this site is followed. */
const isPath = (text: string): boolean =>
  URL.canParse(text, location.origin) && new URL(text, location.origin).origin === location.origin;

const shelf = openShelf(() => localStorage);

function refresh(): void {
  const found = readProgress(shelf);
  if (found.kind === 'found') markProgress(document, found.value);
}

if (document.querySelector('[data-place-to-continue]')) recordVisit(shelf, location.pathname);
refresh();
window.addEventListener('storage', refresh);
// A page brought back by the Back button still shows what was true when it was left.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) refresh();
});
