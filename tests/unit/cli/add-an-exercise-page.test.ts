import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { courseOf, foreseeable, pageSteps, printedPattern, takePageStep } from './page-steps.ts';

const PAGE = readFileSync('content/instructors/add-an-exercise.mdx', 'utf8');

describe('the page on adding an exercise', () => {
  it('ends in a sound exercise when its files are written and its commands run, and they print what it says', () => {
    const root = courseOf('add-an-exercise');
    const steps = pageSteps(PAGE);
    expect(steps.filter((step) => step.kind === 'run').length).toBeGreaterThanOrEqual(7);
    let lastCheck = '';
    for (const step of steps) {
      const printed = takePageStep(step, root);
      if (step.kind !== 'run') continue;
      if (step.prints === undefined) expect(printed, step.command).toBe('');
      else expect(`\n${foreseeable(printed)}\n`, step.command).toMatch(printedPattern(step.prints));
      if (step.command.includes(' check ')) lastCheck = printed;
    }
    expect(lastCheck).toContain('1 exercise, no complaint');
  }, 300_000);

  it('leaves nothing of its exercise in the course', () => {
    expect(existsSync('exercises/rprop') || existsSync('solutions/rprop')).toBe(false);
  });

  it.each([
    ['complete', 'is not declared'],
    ['solution', 'changes its input'],
    ['starter', 'passes as it is'],
    ['mistakes', 'computes the same as'],
    ['mutants', 'passes with this change'],
    ['budget', 'Make the cases smaller, or give the exercise a larger budgetMs.'],
  ])('quotes the law %s, which it does not break, in its own words', (law, words) => {
    const row = PAGE.split('\n').find((line) => line.startsWith(`| ${law} |`));
    expect(row).toContain(words);
    expect(readFileSync(`src/cli/laws/${law}.ts`, 'utf8')).toContain(words);
  });
});

describe('replaying a page', () => {
  it('takes a line of dots for any lines and a time for any time, and nothing else', () => {
    const matches = (prints: string, printed: string) =>
      printedPattern(prints).test(`\n${foreseeable(printed)}\n`);
    expect(matches('a\n…\nd', 'a\nb\nc\nd')).toBe(true);
    expect(matches('a\n…\nd', 'a\nd')).toBe(true);
    expect(matches('a  3.1 ms', 'a 12 ms')).toBe(true);
    expect(matches('a\n…\nd', 'a\nb\nc')).toBe(false);
    expect(matches('a (b)', 'a b')).toBe(false);
  });

  it('refuses an edit of lines that are not there, and a listing that says nothing', () => {
    const root = courseOf('page-steps');
    takePageStep({ kind: 'write', file: 'a.ts', text: 'one\ntwo\n' }, root);
    const edit = { kind: 'edit', file: 'a.ts', to: '' } as const;
    expect(() => takePageStep({ ...edit, from: 'three\n' }, root)).toThrow(
      'does not hold these lines just once',
    );
    expect(() => pageSteps('```ts\nlet a = 1;\n```\n')).toThrow('says nothing to do');
  });
});
