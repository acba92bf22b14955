import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, it } from 'vitest';
import { satteriKatex } from '../../../tools/satteri-katex.ts';
import { courseOf, pageSteps, takePageStep } from '../cli/page-steps.ts';

it('a file and a line, as the page on lessons shows them, put a lesson into the course', async () => {
  const root = courseOf('edit-lessons');
  for (const file of ['course.ts', 'tools/sidebar.ts', 'tools/present-pages.ts'])
    cpSync(file, path.join(root, file));
  const steps = pageSteps(readFileSync('content/instructors/edit-lessons.mdx', 'utf8'));
  expect(steps.map(({ kind }) => kind)).toEqual(['write', 'edit']);
  for (const step of steps) takePageStep(step, root);
  const file = path.join(root, 'content/lessons/curvature.mdx');
  const { code } = await mdxToJs(readFileSync(file, 'utf8'), {
    features: { math: true },
    mdastPlugins: [satteriKatex()],
    fileURL: pathToFileURL(file),
  });
  expect(code).toContain('katex-display');
  const { sidebar } = await import(path.join(root, 'tools/sidebar.ts'));
  const course = await import(path.join(root, 'course.ts'));
  expect(sidebar(path.join(root, 'content'), course)).toEqual([
    {
      label: 'Putting it to work',
      items: [
        {
          label: 'Curvature',
          slug: 'lessons/curvature',
          attrs: { 'data-lesson': 'curvature', 'data-number': expect.stringMatching(/^\d+$/) },
        },
      ],
    },
  ]);
});
