import { isSitePath } from '../progress/known-course.ts';
import { type Progress, readProgress, recordVisit } from '../progress/progress.ts';
import { openShelf } from '../progress/shelf.ts';

/** Marks what this browser's reader has passed, wherever a page lists exercises, and where to go on. */
function markProgress(page: ParentNode, { passed, last }: Progress): void {
  for (const mark of page.querySelectorAll<HTMLElement>('[data-exercise-mark]')) {
    const id = mark.dataset['exerciseMark'] ?? '';
    mark.toggleAttribute('data-passed', Object.hasOwn(passed, id));
  }
  for (const lesson of page.querySelectorAll<HTMLElement>('[data-exercises]')) {
    const ids = (lesson.dataset['exercises'] ?? '').split(' ').filter((id) => id !== '');
    lesson.toggleAttribute(
      'data-done',
      ids.length > 0 && ids.every((id) => Object.hasOwn(passed, id)),
    );
  }
  const start = page.querySelector<HTMLAnchorElement>('a[data-start]');
  if (start === null || last === undefined) return;
  // Storage is anybody's to edit.
  if (!isSitePath({ base: import.meta.env.BASE_URL.replace(/\/?$/, '/') }, last)) return;
  start.href = last;
  start.textContent = 'Continue';
}

/** Marks what was tried: by a draft, or by a check that is remembered though its draft is gone. */
async function markTried(marks: readonly HTMLElement[]): Promise<void> {
  const idOf = (mark: HTMLElement) => mark.dataset['exerciseMark'] ?? '';
  const [{ readDraft }, { countAttempts }] = await Promise.all([
    import('../progress/drafts.ts'),
    import('../progress/attempts.ts'),
  ]);
  const counted = await countAttempts();
  const counts = counted.kind === 'found' ? counted.value : {};
  for (const mark of marks) {
    const tried =
      Object.hasOwn(counts, idOf(mark)) || readDraft(shelf, idOf(mark)).kind === 'found';
    mark.toggleAttribute('data-tried', tried && !mark.hasAttribute('data-passed'));
  }
}

const shelf = openShelf(() => localStorage);

function refresh(): void {
  const found = readProgress(shelf);
  // A reader without any progress has tried nothing, and loads nothing for it.
  if (found.kind !== 'found') return;
  markProgress(document, found.value);
  const marks = [...document.querySelectorAll<HTMLElement>('[data-exercise-mark]')];
  if (marks.length > 0) void markTried(marks);
}

if (document.querySelector('[data-place-to-continue]')) recordVisit(shelf, location.pathname);
refresh();
window.addEventListener('storage', refresh);
// A page brought back by the Back button still shows what was true when it was left.
window.addEventListener('pageshow', (event) => {
  if (event.persisted) refresh();
});
