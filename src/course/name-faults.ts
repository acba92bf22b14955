import type { CourseConfig } from './course-config.ts';
import type { WholeCourse } from './select-course.ts';

/** A sentence for each name in a configuration that the course does not have, that is there twice, or that contradicts another. */
export function nameFaults(whole: WholeCourse, config: CourseConfig): readonly string[] {
  const lessons = whole.parts.flatMap((part) => part.lessons);
  const slugs = lessons.map(({ slug }) => slug);
  const ids = [
    ...new Set([...lessons.flatMap(({ exercises }) => exercises), ...whole.forms.keys()]),
  ];
  const listed = config.lessons === 'all' ? slugs : config.lessons;
  const taken = listed.filter((slug) => !config.leaveOut.lessons.includes(slug));
  const chosen = config.exercises === 'all' ? [] : config.exercises;
  const faults = [
    ...unknown('lessons', listed, slugs, 'lesson'),
    ...twice('lessons', listed),
    ...unknown('leaveOut.lessons', config.leaveOut.lessons, slugs, 'lesson'),
    ...unknown('exercises', chosen, ids, 'exercise'),
    ...twice('exercises', chosen),
    ...unknown('leaveOut.exercises', config.leaveOut.exercises, ids, 'exercise'),
    ...config.conventions.except.flatMap((name) => formFaults(name, ids, whole.forms)),
  ];
  if (faults.length > 0) return faults;
  if (taken.length === 0)
    return [
      "lessons leaves no lesson in the course. Write lessons: 'all', or name some of course.ts.",
    ];
  return chosen.flatMap((id) => {
    const lesson = lessons.find(({ exercises }) => exercises.includes(id));
    return lesson === undefined || taken.includes(lesson.slug)
      ? []
      : [
          `exercises names "${id}", whose lesson "${lesson.slug}" is not in the course. Take the exercise out, or the lesson in.`,
        ];
  });
}

function formFaults(
  name: string,
  ids: readonly string[],
  forms: WholeCourse['forms'],
): readonly string[] {
  const [id = '', form, ...more] = name.split('/');
  const field = 'conventions.except';
  if (!ids.includes(id)) return unknown(field, [id], ids, 'exercise');
  const known = forms.get(id) ?? [];
  if (known.length === 0)
    return [`${field} names "${name}", but that exercise accepts no other form. Take it out.`];
  if (form === undefined || (known.includes(form) && more.length === 0)) return [];
  return [
    `${field} names "${name}", a form that the exercise does not have. Write ${known.map((one) => `"${id}/${one}"`).join(' or ')}, or "${id}" for all its forms.`,
  ];
}

function unknown(
  field: string,
  names: readonly string[],
  known: readonly string[],
  kind: 'lesson' | 'exercise',
): readonly string[] {
  return names
    .filter((name) => !known.includes(name))
    .map((name) => {
      const near = known.filter((one) => isNear(one, name));
      const repair =
        near.length > 0
          ? `Did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`
          : kind === 'lesson'
            ? `Its lessons are ${known.join(', ')}.`
            : 'The folders under exercises/ are the exercises.';
      return `${field} names "${name}", a ${kind} that the course does not have. ${repair}`;
    })
    .map((text) => text.replace('a exercise', 'an exercise'));
}

function twice(field: string, names: readonly string[]): readonly string[] {
  const again = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(again)].map(
    (name) => `${field} names "${name}" more than once. Leave one of them.`,
  );
}

/** The same but for case and hyphens, one within the other, or alike in most pairs of neighboring letters (Dice, 1945). */
function isNear(known: string, name: string): boolean {
  const [a, b] = [bare(known), bare(name)];
  if (b === '') return false;
  if (b.length > 2 && (a.includes(b) || b.includes(a))) return true;
  const [mine, theirs] = [pairs(a), pairs(b)];
  const shared = [...mine].filter((pair) => theirs.has(pair)).length;
  return 2 * shared > 0.6 * (mine.size + theirs.size);
}

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, k) => text.slice(k, k + 2)));
