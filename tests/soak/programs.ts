import { readFileSync } from 'node:fs';
import type { Status } from '../../src/grading/verdict.ts';

const adam = (file: string) => readFileSync(`solutions/adam/${file}.ts`, 'utf8');
const right = adam('solution');
const inside = (code: string) => right.replace('const t =', `${code}\n  const t =`);

/** A program for the exercise on Adam, and how its check ends. */
interface Checked {
  readonly code: string;
  readonly status: Status;
}

const MIX: readonly Checked[] = [
  { code: right, status: 'passed' },
  { code: adam('mistakes/no-bias-correction'), status: 'failed' },
  { code: inside('throw new Error("told you");'), status: 'threw' },
  { code: adam('mistakes/ascent'), status: 'failed' },
  { code: `${right}\nexport function (`, status: 'invalid' },
  { code: `${right}\nfor (let i = 0; i < 300; i += 1) console.log(i);`, status: 'passed' },
];
const LOOP: Checked = { code: inside('while (true);'), status: 'timeout' };

/**
 * The program of check k of `count`. Each loop costs the whole deadline of two seconds, so that one check in a hundred is
 * one, and in short runs two. No two programs are the same text, or nothing would be compiled.
 */
export function programOf(k: number, count: number): Checked {
  const every = Math.max(1, Math.floor(count / Math.max(2, Math.round(count / 100))));
  const { code, status } = k % every === every - 1 ? LOOP : (MIX[k % MIX.length] ?? LOOP);
  return { code: `${code}\n// ${String(k).padStart(6, '0')}\n`, status };
}
