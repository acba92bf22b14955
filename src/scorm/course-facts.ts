import type { ScormVersion } from './dialect.ts';

/** What the launch page has to know of the course that it was packed with. */
export interface CourseFacts {
  readonly version: ScormVersion;
  readonly exercises: readonly string[];
  /** How many of them complete the course. */
  readonly needed: number;
  /** The local storage key under which the site notes what is passed. */
  readonly progressKey: string;
}
