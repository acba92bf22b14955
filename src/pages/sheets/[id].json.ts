import type { APIRoute, GetStaticPaths } from 'astro';
import { courseExercise } from '../../components/course-exercise.ts';
import { courseExerciseIds } from '../../components/course-outline.ts';
import { writeSheet } from '../../grading/sheet-wire.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await courseExerciseIds()).map((id) => ({ params: { id } }));

/** What the grader worker fetches when an exercise is first opened. */
export const GET: APIRoute = async ({ params }) => {
  const { sheet } = await courseExercise(params['id'] ?? '');
  return new Response(writeSheet(sheet), { headers: { 'content-type': 'application/json' } });
};
