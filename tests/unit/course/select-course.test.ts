import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import config from '../../../course.config.ts';
import { lessons, parts } from '../../../course.ts';
import { labs } from '../../../labs.ts';
import { acceptForms } from '../../../src/course/accept-forms.ts';
import type { CourseConfig } from '../../../src/course/course-config.ts';
import { leftOut } from '../../../src/course/left-out.ts';
import { selectCourse } from '../../../src/course/select-course.ts';
import { selectedLabs } from '../../../src/course/selected-labs.ts';
import { compileSheet } from '../../../src/exercises/compile-sheet.ts';
import { exerciseIds, readExercise } from '../../../src/exercises/exercise-folder.ts';
import { judge } from '../../../src/grading/judge.ts';
import { callsOf } from '../../../src/grading/sheet-calls.ts';
import { runAuthorProgram } from '../../../src/sandbox/run-author-program.ts';
import { satteriLeftOut } from '../../../tools/satteri-left-out.ts';
import { sidebar } from '../../../tools/sidebar.ts';

const select = (changes: Partial<CourseConfig>) =>
  selectCourse(
    { parts, forms: new Map(exerciseIds().map((id) => [id, []])) },
    { ...config, ...changes },
    'course.config.ts',
  );
const slugs = (course: { readonly lessons: readonly { readonly slug: string }[] }) =>
  course.lessons.map(({ slug }) => slug);

describe('a course', () => {
  it('is the whole, in its order, where the configuration takes all', () => {
    const course = select({});
    expect(course.lessons).toEqual(lessons);
    expect(course.parts).toEqual(parts);
    expect(selectedLabs(course, labs)).toEqual(labs);
  });

  it('has the lessons that are named, in their order, numbered anew', () => {
    const course = select({ lessons: ['adam', 'losses', 'gradients', 'batches'] });
    expect(course.lessons.map(({ slug, number }) => `${number} ${slug}`)).toEqual([
      '1 adam',
      '2 losses',
      '3 gradients',
      '4 batches',
    ]);
    expect(course.parts.map((part) => [part.title, slugs(part)])).toEqual([
      ['Steps that adapt', ['adam']],
      ['The question', ['losses', 'gradients']],
      ['Going down', ['batches']],
    ]);
    expect(selectedLabs(course, labs).map(({ slug }) => slug)).toEqual(['batches']);
    expect(sidebar('content', course).map(({ label }) => label)).toEqual([
      ...course.parts.map(({ title }) => title),
      'Reference',
    ]);
  });

  it('lacks what is left out, and an exercise with its lesson', () => {
    const course = select({ leaveOut: { lessons: ['losses'], exercises: ['adamw'] } });
    expect(slugs(course)).toEqual(slugs({ lessons }).filter((slug) => slug !== 'losses'));
    expect(course.lessons.find(({ slug }) => slug === 'adam')?.exercises).toEqual(['adam']);
    expect(course.hasExercise('adamw', 'adam')).toBe(false);
    expect(course.hasExercise('mse', 'losses')).toBe(false);
    expect(course.hasExercise('not-in-the-manifest', 'adam')).toBe(true);
  });
});

describe('a text of a course that leaves pages out', () => {
  const out = leftOut(select({ lessons: ['adam'], exercises: ['adamw'] }), {
    lessons,
    exercises: exerciseIds(),
    labs,
  });
  const code = async (mdx: string) =>
    (await mdxToJs(mdx, { mdastPlugins: [satteriLeftOut(out)] })).code;

  it.each(['/lessons/losses/#hinge', '/lessons/losses', '/exercises/adam/', '/labs/clinic/#v=1'])(
    'has only the words of a link to %s',
    async (url) => {
      const made = await code(`See [the *right* page](${url}).`);
      expect(made).not.toContain('href');
      expect(made).toMatch(/the [\s\S]*right[\s\S]* page/);
    },
  );

  it.each(['/lessons/adam/', '/exercises/adamw/', '/labs/', '/reference/glossary/', '#here'])(
    'keeps a link to %s',
    async (url) => {
      expect(await code(`[x](${url})`)).toContain(`href: "${url}"`);
    },
  );

  it('does not show an exercise that is left out', async () => {
    const made = await code('One\n\n<Exercise id="adam" />\n\n<Exercise id="adamw" />\n');
    expect(made).toContain('"adamw"');
    expect(made).not.toContain('"adam"');
  });
});

describe('a form that the course does not accept', () => {
  const verdictIn = async (conventions: CourseConfig['conventions']) => {
    const whole = await readExercise('adam');
    const form = whole.accepted.find(({ id }) => id === 'eps-inside-root')?.source ?? '';
    const folder = acceptForms(whole, conventions);
    const sheet = await compileSheet(folder, runAuthorProgram);
    const run = await runAuthorProgram(form, callsOf(sheet), 10_000);
    return { verdict: judge(sheet, run), sheet };
  };

  it('passes where it is accepted, by the rule or against it', async () => {
    const passed = { status: 'passed', convention: { id: 'eps-inside-root' } };
    const byRule = await verdictIn({ accepted: true, except: ['momentum'] });
    const against = await verdictIn({ accepted: false, except: ['adam/eps-inside-root'] });
    expect(byRule.verdict).toMatchObject(passed);
    expect(against.verdict).toMatchObject(passed);
  });

  it('fails by name, and changes the revision, for it changes verdicts', async () => {
    const { verdict, sheet } = await verdictIn({ accepted: true, except: ['adam'] });
    expect(verdict).toMatchObject({ status: 'failed', mistake: { id: 'eps-inside-root' } });
    expect(JSON.stringify(verdict)).toContain('This course asks for the form in the statement');
    const whole = await compileSheet(await readExercise('adam'), runAuthorProgram);
    expect(sheet.revision).not.toBe(whole.revision);
  });
});
