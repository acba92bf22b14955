import { z } from 'zod';

const lesson = z.object({
  slug: z.string(),
  title: z.string(),
  promise: z.string(),
  exercises: z.array(z.string()),
});
const manifest = z.object({
  parts: z.array(z.object({ title: z.string(), lessons: z.array(lesson) })),
});

/** One lesson as the course lists it; its text is `content/lessons/<slug>.mdx`, which may not exist yet. */
interface Lesson {
  readonly slug: string;
  readonly title: string;
  /** What the reader can do or see afterwards, in one line. */
  readonly promise: string;
  /** Folder names under `exercises/`, in the order of the lesson; those without a folder yet are not shown. */
  readonly exercises: readonly string[];
}

/** A run of lessons under one heading. */
export interface Part {
  readonly title: string;
  readonly lessons: readonly Lesson[];
}

/** A lesson with its chapter number, counted through all parts from 1. */
export interface NumberedLesson extends Lesson {
  readonly number: number;
}

/** The parts that a module such as `course.ts` exports, or undefined when it exports something else. */
export const readParts = (module: unknown): readonly Part[] | undefined =>
  manifest.safeParse(module).data?.parts;
