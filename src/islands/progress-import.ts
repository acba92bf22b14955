import { applyChanges, undoing } from '../progress/apply-changes.ts';
import { isAttempt, keepAttempts, rawAttempts, replaceAttempts } from '../progress/attempts.ts';
import type { Change, ImportPlan } from '../progress/import-plan.ts';
import type { Kept } from '../progress/shelf.ts';
import { readHeld, theShelf } from './progress-held.ts';

/** What it takes to take an import back. */
export interface Imported {
  readonly changes: readonly Change[];
  /** The attempts' records before and after; undefined where the import left them alone. */
  readonly records?: { readonly before: readonly unknown[]; readonly after: readonly unknown[] };
}

/** Carries a plan out as a whole, or nothing of it. */
export async function applyImport(
  plan: ImportPlan,
): Promise<
  | { readonly kind: 'done'; readonly imported: Imported }
  | Extract<Kept, { readonly kind: 'failed' }>
> {
  const shelf = theShelf();
  const { records: before } = await readHeld();
  const kept = applyChanges(shelf, plan.changes);
  if (kept.kind === 'failed') return kept;
  if (plan.attemptsAdded + plan.attemptsRemoved === 0)
    return { kind: 'done', imported: { changes: plan.changes } };
  const stored =
    plan.mode === 'merge'
      ? await keepAttempts(plan.attempts)
      : await replaceAttempts(plan.attempts);
  if (stored.kind === 'failed') {
    applyChanges(shelf, undoing(shelf, plan.changes));
    return stored;
  }
  const { records: after } = await readHeld();
  return { kind: 'done', imported: { changes: plan.changes, records: { before, after } } };
}

/** Takes an import back, except for what was changed since; gives the sentence that says so. */
export async function undoImport({ changes, records }: Imported): Promise<string> {
  const shelf = theShelf();
  const back = undoing(shelf, changes);
  const kept = applyChanges(shelf, back);
  if (kept.kind === 'failed') return `The import was not taken back: ${kept.why}.`;
  if (records !== undefined) {
    const found = await rawAttempts();
    const known = new Set(records.after.map((record) => JSON.stringify(record)));
    const since = (found.kind === 'found' ? found.value : [])
      .filter(isAttempt)
      .filter((record) => !known.has(JSON.stringify(record)));
    const restored = await replaceAttempts(records.before);
    if (restored.kind === 'failed')
      return `The import was taken back, except for the attempts: ${restored.why}.`;
    await keepAttempts(since);
  }
  return back.length === changes.length
    ? 'The import was taken back: everything is as it was before.'
    : 'The import was taken back, except for what you have changed since.';
}
