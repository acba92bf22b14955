import type { Mark, Tone } from './mark.ts';

/** Length of the head's two strokes, in pixels. */
const HEAD = 7;

/** A level arrow from one place to another, all in pixels; too short for a head, it is a line alone. */
export function arrow(from: number, to: number, y: number, tone: Tone): readonly Mark[] {
  const length = Math.abs(to - from);
  const shaft: Mark = { kind: 'line', points: [from, y, to, y], tone, width: 2.4 };
  if (length < 2) return length === 0 ? [] : [shaft];
  const back = to - Math.sign(to - from) * Math.min(HEAD, length * 0.7);
  const wide = Math.min(HEAD, length * 0.7) * 0.65;
  return [
    shaft,
    { kind: 'line', points: [back, y - wide, to, y, back, y + wide], tone, width: 2.4 },
  ];
}
