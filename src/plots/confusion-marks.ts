import type { Mark, Tone } from './mark.ts';

/** Counts of class i taken for class j, row-major, drawn as a square of this size in pixels. */
export interface Confusion {
  readonly counts: ArrayLike<number>;
  readonly classes: number;
  readonly size: number;
  /** Marks the mistakes. */
  readonly tone: Tone;
}

/** Room for the names of the classes, left and below. */
const NAMES = 14;

/**
 * A cell for every pair of classes: right answers on the diagonal in ink, mistakes in the tone, each as strong as its share
 * of the row and at least strong enough to be seen; mistakes carry their count where there is room.
 */
export function confusionMarks({ counts, classes, size, tone }: Confusion): readonly Mark[] {
  const cell = (size - NAMES) / classes;
  return Array.from({ length: classes }, (_, i): readonly Mark[] => {
    const row = Array.from({ length: classes }, (_, j) => counts[i * classes + j] ?? 0);
    const sum = row.reduce((total, count) => total + count, 0);
    const top = i * cell;
    const middle = { y: top + cell / 2, baseline: 'middle', face: 'sans' } as const;
    const name = { kind: 'text', text: String(i), tone: 'muted', size: 11, face: 'sans' } as const;
    return [
      { ...name, x: NAMES - 5, y: top + cell / 2, anchor: 'end', baseline: 'middle' },
      {
        ...name,
        x: NAMES + (i + 0.5) * cell,
        y: size - NAMES + 3,
        anchor: 'middle',
        baseline: 'hanging',
      },
      ...row.flatMap((count, j): readonly Mark[] => {
        if (count === 0) return [];
        const left = NAMES + j * cell;
        const share = count / sum;
        const right = i === j;
        return [
          {
            kind: 'area',
            rings: [square(left, top, cell - 1)],
            tone: right ? 'ink' : tone,
            opacity: right ? 0.55 * share : 0.3 + 0.7 * share,
          },
          ...(right || cell < 17
            ? []
            : [
                {
                  kind: 'text',
                  ...middle,
                  x: left + cell / 2,
                  text: String(count),
                  tone: 'ink',
                  size: 11,
                  anchor: 'middle',
                  halo: 3,
                } as const,
              ]),
        ];
      }),
    ];
  }).flat();
}

const square = (left: number, top: number, side: number) => [
  left,
  top,
  left + side,
  top,
  left + side,
  top + side,
  left,
  top + side,
];
