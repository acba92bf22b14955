import * as z from 'zod/mini';

/** An exercise's folder name as it may stand in a file from elsewhere: no path, no prototype's name, no markup. */
export const exerciseId = z
  .string()
  .check(z.maxLength(64), z.regex(/^(?!constructor$)[a-z][a-z0-9]*(-[a-z0-9]+)*$/));
