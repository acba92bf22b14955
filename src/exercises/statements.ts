import type { MDXInstance } from 'astro';

const statements = import.meta.glob<MDXInstance<Record<string, unknown>>>(
  '/exercises/*/statement.mdx',
);

/** The statement of an exercise as a component that Astro can render. */
export async function statementOf(
  id: string,
): Promise<MDXInstance<Record<string, unknown>>['Content']> {
  const load = statements[`/exercises/${id}/statement.mdx`];
  if (!load) throw new Error(`exercises/${id}/statement.mdx is missing.`);
  return (await load()).Content;
}
