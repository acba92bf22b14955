import type { APIRoute } from 'astro';
import { sitePath } from '../components/site-path.ts';
import { course } from '../components/the-course.ts';

const { title, description } = course.config;

const icon = (name: string, size: number, purpose: 'any' | 'maskable') => ({
  src: sitePath(`/icons/${name}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a browser needs to install the course. The colors are the light theme's paper; pages give both in their head. */
const manifest = {
  id: sitePath('/'),
  name: `${title}: a course on optimizing neural networks`,
  short_name: title,
  description,
  lang: 'en',
  start_url: sitePath('/'),
  scope: sitePath('/'),
  display: 'standalone',
  background_color: '#fbfaf7',
  theme_color: '#fbfaf7',
  categories: ['education'],
  icons: [
    { src: sitePath('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    icon('icon-192', 192, 'any'),
    icon('icon-512', 512, 'any'),
    icon('maskable-192', 192, 'maskable'),
    icon('maskable-512', 512, 'maskable'),
  ],
  shortcuts: [
    { name: 'Exercises', url: sitePath('/exercises/') },
    { name: 'Labs', url: sitePath('/labs/') },
  ],
};

export const GET: APIRoute = () =>
  new Response(JSON.stringify(manifest), {
    headers: { 'content-type': 'application/manifest+json' },
  });
