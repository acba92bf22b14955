import type { Call } from '../grading/call.ts';
import type { Run } from '../grading/run.ts';
import { AuthorRealm } from './author-realm.ts';

/** Runs one of the course's own programs at full speed, in a realm that holds nothing afterwards. */
export async function runAuthorProgram(
  source: string,
  calls: readonly Call[],
  budgetMs: number,
): Promise<Run> {
  const realm = new AuthorRealm();
  try {
    return await realm.run({ source, calls, budgetMs });
  } finally {
    realm.dispose();
  }
}
