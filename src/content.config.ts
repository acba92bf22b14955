import { defineCollection } from 'astro:content';
import { i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { lessonBySlug } from '../course.ts';
import { courseLeftOut } from './components/course-left-out.ts';

const lessonSlug = z.string().refine((slug) => lessonBySlug(slug) !== undefined, {
  error: (issue) => `"${String(issue.input)}" is not a lesson of course.ts`,
});

const out = [...courseLeftOut.lessons];

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content',
      pattern: ['**/[^_]*.{md,mdx}', ...out.map((slug) => `!lessons/${slug}.{md,mdx}`)],
    }),
    schema: docsSchema({
      extend: z.object({
        /** Minutes a reader needs, exercises included. */
        minutes: z.number().int().positive().optional(),
        /** Slugs of lessons to have read before. */
        prerequisites: z.array(lessonSlug).default([]),
        /** Gives the text the whole width, without contents beside it. */
        wide: z.boolean().default(false),
      }),
    }),
  }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
