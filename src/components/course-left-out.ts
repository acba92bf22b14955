import { lessons } from '../../course.ts';
import { labs } from '../../labs.ts';
import { leftOut } from '../course/left-out.ts';
import { exerciseIds } from '../exercises/exercise-folder.ts';
import { course } from './the-course.ts';

/** What of the whole this course leaves out. */
export const courseLeftOut = leftOut(course, { lessons, exercises: exerciseIds(), labs });
