import { tokensOf } from './tokens.ts';
import { type Fingerprints, winnow } from './winnow.ts';

/** A program with whose it is. */
export interface Work {
  readonly who: string;
  readonly source: string;
}

/** Two programs that share more than chance and the exercise explain. */
export interface SimilarPair {
  readonly works: readonly [Work, Work];
  /** Shared fingerprints over those of the program that has fewer, from 0 to 1. */
  readonly share: number;
  /** Lines, from 0, that the shared fingerprints cover. */
  readonly lines: readonly [ReadonlySet<number>, ReadonlySet<number>];
}

/** Below this a pair is not shown. */
const LEAST_SHARE = 0.6;
/** A program with fewer fingerprints of its own could hardly be written otherwise. */
const LEAST_PRINTS = 4;
/** What this part of the class has written, and more than three, is the exercise's idiom. */
const IDIOM = 0.2;
const SHOWN = 20;

/** The most similar pairs among the works on one exercise. What stands in the starter does not count. */
export function similarPairs(works: readonly Work[], starter: string): readonly SimilarPair[] {
  const given = winnow(tokensOf(starter));
  const prints = works.map(({ source }) => winnow(tokensOf(source)));
  const writers = new Map<number, number[]>();
  for (const [k, own] of prints.entries())
    for (const hash of own.keys())
      if (!given.has(hash)) writers.set(hash, [...(writers.get(hash) ?? []), k]);
  const idiom = Math.max(3, IDIOM * works.length);
  const shared = new Map<string, number[]>();
  const counts = new Array<number>(works.length).fill(0);
  for (const [hash, who] of writers) {
    if (who.length > idiom) continue;
    for (const k of who) counts[k] = (counts[k] ?? 0) + 1;
    for (const [i, a] of who.entries())
      for (const b of who.slice(i + 1))
        shared.set(`${a} ${b}`, [...(shared.get(`${a} ${b}`) ?? []), hash]);
  }
  return [...shared]
    .flatMap(([key, hashes]): SimilarPair[] => {
      const [a = 0, b = 0] = key.split(' ').map(Number);
      const fewer = Math.min(counts[a] ?? 0, counts[b] ?? 0);
      const [one, other] = [works[a], works[b]];
      const share = hashes.length / fewer;
      if (!one || !other || fewer < LEAST_PRINTS || share < LEAST_SHARE) return [];
      return [
        {
          works: [one, other],
          share,
          lines: [covered(prints[a], hashes), covered(prints[b], hashes)],
        },
      ];
    })
    .sort((p, q) => q.share - p.share || (pairText(p) < pairText(q) ? -1 : 1))
    .slice(0, SHOWN);
}

const pairText = ({ works }: SimilarPair): string => works.map(({ who }) => who).join(' ');

function covered(prints: Fingerprints | undefined, hashes: readonly number[]): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const hash of hashes) {
    const [from, to] = prints?.get(hash) ?? [0, -1];
    for (let line = from; line <= to; line += 1) lines.add(line);
  }
  return lines;
}
