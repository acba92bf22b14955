import { readCourse } from '../course/read-course.ts';

const read = await readCourse(process.cwd());
if (!read) throw new Error('There is no course.ts here. Run from the top of the project.');

/** The course that this site is, as its configuration selects it. */
export const course = read;
