import * as z from 'zod/mini';

// What `regrade` writes with --json, and `merge`, `report` and --explain read.

export const GRADES_FORMAT = 'downhill-grades';
export const GRADES_VERSION = 1;

/** `ungraded`: the program itself failed on the code, twice; somebody must look at it. */
const MARK_STATUSES = [
  'passed',
  'failed',
  'invalid',
  'threw',
  'timeout',
  'memory',
  'ungraded',
] as const;

/** What one program is worth: a function of its code, the exercise's revision and the seed. */
export const markSchema = z.object({
  status: z.enum(MARK_STATUSES),
  /** Cases passed, and cases in all. */
  passed: z.number(),
  total: z.number(),
  convention: z.optional(z.string()),
  mistake: z.optional(z.string()),
  message: z.string(),
});
export type Mark = z.infer<typeof markSchema>;

const markedExercise = z.extend(markSchema, {
  exercise: z.string(),
  /** 1 for a passed exercise, 0 for any other. */
  points: z.number(),
  /** SHA-256 of the code. */
  code: z.string(),
  source: z.string(),
  /** The exercise's revision that decided. */
  revision: z.string(),
  /** What the student's file says of it. */
  claimed: z.string(),
  /** The exercise's revision when the file was made. */
  handedRevision: z.string(),
  attempts: z.optional(z.number()),
});
export type MarkedExercise = z.infer<typeof markedExercise>;

/** One line of the instructor's own list; `fields` keeps the columns that a gradebook wants back. */
const rosterStudent = z.object({
  line: z.number(),
  name: z.string(),
  ids: z.array(z.string()),
  fields: z.record(z.string(), z.string()),
});
export type RosterStudent = z.infer<typeof rosterStudent>;

const studentRow = z.object({
  id: z.string(),
  name: z.string(),
  /** `contested`: another hand-in uses the same id under another name, and which is whose is for a person to say. */
  standing: z.enum(['graded', 'missing', 'contested']),
  roster: z.optional(rosterStudent),
  file: z.optional(z.string()),
  madeAt: z.optional(z.string()),
  /** Hand-ins found of this student. */
  handIns: z.number(),
  /** What is taken off for being late, from 0 to 1. */
  penalty: z.number(),
  marks: z.array(markedExercise),
  /** Sum of the points before the penalty, and after. */
  points: z.number(),
  total: z.number(),
  notes: z.array(z.string()),
});
export type StudentRow = z.infer<typeof studentRow>;

const fileNote = z.object({ file: z.string(), why: z.string() });
export type FileNote = z.infer<typeof fileNote>;

/** All but the rows: the same in every shard. */
const heading = {
  format: z.literal(GRADES_FORMAT),
  version: z.literal(GRADES_VERSION),
  /** The course's title, where the exercises are those of a course. */
  title: z.optional(z.string()),
  seed: z.number(),
  policy: z.object({
    pick: z.enum(['latest', 'best']),
    due: z.optional(z.string()),
    late: z.optional(z.string()),
  }),
  exercises: z.array(z.object({ id: z.string(), revision: z.string() })),
  /** Which part of the class this is, where it is not all of it. */
  shard: z.optional(z.string()),
  /** Hand-in files that could not be used. */
  broken: z.array(fileNote),
  /** What else lay in the folder. */
  skipped: z.array(fileNote),
};
export const gradesSchema = z.object({ ...heading, students: z.array(studentRow) });
export type Grades = z.infer<typeof gradesSchema>;
export type GradesHeading = Omit<Grades, 'students'>;
