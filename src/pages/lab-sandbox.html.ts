import type { APIRoute } from 'astro';
import { realmDocument } from '../sandbox/realm-document.ts';

/** The document of the sandboxed frame in which a lab runs a reader's own code. */
export const GET: APIRoute = async () =>
  new Response(await realmDocument('../islands/lab-reader-worker.ts'), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
