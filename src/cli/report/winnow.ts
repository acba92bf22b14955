import type { Token } from './tokens.ts';

/** Fingerprints of a program: of each the lines that it covers, first and last. */
export type Fingerprints = ReadonlyMap<number, readonly [number, number]>;

/** Tokens in one hash: what is shorter is never reported. */
const GRAM = 9;
/** Hashes in one window: any match of GRAM + WINDOW − 1 tokens is found. */
const WINDOW = 5;

/**
 * Winnowing: of the hashes in each window of consecutive k-grams the least is kept, the rightmost of equals. S. Schleimer,
 * D. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003, doi:10.1145/872757.872770.
 */
export function winnow(tokens: readonly Token[]): Fingerprints {
  const hashes: number[] = [];
  for (let at = 0; at + GRAM <= tokens.length; at += 1) hashes.push(hashOf(tokens, at));
  const kept = new Map<number, readonly [number, number]>();
  const windows = Math.max(hashes.length > 0 ? 1 : 0, hashes.length - WINDOW + 1);
  for (let from = 0; from < windows; from += 1) {
    let least = from;
    for (let at = from; at < Math.min(from + WINDOW, hashes.length); at += 1)
      if ((hashes[at] ?? 0) <= (hashes[least] ?? 0)) least = at;
    const hash = hashes[least] ?? 0;
    if (!kept.has(hash))
      kept.set(hash, [tokens[least]?.line ?? 0, tokens[least + GRAM - 1]?.line ?? 0]);
  }
  return kept;
}

/** FNV-1a over the characters of a k-gram, 32 bits. */
function hashOf(tokens: readonly Token[], at: number): number {
  let hash = 0x811c9dc5;
  for (let k = at; k < at + GRAM; k += 1)
    for (const char of `${tokens[k]?.text} `)
      hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
