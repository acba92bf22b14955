import { describe, expect } from 'vitest';
import config from '../../course.config.ts';
import * as manifest from '../../course.ts';
import { parseCourseConfig } from '../../src/course/course-config.ts';
import { CourseFault } from '../../src/course/course-fault.ts';
import { readParts } from '../../src/course/manifest.ts';
import { selectCourse } from '../../src/course/select-course.ts';
import { acceptedIds, exerciseIds } from '../../src/exercises/exercise-folder.ts';
import { mangled } from './mangled.ts';
import { property } from './property.ts';
import { expectUnpolluted } from './unpolluted.ts';

const parts = readParts(manifest) ?? [];
const forms = new Map(exerciseIds(process.cwd()).map((id) => [id, acceptedIds(id, process.cwd())]));
const CHOSEN = {
  ...config,
  lessons: ['adam', 'momentum'],
  exercises: ['adam', 'momentum'],
  leaveOut: { lessons: ['momentum'], exercises: ['adam'] },
  conventions: { accepted: false, except: ['adam', 'adam/eps-inside-root'] },
  links: { header: [], footer: [{ label: 'Forum', href: 'https://forum.example.edu/' }] },
};

describe('the configuration of a course', () => {
  property(
    'is taken, or refused with the file and what to mend in it',
    mangled(config, CHOSEN),
    (text) => {
      try {
        const read = parseCourseConfig(parsed(text), 'c.ts');
        const { lessons } = selectCourse({ parts, forms }, read, 'c.ts');
        expect(lessons.map(({ number }) => number)).toEqual(lessons.map((_, k) => k + 1));
        for (const { slug } of lessons) expect(read.leaveOut.lessons).not.toContain(slug);
      } catch (error) {
        expect(error).toBeInstanceOf(CourseFault);
        expect(String(error)).toContain('c.ts');
      }
      expectUnpolluted();
    },
  );
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
