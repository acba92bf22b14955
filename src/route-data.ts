import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { pageHead } from './components/page-head.ts';

/** Wide pages have no table of contents; their width is set by the class that `Head.astro` reads from the same field. */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  if (route.entry.data.wide) route.toc = undefined;
  const { id, data } = route.entry;
  route.head = pageHead(route.head, { id, title: data.title }, context.site);
});
