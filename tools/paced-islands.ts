import type { AstroIntegration } from 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:paced'?: true | 'visible';
  }
}

/** Adds the directive `client:paced`, which src/islands/paced-waking.ts explains. */
export function pacedIslands(): AstroIntegration {
  return {
    name: 'paced-islands',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) =>
        addClientDirective({ name: 'paced', entrypoint: './src/islands/paced-waking.ts' }),
    },
  };
}
