import { labs } from '../../labs.ts';
import { selectedLabs } from '../course/selected-labs.ts';
import { course } from './the-course.ts';

/** The labs of the course, in its order. */
export const courseLabs = selectedLabs(course, labs);
