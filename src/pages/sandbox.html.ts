import type { APIRoute } from 'astro';
import { realmDocument } from '../sandbox/realm-document.ts';

/** The document of the sandboxed frame in which students' code runs. */
export const GET: APIRoute = async () =>
  new Response(await realmDocument('student-worker.ts'), {
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
