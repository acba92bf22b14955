import { createHash } from 'node:crypto';
import { UsageError } from '../command.ts';
import { folded } from './roster.ts';

/** One part of a class: part `index` (from 1) of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `2/5`. */
export function readShard(text: string): Shard {
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || index < 1 || index > count)
    throw new UsageError(`--shard takes a part and how many there are, as in 2/5, not "${text}".`);
  return { index, count };
}

/** True for the students whose part this is: decided by the id alone, so that every machine decides alike. */
export function isIn({ index, count }: Shard, student: { id: string; name: string }): boolean {
  const word = createHash('sha256')
    .update(folded(student.id || student.name))
    .digest();
  return word.readUInt32BE() % count === index - 1;
}
