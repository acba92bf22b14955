import { expect, it } from 'vitest';
import { type FoundPage, searchOrder } from '../../../src/islands/search-order.ts';

const page = (title: string, kind: FoundPage['kind'], excerpt: string): FoundPage => ({
  title,
  kind,
  excerpts: [excerpt],
});
const titles = (query: string, found: readonly FoundPage[]) =>
  searchOrder(query, found).map(({ title, kind }) => `${kind} ${title}`);

it('puts the lesson of that name first, then pages with it in theirs, then lessons', () => {
  const excerpt = '<mark>momentum</mark>';
  const found = [
    page('Glossary', 'Glossary', excerpt),
    page('Momentum lab', 'Lab', excerpt),
    page('Momentum', 'Exercise', excerpt),
    page('Adam', 'Lesson', excerpt),
    page('Momentum', 'Lesson', excerpt),
  ];
  expect(titles('momentum ', found)).toEqual([
    'Lesson Momentum',
    'Exercise Momentum',
    'Lab Momentum lab',
    'Lesson Adam',
    'Glossary Glossary',
  ]);
});

it('leaves out what only a beginning of the word has found, and keeps other endings', () => {
  const found = [page('Debugging', 'Lesson', '<mark>the</mark> ratio')];
  expect(titles('theta', found)).toEqual([]);
  expect(titles('constant', [page('A', 'Lab', '<mark>Constants</mark>,')])).toEqual(['Lab A']);
});
