import type { Grades, MarkedExercise } from '../regrade/grades.ts';
import { type SimilarPair, similarPairs, type Work } from './similar.ts';

/** What the course says of an exercise. */
export interface ExerciseWords {
  readonly title: string;
  readonly starter: string;
  /** The question that each known mistake is met with, by its id. */
  readonly questions: ReadonlyMap<string, string>;
}

/** What a class made of one exercise. */
export interface ExerciseReport {
  readonly id: string;
  readonly title: string;
  readonly handedIn: number;
  readonly passed: number;
  /** Middle of the attempts that the students' pages counted, where they did. */
  readonly attempts?: number;
  /** What went wrong, the most frequent first: known mistakes with their question, then other ends. */
  readonly troubles: readonly {
    readonly what: string;
    readonly why: string;
    readonly count: number;
  }[];
  readonly similar: readonly SimilarPair[];
}

/** Sums one exercise up. `shown` turns code into what the report may show of it, line for line. */
export function exerciseReport(
  grades: Grades,
  id: string,
  words: ExerciseWords,
  shown: (source: string) => string,
): ExerciseReport {
  const works: Work[] = [];
  const marks: MarkedExercise[] = [];
  for (const student of grades.students) {
    const mark = student.marks.find(({ exercise }) => exercise === id);
    if (!mark) continue;
    marks.push(mark);
    works.push({ who: student.name || student.id, source: mark.source });
  }
  const attempts = middle(marks.flatMap((mark) => mark.attempts ?? []));
  return {
    id,
    title: words.title,
    handedIn: marks.length,
    passed: marks.filter(({ status }) => status === 'passed').length,
    ...(attempts === undefined ? {} : { attempts }),
    troubles: troublesOf(marks, words.questions),
    similar: similarPairs(
      works.toSorted((a, b) => (a.who < b.who ? -1 : 1)),
      words.starter,
    ).map(({ works: [a, b], ...pair }) => ({
      ...pair,
      works: [
        { ...a, source: shown(a.source) },
        { ...b, source: shown(b.source) },
      ],
    })),
  };
}

const ENDS: Readonly<Record<MarkedExercise['status'], string>> = {
  passed: 'passed',
  failed: 'wrong in a way of its own',
  invalid: 'could not be run',
  threw: 'threw an error',
  timeout: 'did not finish',
  memory: 'ran out of memory',
  ungraded: 'could not be graded',
};

function troublesOf(
  marks: readonly MarkedExercise[],
  questions: ReadonlyMap<string, string>,
): ExerciseReport['troubles'] {
  const counts = new Map<string, { what: string; why: string; count: number }>();
  for (const { status, mistake } of marks) {
    if (status === 'passed') continue;
    const what = mistake ?? ENDS[status];
    const why = mistake === undefined ? '' : (questions.get(mistake) ?? '');
    const known = counts.get(what) ?? { what, why, count: 0 };
    counts.set(what, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.what < b.what ? -1 : 1));
}

function middle(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
