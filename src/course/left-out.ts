import type { SelectedCourse } from './select-course.ts';

/** Slugs and ids that have no page in the course, by the folder of their addresses. */
export interface LeftOut {
  readonly lessons: ReadonlySet<string>;
  readonly exercises: ReadonlySet<string>;
  readonly labs: ReadonlySet<string>;
}

/** What of the whole is not in the course. */
export function leftOut(
  course: Pick<SelectedCourse, 'lessons' | 'wants'>,
  whole: {
    readonly lessons: readonly { readonly slug: string; readonly exercises: readonly string[] }[];
    readonly exercises: readonly string[];
    readonly labs: readonly { readonly slug: string; readonly lesson: string }[];
  },
): LeftOut {
  const taken = new Set(course.lessons.map(({ slug }) => slug));
  return {
    lessons: new Set(whole.lessons.map(({ slug }) => slug).filter((slug) => !taken.has(slug))),
    exercises: new Set([
      ...whole.lessons.flatMap(({ slug, exercises }) => (taken.has(slug) ? [] : exercises)),
      ...whole.exercises.filter((id) => !course.wants(id)),
    ]),
    labs: new Set(whole.labs.filter(({ lesson }) => !taken.has(lesson)).map(({ slug }) => slug)),
  };
}

/** Whether an address of this site, from its root, leads to a page that the course leaves out. */
export function leadsOut(out: LeftOut, url: string): boolean {
  const [, folder, name = ''] = /^\/(lessons|exercises|labs)\/([^/#?]+)/.exec(url) ?? [];
  return folder !== undefined && out[folder as keyof LeftOut].has(name);
}
