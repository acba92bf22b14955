import type { RunProgram } from '../exercises/compile-sheet.ts';
import { AuthorRealm } from '../sandbox/author-realm.ts';

/** Runs one of the course's own programs at full speed. */
export const runAuthorProgram: RunProgram = async (source, calls, budgetMs) => {
  const realm = new AuthorRealm();
  try {
    return await realm.run({ source, calls, budgetMs });
  } finally {
    realm.dispose();
  }
};
