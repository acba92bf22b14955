import type { Grade } from '../grade.ts';
import type { Mark } from './grades.ts';

/** What of a grade is the same whenever and wherever it is made. */
export const markOf = ({ status, passed, total, convention, mistake, message }: Grade): Mark => ({
  status,
  passed,
  total,
  ...(convention === undefined ? {} : { convention }),
  ...(mistake === undefined ? {} : { mistake }),
  message,
});
