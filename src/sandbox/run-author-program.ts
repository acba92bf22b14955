import type { Call } from '../grading/call.ts';
import type { Run } from '../grading/run.ts';
import { AuthorRealm } from './author-realm.ts';

const realm = new AuthorRealm();

/** Runs one of the course's own programs at full speed, in the one {@link AuthorRealm} of this process. */
export const runAuthorProgram = (
  source: string,
  calls: readonly Call[],
  budgetMs: number,
): Promise<Run> => realm.run({ source, calls, budgetMs });
