import * as z from 'zod/mini';
import { clearKey, type Found, type Kept, readKey, type Shelf, writeKey } from './shelf.ts';

/** Who a student says they are on a hand-in. */
export interface Student {
  readonly name: string;
  readonly id: string;
}

/** The local storage key that holds {@link Student}; it is not exported, as a name stays on the device it was typed on. */
const STUDENT_KEY = 'downhill:student:v1';

const schema = z.object({
  name: z.string().check(z.maxLength(200)),
  id: z.string().check(z.maxLength(100)),
});

/** The name and id that the student asked this browser to remember. */
export const readStudent = (shelf: Shelf): Found<Student> => readKey(shelf, STUDENT_KEY, schema);

/** Remembers name and id. */
export const keepStudent = (shelf: Shelf, student: Student): Kept =>
  writeKey(shelf, STUDENT_KEY, student);

/** Forgets name and id. */
export const forgetStudent = (shelf: Shelf): void => clearKey(shelf, STUDENT_KEY);
