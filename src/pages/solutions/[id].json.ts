import type { APIRoute, GetStaticPaths } from 'astro';
import { courseExercise } from '../../components/course-exercise.ts';
import { courseExerciseIds } from '../../components/course-outline.ts';
import type { ModelSolution } from '../../islands/model-solution.ts';

export const getStaticPaths: GetStaticPaths = async () =>
  (await courseExerciseIds()).map((id) => ({ params: { id } }));

/** What a reader gets who has passed, or who asks for it after some attempts; no page links to it. */
export const GET: APIRoute = async ({ params }) => {
  const { folder } = await courseExercise(params['id'] ?? '');
  const solution: ModelSolution = {
    code: folder.solution.source,
    commentary: folder.declaration.commentary,
  };
  return new Response(JSON.stringify(solution), {
    headers: { 'content-type': 'application/json' },
  });
};
