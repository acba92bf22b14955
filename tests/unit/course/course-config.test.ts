import { describe, expect, it } from 'vitest';
import config from '../../../course.config.ts';
import { parts } from '../../../course.ts';
import { parseCourseConfig } from '../../../src/course/course-config.ts';
import { CourseFault } from '../../../src/course/course-fault.ts';
import { selectCourse, type WholeCourse } from '../../../src/course/select-course.ts';

const whole: WholeCourse = {
  parts,
  forms: new Map([
    ['momentum', ['downhill-velocity']],
    ['hinge', ['slope-at-kink', 'other']],
    ['mse', []],
    ['rprop', []],
  ]),
};

/** The sentences about the configuration of the project with these changes. */
function sentences(changes: object): readonly string[] {
  try {
    selectCourse(whole, parseCourseConfig({ ...config, ...changes }, 'course.config.ts'), 'f');
  } catch (error) {
    if (error instanceof CourseFault) return error.sentences;
    throw error;
  }
  return [];
}

describe('a configuration', () => {
  it('is right as the project has it', () => {
    expect(sentences({})).toEqual([]);
  });

  it.each<[string, object, string]>([
    [
      'an id that cannot stand in a file',
      { id: 'ML 2027' },
      'id is "ML 2027", which is not an id. Use lower-case letters, digits and single hyphens, beginning with a letter, as in \'ml-2027\'.',
    ],
    [
      'no title',
      { title: undefined },
      "title is missing. Write the course's name, as in title: 'Downhill'.",
    ],
    [
      'a title of two lines',
      { title: 'a\nb' },
      "title is \"a\\nb\", which is not one line of text. Write the course's name, as in title: 'Downhill'.",
    ],
    [
      'an author who is a number',
      { author: 7 },
      "author is 7, which is not one line of text. Write a name in quotes, or '' for none.",
    ],
    [
      'a field that it does not know',
      { sead: 1 },
      'the configuration has no field "sead". Its fields are id, title, description, author, institution, lessons, exercises, leaveOut, conventions, seed, links, analytics.',
    ],
    [
      'lessons as one word',
      { lessons: 'adam' },
      "lessons is \"adam\", which is not 'all' or a list of names in quotes. Write 'all', or a list such as ['losses', 'gradients'].",
    ],
    [
      'a lesson misspelled',
      { lessons: ['losses', 'Gradient_Decent'] },
      'lessons names "Gradient_Decent", a lesson that the course does not have. Did you mean "gradients" or "gradient-descent"?',
    ],
    [
      'a lesson unlike any',
      { lessons: ['biology'] },
      `lessons names "biology", a lesson that the course does not have. Its lessons are ${parts.flatMap(({ lessons }) => lessons.map(({ slug }) => slug)).join(', ')}.`,
    ],
    [
      'a lesson twice',
      { lessons: ['losses', 'losses'] },
      'lessons names "losses" more than once. Leave one of them.',
    ],
    [
      'no lesson at all',
      { lessons: ['losses'], leaveOut: { lessons: ['losses'], exercises: [] } },
      "lessons leaves no lesson in the course. Write lessons: 'all', or name some of course.ts.",
    ],
    [
      'an exercise that is not there',
      { leaveOut: { lessons: [], exercises: ['zzz'] } },
      'leaveOut.exercises names "zzz", an exercise that the course does not have. The folders under exercises/ are the exercises.',
    ],
    [
      'an exercise whose lesson is out',
      { lessons: ['adam'], exercises: ['adam', 'hinge'] },
      'exercises names "hinge", whose lesson "losses" is not in the course. Take the exercise out, or the lesson in.',
    ],
    [
      'half a group',
      { leaveOut: { lessons: [] } },
      "leaveOut.exercises is missing. Write [] or a list such as ['lion'].",
    ],
    [
      'a form that the exercise does not have',
      { conventions: { accepted: true, except: ['hinge/slope'] } },
      'conventions.except names "hinge/slope", a form that the exercise does not have. Write "hinge/slope-at-kink" or "hinge/other", or "hinge" for all its forms.',
    ],
    [
      'a form of an exercise that has none',
      { conventions: { accepted: true, except: ['mse'] } },
      'conventions.except names "mse", but that exercise accepts no other form. Take it out.',
    ],
    [
      'accepted in quotes',
      { conventions: { accepted: 'no', except: [] } },
      'conventions.accepted is "no", which is not true or false. Write true or false, no quotes.',
    ],
    [
      'half a seed',
      { seed: 1.5 },
      'seed is 1.5, which is not a whole number from 0 to 4294967295. Write 1 to keep the cases of the course.',
    ],
    [
      'a seed below nought',
      { seed: -1 },
      'seed is -1, which is not a whole number from 0. Write 1 to keep the cases of the course.',
    ],
    [
      'a link that would run code',
      { links: { header: [], footer: [{ label: 'x', href: 'javascript:alert(1)' }] } },
      'links.footer[0].href is "javascript:alert(1)", which is not an address. Begin it with https://, http:// or mailto:, or with / for a page of this site, as in \'/progress/\'.',
    ],
    [
      'analytics without encryption',
      { analytics: { script: 'http://stats.example.edu/count.js' } },
      "analytics.script is \"http://stats.example.edu/count.js\", which is not the address of a script. Write '' for no analytics, or an address such as 'https://stats.example.edu/count.js'.",
    ],
    [
      'nothing where a group should be',
      { analytics: undefined },
      "analytics is missing. Write { script: '' }.",
    ],
  ])('with %s says what to do', (_what, changes, sentence) => {
    expect(sentences(changes)).toEqual([sentence]);
  });

  it('that is no object says so', () => {
    expect(() => parseCourseConfig('x', 'course.config.ts')).toThrow(
      'course.config.ts: the configuration is "x", which is not a group of fields.',
    );
  });

  it('says all that is wrong at once, each with the file', () => {
    expect(() => parseCourseConfig({ ...config, id: '', seed: 'x' }, 'mine.ts')).toThrow(
      /^mine\.ts: id is "".*\nmine\.ts: seed is "x".*$/,
    );
  });
});
