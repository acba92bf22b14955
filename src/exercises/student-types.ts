/**
 * How a student's TypeScript is checked, in the editor and by `downhill check`, by the option names of a tsconfig.
 * Index access is taken to succeed: vectors are walked by index on every line here.
 */
export const STUDENT_TYPES = {
  strict: true,
  target: 'es2022',
  module: 'esnext',
  /** No DOM: the realm has none. */
  lib: ['es2022'],
} as const;
