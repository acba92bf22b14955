import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** Wide pages have no table of contents; their width is set by the class that `Head.astro` reads from the same field. */
export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  if (route.entry.data.wide) route.toc = undefined;
});
