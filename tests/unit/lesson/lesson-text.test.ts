import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../../../', import.meta.url);
const lessons = readdirSync(new URL('content/lessons/', root)).filter((name) =>
  name.endsWith('.mdx'),
);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const all = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, hit]) => hit);

const glossary = all(read('content/reference/glossary.mdx'), /^## (.+)$/gm).map(anchor);

/** The anchor that a heading of plain words gets. */
function anchor(heading = ''): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
}

describe.each(lessons)('the lesson %s', (name) => {
  const text = read(`content/lessons/${name}`);
  const checkpoints = text
    .split('<Checkpoint ')
    .slice(1)
    .map((part) => part.split('</Checkpoint>')[0] ?? '');

  it('has three to five checkpoints, or is plain Markdown', () => {
    const isPlain = !/^import /m.test(text);
    if (!isPlain) expect(checkpoints.length).toBeGreaterThanOrEqual(3);
    expect(checkpoints.length).toBeLessThanOrEqual(5);
  });

  it.each(checkpoints)('gives %.30s… one right choice and a reason for each', (checkpoint) => {
    const choices = checkpoint.split('<Choice ').slice(1);
    const values = choices.map((choice) => /value="([^"]+)"/.exec(choice)?.[1]);
    expect(choices.length).toBeGreaterThanOrEqual(3);
    expect(new Set(values).size).toBe(choices.length);
    expect(choices.filter((choice) => /^[^>]*\sright>/.test(choice))).toHaveLength(1);
    for (const choice of choices) {
      const reason = choice.split('</span>')[1]?.replace('</Choice>', '').trim() ?? '';
      expect(reason.split(/\s+/).length).toBeGreaterThan(5);
    }
  });

  it('begins every checkpoint id with its own name, so that answers never mix', () => {
    const ids = all(text, /<Checkpoint\s+id="([^"]+)"/g);
    expect(ids).toHaveLength(checkpoints.length);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(new RegExp(`^${name.replace('.mdx', '')}-`));
  });

  it('links every term to a paragraph of the glossary, at its first use only', () => {
    const terms = all(text, /<Term\s+slug="([^"]+)"/g);
    expect(terms.filter((term) => !glossary.includes(term ?? ''))).toEqual([]);
    expect(new Set(terms).size).toBe(terms.length);
  });

  it('lists every source it cites and cites every source it lists', () => {
    const cited = new Set(all(text, /<Cite\s+of="([^"]+)"/g));
    const listed = new Set(all(text, /<Reference\s+id="([^"]+)"/g));
    expect(cited).toEqual(listed);
  });

  it('shows only exercises that exist', () => {
    for (const id of all(text, /<Exercise\s+id="([^"]+)"/g)) {
      expect(existsSync(new URL(`exercises/${id}/exercise.ts`, root))).toBe(true);
    }
  });
});
