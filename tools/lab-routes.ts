import type { AstroIntegration } from 'astro';

/** Gives the labs of the course their pages: `src/pages/labs/_<slug>.astro`, which the router by itself passes over. */
export function labRoutes(slugs: readonly string[]): AstroIntegration {
  return {
    name: 'lab-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const slug of slugs)
          injectRoute({ pattern: `/labs/${slug}/`, entrypoint: `./src/pages/labs/_${slug}.astro` });
      },
    },
  };
}
