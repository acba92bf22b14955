import type { SelectedCourse } from './select-course.ts';

/** The labs whose lesson the course has, in the order of those lessons. */
export const selectedLabs = <Lab extends { readonly lesson: string }>(
  { lessons }: Pick<SelectedCourse, 'lessons'>,
  labs: readonly Lab[],
): readonly Lab[] => lessons.flatMap(({ slug }) => labs.filter(({ lesson }) => lesson === slug));
