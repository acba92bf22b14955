import type { CourseConfig } from './src/course/course-config.ts';

/** This course: how it is called, and what it takes of the whole in `course.ts`. /instructors/adapt/ explains each field. */
export default {
  /** Names the course in hand-in files, so that another course's are told apart: a new one for each course and year. */
  id: 'downhill',
  title: 'Downhill',
  description: 'How neural networks are optimized, learned by writing the optimizers.',
  /** Both are shown at the foot of every page; '' shows nothing. */
  author: '',
  institution: '',
  /** Slugs in reading order, or 'all' in the order of `course.ts`. */
  lessons: 'all',
  /** Folder names under `exercises/`, or 'all' that belong to the lessons above. */
  exercises: 'all',
  /** What is taken out of the two fields above. */
  leaveOut: { lessons: [], exercises: [] },
  /** Whether right forms other than the statement's pass; `except` names exercises or single forms for which it is the other way round. */
  conventions: { accepted: true, except: [] },
  /** Draws the generated cases that the site ships. */
  seed: 1,
  /** More links: { label: 'Forum', href: 'https://forum.example.edu/' }. */
  links: { header: [], footer: [] },
  /** The address of a script that counts visits; '' puts nothing into the site. */
  analytics: { script: '' },
} satisfies CourseConfig;
