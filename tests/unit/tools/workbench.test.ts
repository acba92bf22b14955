import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { workbench } from '../../../tools/workbench.ts';

/** The routes that the integration adds under a command of Astro. */
function routesUnder(command: 'dev' | 'build' | 'preview') {
  const routes: { pattern: string; entrypoint: string | URL }[] = [];
  const setup = workbench().hooks['astro:config:setup'] as (options: unknown) => void;
  setup({ command, injectRoute: (route: (typeof routes)[number]) => routes.push(route) });
  return routes;
}

it('the workbench has its pages in the development server and no page in a build', () => {
  const routes = routesUnder('dev');
  expect(routes.map(({ pattern }) => pattern)).toEqual(['/workbench/', '/workbench/[id]/']);
  for (const { entrypoint } of routes) expect(existsSync(entrypoint as URL)).toBe(true);
  expect(routesUnder('build')).toEqual([]);
  expect(routesUnder('preview')).toEqual([]);
});
