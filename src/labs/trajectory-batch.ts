import * as z from 'zod/mini';

const column = z.instanceof(Float64Array);

/** A trajectory as it comes out of a worker. */
export const trajectoryBatch = z.object({
  w: z.array(column),
  value: column,
  end: z.enum(['ran', 'diverged']),
});
