import * as z from 'zod/mini';

const schema = z.object({ code: z.string(), commentary: z.string() });

/** A right answer as a good student would write it, and what is worth seeing in it. */
export type ModelSolution = z.infer<typeof schema>;

/** Fetches it; rejects where that fails. */
export async function fetchSolution(url: string): Promise<ModelSolution> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The server answered ${response.status}.`);
  return schema.parse(await response.json());
}
