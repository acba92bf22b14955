import type { ExerciseFolder } from '../exercises/exercise-folder.ts';
import type { CourseConfig } from './course-config.ts';

/**
 * The exercise as the course grades it. A form that the course does not accept is graded like a known mistake, whose
 * question is the form's note: the student learns that the rule is right elsewhere, and which form is asked for.
 */
export function acceptForms(
  folder: ExerciseFolder,
  { accepted, except }: CourseConfig['conventions'],
): ExerciseFolder {
  const isAccepted = (form: string) =>
    accepted !== (except.includes(folder.id) || except.includes(`${folder.id}/${form}`));
  const { declaration } = folder;
  const conventions = declaration.conventions ?? [];
  const refused = conventions.filter(({ id }) => !isAccepted(id));
  if (refused.length === 0) return folder;
  return {
    ...folder,
    declaration: {
      ...declaration,
      conventions: conventions.filter(({ id }) => isAccepted(id)),
      mistakes: [
        ...declaration.mistakes,
        ...refused.map(({ id, note }) => ({
          id,
          question: `${note} This course asks for the form in the statement: where do the two part ways?`,
        })),
      ],
    },
    accepted: folder.accepted.filter(({ id }) => isAccepted(id)),
    mistakes: [...folder.mistakes, ...folder.accepted.filter(({ id }) => !isAccepted(id))],
  };
}
