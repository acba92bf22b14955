import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lessonBySlug } from '../../../course.ts';
import { labs } from '../../../labs.ts';

it('lists exactly the labs that have a page', () => {
  const pages = readdirSync('src/pages/labs').map((file) => file.replace(/^_|\.astro$/g, ''));
  const listed = labs.map(({ slug }) => slug);
  expect([...listed].sort()).toEqual(pages.filter((page) => page !== 'index').sort());
});

it('lists labs in the order of their lessons, which the course has', () => {
  const numbers = labs.map(({ lesson }) => lessonBySlug(lesson)?.number);
  expect(numbers).not.toContain(undefined);
  expect(numbers).toEqual([...numbers].sort((a, b) => Number(a) - Number(b)));
});
