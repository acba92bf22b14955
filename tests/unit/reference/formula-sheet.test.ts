import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lessonBySlug, lessonOfExercise, lessons } from '../../../course.ts';

const sheet = readFileSync('content/reference/formulas.mdx', 'utf8');

/** One `<Rule …>` of the sheet: its attributes, and what stands between its tags. */
interface Rule {
  readonly id: string;
  readonly title: string;
  readonly lesson: string;
  readonly exercises: readonly string[];
  readonly body: string;
}

const rules: readonly Rule[] = sheet
  .split(/^<Rule /m)
  .slice(1)
  .map((part) => {
    const tag = part.slice(0, part.indexOf('>'));
    const attribute = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    return {
      id: attribute('id'),
      title: attribute('title'),
      lesson: attribute('lesson'),
      exercises: attribute('exercises').split(' ').filter(Boolean),
      body: part.slice(tag.length + 1).split('</Rule>')[0] ?? '',
    };
  });

describe('the formula sheet', () => {
  it.each(lessons.flatMap(({ exercises }) => exercises))(
    'has exactly one entry for the exercise %s',
    (exercise) => {
      expect(rules.filter(({ exercises }) => exercises.includes(exercise))).toHaveLength(1);
    },
  );

  it.each(lessons)('has a rule of the lesson $slug', ({ slug }) => {
    expect(rules.map(({ lesson }) => lesson)).toContain(slug);
  });

  it('gives every entry an anchor of its own, a title and a formula', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, title, body } of rules) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(title, id).not.toBe('');
      expect(body, id).toMatch(/^\$\$\n[\s\S]+?\n\$\$$/m);
    }
  });

  it.each(rules)('places $id in a lesson of the course that has its exercises', (rule) => {
    expect(lessonBySlug(rule.lesson)?.slug).toBe(rule.lesson);
    for (const exercise of rule.exercises)
      expect(lessonOfExercise(exercise)?.slug, exercise).toBe(rule.lesson);
  });
});
