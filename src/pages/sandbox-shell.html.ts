import type { APIRoute } from 'astro';
import { shellDocument } from '../sandbox/realm-document.ts';

/** The document around a sandboxed frame in a page that is kept offline. */
export const GET: APIRoute = async () =>
  new Response(await shellDocument(), { headers: { 'content-type': 'text/html; charset=utf-8' } });
