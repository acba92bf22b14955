import type { Complaint } from '../cli/laws/complaint.ts';

/** A statement that cannot be turned into a page, as a complaint. */
export const statementFault = (id: string, error: unknown): Complaint => ({
  exercise: id,
  law: 'complete',
  file: `exercises/${id}/statement.mdx`,
  trouble: `cannot be set: ${error instanceof Error ? error.message : String(error)}`,
  repair: 'Mend the Markdown or the formula.',
});
