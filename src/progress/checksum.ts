import { canonicalJson, type Json } from './canonical-json.ts';

/**
 * `sha256:` and 64 hex digits over the canonical JSON of a value: finds damage and careless edits, proves nothing about who
 * wrote it. Rejects where the platform offers no digest, which is a page that came over plain http.
 */
export async function checksumOf(value: Json): Promise<string> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle)
    throw new Error(
      'This page was not loaded over a secure connection, and without one the browser computes no checksum. Open the course by its https:// address.',
    );
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(canonicalJson(value)));
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0'));
  return `sha256:${hex.join('')}`;
}
