import { keepPassedCode } from '../progress/passed-code.ts';
import { readProgress, recordPass } from '../progress/progress.ts';
import type { Shelf } from '../progress/shelf.ts';
import type { Notes } from './exercise-notes.ts';

/** Notes a pass and its code, says so if that fails, and after the very first one asks the browser to keep things for good. */
export function notePassed(
  shelf: Shelf,
  exercise: string,
  pass: { readonly code: string; readonly path: string; readonly now: Date },
  notes: Notes,
): void {
  const before = readProgress(shelf);
  const first = before.kind === 'nothing' || isEmpty(before);
  const failed = [
    recordPass(shelf, exercise, pass.path, pass.now),
    keepPassedCode(shelf, exercise, pass.code, pass.now),
  ].find((kept) => kept.kind === 'failed');
  if (failed) {
    const sentence = `Your progress could not be noted: ${failed.why}.`;
    notes.tell({ topic: 'progress', kind: 'trouble', sentence });
    return;
  }
  notes.clear('progress');
  if (first) void askToPersist();
}

const isEmpty = (found: ReturnType<typeof readProgress>): boolean =>
  found.kind === 'found' && Object.keys(found.value.passed).length === 0;

/** Where the browser declines, things stay as they were: kept for as long as it has room. */
async function askToPersist(): Promise<void> {
  try {
    await navigator.storage.persist();
  } catch {
    // An insecure or forbidden context has no such thing.
  }
}
